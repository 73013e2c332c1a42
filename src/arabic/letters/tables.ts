import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';

const FOLDER = join(ROOT, 'data', 'arabic');

/** What the first word of each cell of a column may be, counted from 0. */
export interface ColumnClasses {
  readonly column: number;
  readonly of: readonly string[];
}

/**
 * The rows of `data/arabic/<name>.tsv`, in file order: cells trimmed, blank lines and lines that begin with `#`
 * left out. Nothing is folded here; whoever compares with text folds the cells as it folds the text.
 * @throws Error where a cell is of none of the classes of its column.
 */
export function table(name: string, ...classes: readonly ColumnClasses[]): readonly (readonly string[])[] {
  const rows = readFileSync(join(FOLDER, `${name}.tsv`), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  for (const { column, of } of classes) {
    const strange = rows.find((row) => !of.includes(row[column]?.split(' ')[0] ?? ''));
    if (strange !== undefined)
      throw new Error(
        `data/arabic/${name}.tsv: «${strange.join(' ')}»: «${strange[column] ?? ''}» is none of ${of.join(', ')}`,
      );
  }
  return rows;
}
