import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import type { MarkedPassage } from '../../model/meeting-reader.ts';
import type { Article } from '../../news/article/article.ts';
import { READING } from '../constants.ts';
import { type Frame, nounIn, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';

/** A passage of an article around a word that may tell of a meeting. */
export interface TriggerPassage extends MarkedPassage {
  /** The sentence of the word, in the article. */
  readonly sentence: Span;
  /** Where in the article the passage begins. */
  readonly from: number;
}

/** «بحث», «جلسة», «اتصال» mostly tell of something else; of a meeting hardly without who with whom, or by what. */
const DOUBTFUL: ReadonlySet<Frame> = new Set<Frame>(['phone', 'call', 'qualified', 'about', 'credentials']);

const FRAMES: Readonly<Partial<Record<Frame, number>>> = READING.frames;

/** The passages of an article that are to be read for meetings; `count` measures them. */
export function markedPassages(
  { title, text }: Pick<Article, 'title' | 'text'>,
  count: (text: string) => number,
): TriggerPassage[] {
  const all = sentences(text);
  return all.flatMap((sentence, i) =>
    words(text.slice(sentence.start, Math.min(sentence.end, sentence.start + READING.sentence))).map(
      (word): TriggerPassage => {
        const { from, to } = around(text, all, i, count);
        const at = sentence.start - from;
        return {
          title,
          passage: text.slice(from, to),
          word: { start: at + word.start, end: at + word.end },
          sentence,
          from,
        };
      },
    ),
  );
}

/** The words of a sentence that may tell of a meeting, in their order. */
function words(sentence: string): Span[] {
  const all = tokens(sentence);
  const hasPartner = all.some(({ text }) => PHRASE_WORDS.begins('partner', text.replace(/^و/u, '')));
  return all
    .flatMap((token) => {
      const frame = (verbIn(token.text) ?? nounIn(token.text))?.trigger.frame;
      const rank = token.kind === 'word' && frame !== undefined ? FRAMES[frame] : undefined;
      const isDoubtful = frame !== undefined && DOUBTFUL.has(frame) && !hasPartner;
      return rank === undefined || isDoubtful ? [] : [{ token, rank }];
    })
    .sort((a, b) => b.rank - a.rank || a.token.start - b.token.start)
    .slice(0, READING.wordsASentence)
    .map(({ token: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

/** The sentence with its neighbours, as many as have room, the one behind it first. */
function around(
  text: string,
  all: readonly Span[],
  at: number,
  count: (text: string) => number,
): { from: number; to: number } {
  const pieces = (one: Span | undefined): number =>
    one === undefined ? 0 : count(text.slice(one.start, one.end));
  const own = all[at] as Span;
  let room = READING.passagePieces - pieces(own);
  let { start: from, end: to } = own;
  const take = (one: Span | undefined): boolean => {
    room -= pieces(one);
    if (one === undefined || room < 0) return false;
    from = Math.min(from, one.start);
    to = Math.max(to, one.end);
    return true;
  };
  if (take(all[at - 1])) for (let i = 2; i <= READING.sentencesBeforeWord && take(all[at - i]); i++);
  take(all[at + 1]);
  return { from, to };
}
