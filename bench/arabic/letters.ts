import fc from 'fast-check';
import { fold, foldWithMap } from '../../src/arabic/letters/fold.ts';
import type { Span } from '../../src/arabic/letters/span.ts';
import { clauses } from '../../src/arabic/sentences/clauses.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { words } from '../../src/arabic/words/words.ts';
import { news } from './retrieval.ts';

const RUNS = 10_000;

/** Random strings: of any characters, and of those that folding and cutting look at. */
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...'أإآٱىيئةهءؤ\u0640\u064B\u0651\u200C\u200F\uFDFA\uFEFBگکیە١۴7.؟!…«»"()،؛: \n\r\u2028دوقالب',
      ),
      {
        maxLength: 120,
      },
    )
    .map((characters) => characters.join('')),
);

/** What the laws say of one text; the first that it breaks. */
function brokenLaw(text: string): string | null {
  const folded = fold(text);
  if (fold(folded) !== folded) return 'folding does not settle';
  if (foldWithMap(text).text !== folded) return 'the map is of another folding';
  const all = sentences(text);
  if (!holds(text, all, /\S/u)) return 'sentences lose, overlap or leave the text';
  if (!holds(text, words(text), /[\p{L}\p{N}]/u)) return 'words lose, overlap or leave the text';
  for (const sentence of all) {
    const within = text.slice(0, sentence.end);
    if (!holds(within, [{ start: 0, end: sentence.start }, ...clauses(text, sentence)], /\S/u))
      return 'clauses lose, overlap or leave their sentence';
  }
  return null;
}

/** Whether spans are in order, lie inside the text, and leave nothing outside that `matters`; tatweel aside. */
function holds(text: string, spans: readonly Span[], matters: RegExp): boolean {
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end < start || end > text.length) return false;
    if (matters.source !== '\\S' && end === start) return false;
    if (matters.test(text.slice(at, start).replaceAll('\u0640', matters.source === '\\S' ? '\u0640' : ' ')))
      return false;
    at = end;
  }
  return !matters.test(text.slice(at).replaceAll('\u0640', matters.source === '\\S' ? '\u0640' : ' '));
}

/** Prints on how many random strings, and on how many articles of `folder`/news, the laws of cutting and folding hold. */
export async function benchLetters(folder: string): Promise<void> {
  const random = fc.sample(strings, { numRuns: RUNS, seed: 1 });
  const articles = news(folder).documents.map(({ title, text }) => `${title}\n${text}`);
  for (const [name, texts] of Object.entries({ 'random strings': random, articles })) {
    const broken = texts.map((text) => ({ text, law: brokenLaw(text) })).filter(({ law }) => law !== null);
    console.log(`${name}: the laws hold on ${texts.length - broken.length} of ${texts.length}`);
    for (const { text, law } of broken.slice(0, 10))
      console.log(`  ${law}: ${JSON.stringify(text.slice(0, 200))}`);
    if (broken.length > 0) process.exitCode = 1;
  }
  const lengths = articles
    .flatMap((text) => sentences(text).map(({ start, end }) => end - start))
    .sort((a, b) => a - b);
  const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
  console.log(
    `sentences of the articles: ${lengths.length}; units long: half ${at(0.5)}, nine in ten ${at(0.9)}, at most ${at(1 - 1e-9)}`,
  );
}
