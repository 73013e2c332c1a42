import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';

const FOLDER = join(ROOT, 'data', 'arabic');

/**
 * The rows of `data/arabic/<name>.tsv`, in file order: cells trimmed, blank lines and lines that begin with `#`
 * left out. Nothing is folded here; whoever compares with text folds the cells as it folds the text.
 */
export function table(name: string): readonly (readonly string[])[] {
  return readFileSync(join(FOLDER, `${name}.tsv`), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}
