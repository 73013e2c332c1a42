import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import type { MarkedPassage } from '../../model/meeting-reader.ts';
import type { Article } from '../../news/article/article.ts';
import { nounIn, verbIn } from '../words/lexicon.ts';

/** A passage of an article around a word that may tell of a meeting. */
export interface TriggerPassage extends MarkedPassage {
  /** The sentence of the word, in the article. */
  readonly sentence: Span;
  /** Where in the article the passage begins. */
  readonly from: number;
}

/** How many sentences before the word's own are read with it: whom a pronoun means stands there. */
const BEFORE = 2;
/** The most pieces that the sentences of a passage have together; of what is longer the network sees a part. */
const ROOM = 200;
/** How many words of a sentence are read, the likeliest first. */
const WORDS = 2;
/** A sentence is looked at so far, in UTF-16 units: what is longer is no sentence. */
const LONGEST = 2000;

/** How likely the words of each frame tell of a meeting: of each sentence the likeliest are read. */
const FRAMES: Readonly<Record<string, number>> = {
  object: 3,
  with: 3,
  plain: 2,
  phone: 2,
  call: 2,
  qualified: 1,
  about: 1,
  credentials: 1,
};

/** «بحث», «جلسة», «اتصال» mostly tell of something else; of a meeting hardly without who with whom, or by what. */
const DOUBTFUL = /^(?:phone|call|qualified|about|credentials)$/u;
const PARTNER = /(?:^|\s)و?(?:مع|بين|هاتفي)/u;

/** The passages of an article that are to be read for meetings; `count` measures them. */
export function markedPassages(
  { title, text }: Pick<Article, 'title' | 'text'>,
  count: (text: string) => number,
): TriggerPassage[] {
  const all = sentences(text);
  return all.flatMap((sentence, i) =>
    words(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))).map(
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
  const hasPartner = PARTNER.test(sentence);
  return tokens(sentence)
    .flatMap((token) => {
      const frame = (verbIn(token.text) ?? nounIn(token.text))?.trigger.frame ?? '';
      const rank = token.kind === 'word' ? FRAMES[frame] : undefined;
      return rank === undefined || (DOUBTFUL.test(frame) && !hasPartner) ? [] : [{ token, rank }];
    })
    .sort((a, b) => b.rank - a.rank || a.token.start - b.token.start)
    .slice(0, WORDS)
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
  let room = ROOM - pieces(own);
  let { start: from, end: to } = own;
  const take = (one: Span | undefined): boolean => {
    room -= pieces(one);
    if (one === undefined || room < 0) return false;
    from = Math.min(from, one.start);
    to = Math.max(to, one.end);
    return true;
  };
  if (take(all[at - 1])) for (let i = 2; i <= BEFORE && take(all[at - i]); i++);
  take(all[at + 1]);
  return { from, to };
}
