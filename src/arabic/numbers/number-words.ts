import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import { remembered } from '../letters/remembered.ts';
import { table } from '../letters/tables.ts';
import { cutForms } from '../words/clitics.ts';
import type { Token } from '../words/tokens.ts';

/** What a word counts for in a number. */
export interface Numeral {
  readonly kind: NumeralKind;
  readonly value: number;
  /** «و» stands before it in the same word. */
  readonly joined: boolean;
  readonly definite: boolean;
  /** How many letters of «و», «ب», «ل», «ك», «ف» stand before it. */
  readonly cut: number;
}

const KINDS = [
  'unit',
  'teen-unit',
  'ten',
  'tens',
  'hundred',
  'hundreds',
  'scale',
  'two-scale',
  'ordinal',
  'teen-ordinal',
  'fraction',
  'parts',
] as const;
type NumeralKind = (typeof KINDS)[number];

/** «other» is no numeral, though it looks like one with a letter before it. */
const ROWS = table('numerals', { column: 1, of: [...KINDS, 'other'] });

const NUMERALS = new Map(
  ROWS.filter(([, kind]) => kind !== 'other').map(([form = '', kind = '', value = '']) => [
    fold(form),
    { kind: kind as NumeralKind, value: worth(value) },
  ]),
);

function worth(cell: string): number {
  const [top = '', bottom = '1'] = cell.split('/');
  return Number(top) / Number(bottom);
}

const looked = remembered(ARABIC.wordsRemembered, (word) => look(word) ?? null);

/** The numeral that a word is, its prefixes aside; undefined for other words. */
export function numeral(token: Token | undefined): Numeral | undefined {
  if (token === undefined || token.kind !== 'word') return undefined;
  return looked(token.text) ?? undefined;
}

/** Words that only look like a clitic and a numeral: «كمية», «لست». */
const OTHERS = new Set(ROWS.flatMap(([form = '', kind]) => (kind === 'other' ? [fold(form)] : [])));

function look(word: string): Numeral | undefined {
  if (OTHERS.has(word)) return undefined;
  for (const { form, cut } of cutForms(word)) {
    const found = plain(form, cut, cut > 0 && word.startsWith('و'));
    if (found !== undefined) return found;
  }
  return undefined;
}

function plain(word: string, cut: number, joined: boolean): Numeral | undefined {
  const bare = NUMERALS.get(word);
  if (bare !== undefined) return { ...bare, joined, definite: false, cut };
  if (!word.startsWith('ال')) return undefined;
  const rest = NUMERALS.get(word.slice(2));
  return rest && { ...rest, joined, definite: true, cut };
}
