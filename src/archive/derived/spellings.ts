import { nameKey } from '../../arabic/names/name-key.ts';
import { lettersApart } from '../../arabic/words/misspelt.ts';
import type { Sqlite } from '../database/sqlite.ts';
import { stemFrequencies } from './word-index.ts';

/** How many stems with letters in common are looked at, and the fewest letters of a stem that may hold a typing error. */
const LOOKED_AT = 40;
const SHORTEST = 4;

/**
 * Notes the stems of a text among the spellings that the archive knows, each with its name key.
 */
export function writeSpellings(database: Sqlite, stems: readonly string[]): void {
  const add = database.prepare('INSERT OR IGNORE INTO spellings (stem, key) VALUES (?, ?)');
  const letters = database.prepare('INSERT INTO letters (rowid, stem) VALUES (?, ?)');
  for (const stem of new Set(stems)) {
    const { changes, lastInsertRowid } = add.run(stem, nameKey(stem));
    if (changes > 0) letters.run(lastInsertRowid, stem);
  }
}

/** Takes those of the stems out of the spellings that no passage has any more. */
export function removeSpellings(database: Sqlite, stems: readonly string[]): void {
  const all = [...new Set(stems)];
  const number = database.prepare('SELECT number FROM spellings WHERE stem = ?').pluck();
  const letters = database.prepare('DELETE FROM letters WHERE rowid = ?');
  const spelling = database.prepare('DELETE FROM spellings WHERE number = ?');
  for (const [stem, count] of stemFrequencies(database, all)) {
    const known = count > 0 ? undefined : number.get(stem);
    if (known === undefined) continue;
    letters.run(known);
    spelling.run(known);
  }
}

/** Other spellings, in the archive, of a name: «ماركل» for «ميركل». */
export function sameName(database: Sqlite, stem: string): string[] {
  return database
    .prepare("SELECT stem FROM spellings WHERE key = ? AND key <> '' AND stem <> ? LIMIT 8")
    .pluck()
    .all(nameKey(stem), stem) as string[];
}

/**
 * The stems of the archive that a stem it does not have may have been meant for: one letter away, or two in a long
 * one; the nearest only.
 */
export function nearlyTyped(database: Sqlite, stem: string): string[] {
  if (stem.length < SHORTEST || /\d/u.test(stem)) return [];
  const grams = Array.from({ length: stem.length - 2 }, (_, i) => `"${stem.slice(i, i + 3)}"`).join(' OR ');
  const alike = database
    .prepare('SELECT stem FROM letters WHERE letters MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
    .all(grams, LOOKED_AT) as string[];
  const most = stem.length >= 8 ? 2 : 1;
  const near = alike
    .map((other) => ({ other, away: lettersApart(stem, other) }))
    .filter(({ away }) => away <= most);
  const nearest = Math.min(...near.map(({ away }) => away));
  return near.filter(({ away }) => away === nearest).map(({ other }) => other);
}
