import type { Token } from '../../arabic/words/tokens.ts';
import { READING } from '../constants.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { type Sentence, STOP_WORDS } from '../words/sentence.ts';
import { PHRASE_RULES, type PhraseKind, type PhraseSoFar, type PhraseStep } from './phrase-rules.ts';

/** Where a phrase ends, and by the names of which rules, token by token. */
export interface PhraseEnd {
  readonly last: number;
  readonly rules: readonly string[];
}

/** How far a phrase goes that begins at a token: adjectives, what it belongs to, «للـ», and what the tagger joins. */
export function phraseEnd(s: Sentence, at: number, definite: boolean, kind: PhraseKind): PhraseEnd {
  const rules: string[] = [];
  let last = at;
  let closed = definite;
  let indefinite = 0;
  for (let next = at + 1; next < s.all.length && next - at < READING.phraseTokens; next++) {
    const token = s.all[next] as Token;
    const joined =
      s.joined(next - 1, next) || (s.place[next] !== undefined && s.place[next] === s.place[next - 1]);
    const [rule, step] = stepOf({
      s,
      at,
      kind,
      definite,
      last,
      closed,
      indefinite,
      next,
      token,
      word: token.text,
      joined,
    });
    rules.push(rule);
    ({ last = last, closed = closed, indefinite = indefinite, next = next } = step);
    if (step.ends === 'as it is') return { last, rules };
    if (step.ends === 'here') break;
  }
  return { last: withoutEnd(s, at, last), rules };
}

/** What the first rule that has something to say says of the next token; the last rule always has. */
function stepOf(phrase: PhraseSoFar): readonly [rule: string, step: PhraseStep] {
  for (const { name, of = phrase.kind, step } of PHRASE_RULES) {
    const made = of === phrase.kind ? step(phrase) : null;
    if (made !== null) return [name, made];
  }
  throw new Error(`no rule of phrases for «${phrase.word}»`);
}

/** The last token of a phrase without the prepositions and other small words that it ends with. */
function withoutEnd(s: Sentence, at: number, end: number): number {
  const isSmall = (word: string): boolean =>
    !PHRASE_WORDS.has('for-them', word) && (STOP_WORDS.has(word) || PHRASE_WORDS.has('left-over', word));
  let last = end;
  while (last > at && isSmall(s.word(last))) last--;
  return last;
}
