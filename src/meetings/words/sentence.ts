import type { DateMention } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import type { Peeled } from '../../arabic/words/clitics.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import { type Token, tokens } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { READING } from '../constants.ts';
import { is } from './lexicon.ts';

/** Words that say nothing of what a text is about (`stop-words.tsv`), folded; question words are none here. */
export const STOP_WORDS = new Set(table('stop-words').map(([form = '']) => fold(form)));

export const PREPOSITIONS = FUNCTION_WORDS.folded('preposition');

const QUOTES = /^["'«»“”‘’`[\]{}]$/u;

/** What the reader of phrases sees of a sentence: its tokens, and what covers each. */
export class Sentence {
  readonly all: readonly Token[];
  readonly person: (NameSpan | undefined)[];
  readonly office: (NameSpan | undefined)[];
  readonly body: (NameSpan | undefined)[];
  readonly place: (NameSpan | undefined)[];
  readonly date: (DateMention | undefined)[];

  readonly text: string;

  constructor(text: string, names: readonly NameSpan[], days: readonly DateMention[]) {
    this.text = text;
    this.all = withoutAsides(tokens(text), days);
    const covers = <T extends { start: number; end: number }>(spans: readonly T[]): (T | undefined)[] => {
      const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
      let at = 0;
      let open: T | undefined;
      return this.all.map((token) => {
        for (let next = ordered[at]; next !== undefined && next.start < token.end; next = ordered[++at])
          if (open === undefined || next.end > open.end) open = next;
        return open !== undefined && open.start < token.end && token.end <= open.end ? open : undefined;
      });
    };
    const of = (kind: NameSpan['kind']): (NameSpan | undefined)[] =>
      covers(names.filter((n) => n.kind === kind));
    this.person = of('person');
    this.office = of('office');
    this.body = of('organisation');
    this.place = of('place');
    this.date = covers(days);
  }

  word(at: number): string {
    return this.all[at]?.text ?? '';
  }

  isMark(at: number, marks: string): boolean {
    const token = this.all[at];
    return token?.kind === 'mark' && marks.includes(token.text);
  }

  /** Whether one of the tagger's spans covers both tokens. */
  joined(a: number, b: number): boolean {
    return [this.office, this.body].some((row) => row[a] !== undefined && row[a] === row[b]);
  }

  /** The text from one token to another, without `cut` letters at its beginning. */
  slice(first: number, last: number, cut = 0): string {
    const from = this.all[first];
    const to = this.all[last];
    if (from === undefined || to === undefined) return '';
    let start = from.start;
    for (let left = cut; left > 0 && start < from.end; start++)
      if (!/[\p{M}\u0640\p{Cf}]/u.test(this.text.charAt(start))) left--;
    while (start < from.end && /\p{M}/u.test(this.text.charAt(start))) start++;
    return this.text
      .slice(start, to.end)
      .replace(/["«»“”]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  }
}

/** Tokens without quotation marks, and without short parentheses that hold no day. */
function withoutAsides(all: readonly Token[], days: readonly DateMention[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (token.kind === 'mark' && QUOTES.test(token.text)) continue;
    const end = asideEnd(all, at, days);
    if (end !== undefined) {
      at = end;
      continue;
    }
    const next = all[at + 1];
    // «أحمد و القيادي»: «و» is of the word after it.
    if (token.text === 'و' && next?.kind === 'word' && next.gap === 'space') {
      kept.push({ ...next, start: token.start, text: `و${next.text}`, raw: `و${next.raw}`, gap: token.gap });
      at++;
      continue;
    }
    kept.push(token);
  }
  return kept;
}

/** The closing parenthesis of an aside that opens at a token and holds no day. */
function asideEnd(all: readonly Token[], at: number, days: readonly DateMention[]): number | undefined {
  const open = all[at] as Token;
  if (open.kind !== 'mark' || open.text !== '(') return undefined;
  let close = at + 1;
  while (close < all.length && close - at <= READING.parenthesis && all[close]?.text !== ')') close++;
  const end = all[close];
  if (end?.text !== ')') return undefined;
  return days.some((day) => day.start < end.end && day.end > open.start) ? undefined : close;
}

/** The letters before the base of a peeled word, the article kept: «وبالوزير» has two. */
export function cutOf({ conj, prep }: Omit<Peeled, 'base'>): number {
  return (conj ? 1 : 0) + prep.length;
}

/** The text of a phrase without the clitics before it: «للوزير» is «الوزير», with the article that «لل» holds. */
export function phraseOf(s: Sentence, first: number, last: number, peeled: Omit<Peeled, 'base'>): string {
  const cut = cutOf(peeled);
  const held = peeled.definite && peeled.prep === 'ل' && s.word(first).charAt(cut) === 'ل';
  return held ? `ا${s.slice(first, last, cut)}` : s.slice(first, last, cut);
}

export function prepBefore(s: Sentence, at: number): string {
  let before = at - 1;
  while (is('each', s.word(before).replace(/^[بلو]/u, '')) || s.word(before) === 'من') {
    // «كل من», «كلا من», «بكل من»: what governs «كل» governs the person.
    if (s.word(before) === 'من' && !is('each', s.word(before - 1).replace(/^[بلو]/u, ''))) return 'من';
    const word = s.word(before);
    if (/^[بل]كل/u.test(word)) return word.charAt(0);
    before--;
  }
  const word = s.word(before);
  if (/^و/u.test(word) && PREPOSITIONS.has(word.slice(1))) return word.slice(1);
  return PREPOSITIONS.has(word) ? word : '';
}

export function namedSoon(s: Sentence, at: number): boolean {
  const from = s.isMark(at, '،,-–') ? at + 1 : at;
  const span = s.person[from];
  return span !== undefined && s.person[from - 1] !== span && !/^و./u.test(firstLetters(s, from));
}

function firstLetters(s: Sentence, at: number): string {
  const peeled = nameClitics(s, at);
  return peeled.conj ? 'و-' : s.word(at);
}

export const NO_CLITICS: Omit<Peeled, 'base'> = { conj: false, prep: '', definite: false };

/** The clitics on the first word of a name. A letter is one when the rest, but not the whole, is known as a name's beginning. */
export function nameClitics(s: Sentence, at: number): Peeled {
  const span = s.person[at];
  const token = s.all[at] as Token;
  const cut = span === undefined ? 0 : Math.max(0, span.start - token.start);
  const word = token.text;
  if (span !== undefined && cut > 0) {
    const conj = /^[وف]/u.test(word);
    const prep = cut > (conj ? 1 : 0) ? word.charAt(conj ? 1 : 0) : '';
    return { conj, prep, definite: false, base: word.slice(cut) };
  }
  return { ...NO_CLITICS, base: word };
}

/** The last token that the span at a token covers. */
export function endOf(s: Sentence, row: readonly (NameSpan | undefined)[], at: number): number {
  let last = at;
  while (last + 1 < s.all.length && row[last + 1] === row[at]) last++;
  return last;
}

export function goesOn(s: Sentence, at: number): boolean {
  const token = s.all[at];
  return (
    token?.kind === 'word' &&
    !STOP_WORDS.has(token.text) &&
    s.person[at] === undefined &&
    s.date[at] === undefined
  );
}
