import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWER } from '../../src/answer/constants.ts';
import { ARABIC } from '../../src/arabic/constants.ts';
import { ARCHIVE } from '../../src/archive/constants.ts';
import type { Constants } from '../../src/constants.ts';
import { READING } from '../../src/meetings/constants.ts';
import { MODEL } from '../../src/model/constants.ts';
import { NEWS } from '../../src/news/constants.ts';
import { ROOT } from '../../src/root.ts';
import { SEARCH } from '../../src/search/constants.ts';
import { RANKING_WEIGHTS } from '../../src/search/passages/ranking-weights.ts';

/** The records with constants that decide what is read, found or answered, by the file that holds them. */
export const RECORDS: Readonly<Record<string, Constants>> = {
  'arabic/constants.ts': ARABIC,
  'news/constants.ts': NEWS,
  'model/constants.ts': MODEL,
  'meetings/constants.ts': READING,
  'archive/constants.ts': ARCHIVE,
  'search/constants.ts': SEARCH,
  'answer/constants.ts': ANSWER,
};

/** A number that is tuned. */
export interface TunedNumber {
  /** As it is written: `SEARCH.rare.share`. */
  readonly name: string;
  /** Where it stands in its record: `rare.share`. */
  readonly path: string;
  readonly record: Constants;
  readonly value: number;
}

/** The numbers that say of themselves that they are tuned, and all that the ranking of passages is weighed by. */
export function tunedNumbers(): TunedNumber[] {
  const said = Object.entries(RECORDS).flatMap(([file, record]) => {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    const [, room = ''] = /^export const (\w+) = constants\(/mu.exec(text) ?? [];
    return entriesOf(text)
      .filter(({ doc }) => /\bTuned\b/u.test(doc))
      .flatMap(({ name }) => numbersAt(room, name, record));
  });
  const weights = RANKING_WEIGHTS as unknown as Constants;
  return [...said, ...Object.keys(weights).flatMap((name) => numbersAt('RANKING_WEIGHTS', name, weights))];
}

/** The entries of a record as it is written, each with its comment. */
export function entriesOf(text: string): { readonly name: string; readonly doc: string }[] {
  return [...text.matchAll(/^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(\w+):/gmu)].map(
    ([, doc = '', name = '']) => ({ name, doc: doc.replace(/\s*\n\s*\*?\s*/gu, ' ').trim() }),
  );
}

function numbersAt(room: string, path: string, record: Constants): TunedNumber[] {
  const entry = record[path];
  if (typeof entry === 'number') return [{ name: `${room}.${path}`, path, record, value: entry }];
  if (typeof entry !== 'object') return [];
  return Object.entries(entry).map(([leaf, value]) => ({
    name: `${room}.${path}.${leaf}`,
    path: `${path}.${leaf}`,
    record,
    value,
  }));
}

/**
 * The values beside one: a whole number's are a quarter of it away, and one at least; a share's a tenth, or, near 0 and 1,
 * half and twice as far from there; any other's a fifth.
 */
export function beside(value: number): readonly [below: number, above: number] {
  const size = Math.abs(value);
  if (Number.isInteger(value)) {
    const step = Math.max(1, Math.round(size / 4));
    return [value - step, value + step];
  }
  if (size > 1) return [rounded(value * 0.8), rounded(value * 1.2)];
  if (value > 0.85) return [rounded(1 - 2 * (1 - value)), rounded(1 - (1 - value) / 2)];
  if (size < 0.15) return [rounded(value / 2), rounded(value * 2)];
  return [rounded(value - 0.1), rounded(value + 0.1)];
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
