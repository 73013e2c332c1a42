import type { DateMention, Day, UnresolvedDate } from '../../arabic/calendar/mention.ts';
import { dates } from '../../arabic/dates/dates.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { stems } from '../../arabic/words/stems.ts';
import { words } from '../../arabic/words/words.ts';
import type { ReadKind, ReadStatus, Role } from '../../model/meeting-reader.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Meeting } from '../meeting.ts';
import { repairedAlone } from '../names/names.ts';
import { type Mention, mentions } from '../phrases/mentions.ts';
import { polarityRule } from './polarity.ts';
import type { Polarity } from './polarity-rules.ts';
import { type MeetingNetworks, meetings, type ReadPassage, readPassages } from './read.ts';
import type { Verdict } from './verdict.ts';

/** A word that may tell of a meeting, and what the network and the rules beside it made of it. */
export interface ExplainedPassage {
  readonly word: string;
  /** By the network, each 0…1. */
  readonly kinds: Readonly<Record<ReadKind, number>>;
  readonly statuses: Readonly<Record<ReadStatus, number>>;
  readonly roles: readonly { readonly role: Role; readonly text: string; readonly probability: number }[];
  /** What the clause says became of it, and by which rule; null where nothing is said against it. */
  readonly clause: Polarity | null;
  readonly clauseRule: string | null;
  /** What both make of it; null for no meeting. */
  readonly verdict: Verdict | null;
}

/** What isnad understands of a text. */
export interface ExplainedText {
  readonly words: readonly { readonly text: string; readonly stems: readonly string[] }[];
  /** By the network, and as mended by the words around them. */
  readonly tagged: readonly NameSpan[];
  readonly names: readonly NameSpan[];
  readonly days: readonly (DateMention | UnresolvedDate)[];
  /** Whom the text names, with the rules that their offices and groups end by, word by word. */
  readonly mentions: readonly (Pick<Mention, 'sort' | 'text'> & { readonly rules: readonly string[] })[];
  readonly passages: readonly ExplainedPassage[];
  readonly meetings: readonly Meeting[];
}

/** What isnad understands of a text that was published on a day. */
export async function explainedText(
  text: string,
  published: Day,
  networks: MeetingNetworks,
): Promise<ExplainedText> {
  const article = { title: '', text, published };
  const spans = sentences(text);
  const texts = spans.map(({ start, end }) => text.slice(start, end));
  const tagged = await networks.tagger.tag(texts);
  const shifted = (names: readonly NameSpan[], i: number): NameSpan[] => {
    const { start = 0 } = spans[i] ?? {};
    return names.map((name) => ({ ...name, start: name.start + start, end: name.end + start }));
  };
  const repaired = texts.map((one, i) => repairedAlone(one, tagged[i] ?? []));
  return {
    words: words(text).map((word) => ({ text: word.text, stems: stems(word.text) })),
    tagged: tagged.flatMap(shifted),
    names: repaired.flatMap(shifted),
    days: dates(text, published),
    mentions: texts.flatMap((one, i) =>
      mentions(one, repaired[i] ?? [], knownDays(one, published)).map(({ sort, text: said, rules }) => ({
        sort,
        text: said,
        rules,
      })),
    ),
    passages: (await readPassages(article, networks.meetingReader)).map(explained),
    meetings: await meetings(article, networks),
  };
}

function explained({ marked, reading, verdict }: ReadPassage): ExplainedPassage {
  const rule = polarityRule(marked);
  return {
    word: marked.passage.slice(marked.word.start, marked.word.end),
    kinds: reading.kinds,
    statuses: reading.statuses,
    roles: reading.roles.map(({ role, start, end, probability, in: where }) => ({
      role,
      text: (where === 'title' ? marked.title : marked.passage).slice(start, end),
      probability,
    })),
    clause: rule?.says ?? null,
    clauseRule: rule?.name ?? null,
    verdict,
  };
}
