import { join } from 'node:path';

/** The folder that holds `data/`, `models/` and `package.json`: one level up from `src/` and from `dist/`. */
export const ROOT = join(import.meta.dirname, '..');
