import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/arabic/letters/fold.ts';
import { knownNames, repairNames } from '../../src/meetings/names/names.ts';
import type { NameSpan, NameTagger } from '../../src/model/names.ts';

interface Gold {
  readonly text: string;
  /** Person spans, as `start-end`. */
  readonly persons: ReadonlySet<string>;
}

/** The sentences of a Wojood file, words joined by spaces; blank lines part them; labels of one kind may stand beside others. */
function wojood(file: string): Gold[] {
  const found: Gold[] = [];
  let text = '';
  let persons = new Set<string>();
  let open: number | null = null;
  const close = (end: number): void => {
    if (open !== null) persons.add(`${open}-${end}`);
    open = null;
  };
  for (const line of [...readFileSync(file, 'utf8').split('\n'), '']) {
    const [word = '', ...labels] = line.trim().split(/\s+/u);
    if (word === '') {
      close(text.length);
      if (text !== '') found.push({ text, persons });
      text = '';
      persons = new Set();
      continue;
    }
    const label = labels.find((one) => one.endsWith('-PERS'));
    const end = text.length;
    if (label === undefined || label.startsWith('B')) close(end);
    const start = text === '' ? 0 : end + 1;
    if (label?.startsWith('B') || (label !== undefined && open === null)) open = start;
    text = text === '' ? word : `${text} ${word}`;
  }
  return found;
}

/** A span as Wojood bounds it: whole words, so that a clitic that was cut off counts as within. */
function wholeWords(text: string, { start, end }: NameSpan): string {
  let from = start;
  while (from > 0 && text.charAt(from - 1) !== ' ') from--;
  let to = end;
  while (to < text.length && text.charAt(to) !== ' ') to++;
  return `${from}-${to}`;
}

interface Participants {
  readonly sentence: string;
  readonly names: readonly string[];
  /** The sentences of its article that were read, with what the tagger found in them. */
  readonly article: readonly { readonly text: string; readonly names: readonly NameSpan[] }[];
}

/** Prints how well persons are bounded, by the tagger alone and after repair. */
export async function namesFigures(
  tagger: NameTagger,
  folder: string,
  events: readonly Participants[],
): Promise<void> {
  const file = join(folder, 'ner', 'wojood.val.txt');
  if (!existsSync(file)) console.log('no ner/wojood.val.txt there: the persons of Wojood are not measured');
  const sentences = existsSync(file) ? wojood(file) : [];
  const tagged = await tagger.tag(sentences.map(({ text }) => text));
  for (const [name, repaired] of [
    ['alone', false],
    ['repaired', true],
  ] as const) {
    if (sentences.length === 0) break;
    let right = 0;
    let ours = 0;
    let gold = 0;
    for (const [i, { text, persons }] of sentences.entries()) {
      const own = tagged[i] ?? [];
      const spans = repaired ? repairNames(text, own, knownNames([{ text, names: own }])) : own;
      const found = new Set(
        spans.filter(({ kind }) => kind === 'person').map((span) => wholeWords(text, span)),
      );
      for (const one of found) if (persons.has(one)) right++;
      ours += found.size;
      gold += persons.size;
    }
    const [p, r] = [right / ours, right / gold];
    console.log(
      `wojood val persons, tagger ${name}: precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, F1 ${((2 * p * r) / (p + r)).toFixed(3)} (${gold} persons)`,
    );
  }
  const bare = (text: string): string =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const spans = await tagger.tag(events.map(({ sentence }) => sentence));
  for (const how of ['alone', 'repaired', 'repaired within its article'] as const) {
    let found = 0;
    let all = 0;
    for (const [i, { sentence, names, article }] of events.entries()) {
      const own = spans[i] ?? [];
      const self = { text: sentence, names: own };
      const known = knownNames(how === 'repaired' ? [self] : [...article, self]);
      const list = how === 'alone' ? own : repairNames(sentence, own, known);
      const persons = new Set(list.filter(({ kind }) => kind === 'person').map(({ text }) => bare(text)));
      for (const wanted of names) {
        if (!bare(sentence).includes(bare(wanted))) continue;
        all++;
        if (persons.has(bare(wanted))) found++;
      }
    }
    console.log(
      `participants of events in their sentences, tagger ${how}: exact ${found}/${all} = ${(found / all).toFixed(3)} (offices and bodies among them)`,
    );
  }
}
