import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Article } from '../../news/article/article.ts';

/** A sentence of an article, and its text as phrases are looked for in it. */
export interface FoldedSentence extends Span {
  readonly text: string;
  /** Folded, each run of white space one space. */
  readonly folded: string;
  /** Folded, everything between two words one space, a space at each end. */
  readonly words: string;
}

/** What stands before a word written on it. */
const CLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب'];

const KNOWN = new WeakMap<Article, readonly FoldedSentence[]>();

/** The sentences of an article; those of an article object are found once. */
export function foldedSentences(article: Article): readonly FoldedSentence[] {
  const known = KNOWN.get(article);
  if (known !== undefined) return known;
  const found = sentences(article.text).map((span) => foldedSentence(article, span));
  KNOWN.set(article, found);
  return found;
}

/** A span of an article as one of its sentences. */
export function foldedSentence({ text: whole }: Article, { start, end }: Span): FoldedSentence {
  const text = whole.slice(start, end);
  const folded = fold(text).replace(/\s+/gu, ' ');
  return { start, end, text, folded, words: plain(folded) };
}

/** Whether a sentence has a phrase as whole words, spelling and marks apart, with a clitic before it at most. */
export function hasPhrase({ words }: Pick<FoldedSentence, 'words'>, phrase: string): boolean {
  const wanted = plain(fold(phrase)).trim();
  if (wanted === '') return false;
  const forms = wanted.startsWith('ال') ? [wanted, `ل${wanted.slice(1)}`] : [wanted];
  return forms.some(
    (form) => words.includes(`${form} `) && CLITICS.some((clitic) => words.includes(` ${clitic}${form} `)),
  );
}

/** As `holds`, with no mark between the words that the phrase has not. */
export function holdsAsWritten(sentence: FoldedSentence, phrase: string): boolean {
  return hasPhrase(sentence, phrase) && sentence.folded.includes(fold(phrase).replace(/\s+/gu, ' '));
}

/** As `holds`, of a noun with or without its article. */
export function holdsNoun(sentence: Pick<FoldedSentence, 'words'>, noun: string): boolean {
  const bare = noun.replace(/^ال/u, '');
  return hasPhrase(sentence, bare) || hasPhrase(sentence, `ال${bare}`);
}

/** Whether a sentence has all the words of a name of several, in any spelling of it. */
export function holdsName({ text }: FoldedSentence, name: string): boolean {
  const wanted = nameKeys(name);
  if (wanted.length < 2) return false;
  const here = new Set(nameKeys(text));
  return wanted.every((key) => here.has(key));
}

function plain(folded: string): string {
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
