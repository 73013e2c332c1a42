import type { DateMention } from '../../src/arabic/calendar/mention.ts';
import { dates } from '../../src/arabic/dates/dates.ts';
import { Sentence } from '../../src/meetings/words/sentence.ts';
import type { NameKind, NameSpan } from '../../src/model/names.ts';

/** What stands around the tagger's spans in a sentence written for a test. */
const SPANS: readonly (readonly [open: string, close: string, kind: NameKind])[] = [
  ['{', '}', 'person'],
  ['[', ']', 'organisation'],
  ['<', '>', 'place'],
  ['(', ')', 'office'],
];

/** A sentence with the tagger's spans: {person}, [body], <place>, (office); `end` is where «|» stands, or -1. */
export interface TaggedText {
  readonly text: string;
  readonly names: NameSpan[];
  readonly end: number;
}

export function tagged(written: string): TaggedText {
  let text = '';
  let end = -1;
  const names: NameSpan[] = [];
  const open = new Map<NameKind, number>();
  for (const letter of written) {
    const opens = SPANS.find(([mark]) => mark === letter);
    const closes = SPANS.find(([, mark]) => mark === letter);
    if (letter === '|') end = text.trimEnd().length;
    else if (opens !== undefined) open.set(opens[2], text.length);
    else if (closes !== undefined) {
      const start = open.get(closes[2]) ?? 0;
      names.push({ kind: closes[2], start, end: text.length, text: text.slice(start) });
    } else text += letter;
  }
  return { text, names, end };
}

/** The day on which the sentences of tests are published: a Tuesday. */
export const PUBLISHED = '2024-05-14';

export function daysIn(text: string): DateMention[] {
  return dates(text, PUBLISHED).filter((day): day is DateMention => day.from !== null);
}

/** The sentence that the phrases are read in. */
export function sentenceOf(written: string): Sentence {
  const { text, names } = tagged(written);
  return new Sentence(text, names, daysIn(text));
}

/** A sentence with its spans marked, as `tagged` reads it: what the code made of the names, to be read by people. */
export function marked(text: string, names: readonly NameSpan[]): string {
  const edges = names.flatMap(({ kind, start, end }) => {
    const [open = '', close = ''] = SPANS.find((span) => span[2] === kind) ?? [];
    return [
      { at: start, mark: open },
      { at: end, mark: close },
    ];
  });
  let written = text;
  for (const { at, mark } of edges.sort((a, b) => b.at - a.at || (')]}>'.includes(a.mark) ? 1 : -1)))
    written = written.slice(0, at) + mark + written.slice(at);
  return written;
}
