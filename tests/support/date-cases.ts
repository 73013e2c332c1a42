import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dates } from '../../src/arabic/dates/dates.ts';
import { ROOT } from '../../src/root.ts';

/** A mention of a day as the cases write it. */
export interface WrittenDay {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string;
}

/** The lines of `tests/arabic/dates/date-cases.tsv`, by cells: the day of reading, the text, its mentions. */
export const DATE_CASES = readFileSync(join(ROOT, 'tests', 'arabic', 'dates', 'date-cases.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** The mentions that a case says are in its text. */
export function wantedDays([
  ,
  ,
  spans = '',
  from = '',
  to = '',
  basis = '',
]: readonly string[]): WrittenDay[] {
  if (spans === '—') return [];
  const day = (cell: string | undefined): string | null => (cell === undefined || cell === '—' ? null : cell);
  const [froms, tos, bases] = [from.split(' | '), to.split(' | '), basis.split(' | ')];
  return spans
    .split(' | ')
    .map((text, at) => ({ text, from: day(froms[at]), to: day(tos[at]), basis: bases[at] ?? '' }));
}

/** The mentions that are found in a text, in the form of the cases. */
export function foundDays(text: string, asOf: string): WrittenDay[] {
  return dates(text, asOf).map((mention) => {
    const contradicted = 'contradicted' in mention;
    return {
      text: mention.text,
      from: mention.from,
      to: mention.to,
      basis: `${mention.basis}${contradicted ? ' !' : ''}`,
    };
  });
}
