import { nameKey } from '../../arabic/names/name-key.ts';
import { lettersApart } from '../../arabic/words/misspelt.ts';
import { ARCHIVE } from '../constants.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import { prepared } from '../database/prepared.ts';

/**
 * Notes the stems of a text among the spellings that the archive knows, each with its name key.
 */
export function writeSpellings(database: Database, stems: readonly string[]): void {
  engineOf(database).spellings.add([...new Set(stems)].map((stem) => ({ stem, key: nameKey(stem) })));
}

/** Takes those of the stems out of the spellings that no passage has any more. */
export function removeSpellings(database: Database, stems: readonly string[]): void {
  const { words, spellings } = engineOf(database);
  for (const [stem, count] of words.frequencies([...new Set(stems)])) if (count === 0) spellings.remove(stem);
}

/** Other spellings, in the archive, of each of the names, those that came first: «ماركل» for «ميركل». */
export function sameNames(database: Database, stems: readonly string[]): Map<string, string[]> {
  const keys = new Map(stems.map((stem) => [stem, nameKey(stem)]));
  const rows = prepared(
    database,
    `SELECT key, stem FROM spellings WHERE key IN (SELECT value FROM json_each(?)) AND key <> '' ORDER BY number`,
  )
    .raw()
    .all(JSON.stringify([...new Set(keys.values())])) as [key: string, stem: string][];
  const others = (stem: string, key: string): string[] =>
    rows.flatMap(([its, other]) => (its === key && other !== stem ? other : []));
  return new Map([...keys].map(([stem, key]) => [stem, others(stem, key).slice(0, ARCHIVE.sameNames)]));
}

/**
 * The stems of the archive that a stem it does not have may have been meant for: one letter away, or two in a long
 * one; the nearest only.
 */
export function nearlyTyped(database: Database, stem: string): string[] {
  if (stem.length < ARCHIVE.misspeltLetters || /\d/u.test(stem)) return [];
  const alike = engineOf(database).spellings.alike(stem, ARCHIVE.spellingsLookedAt);
  const most = stem.length >= 8 ? 2 : 1;
  const near = alike
    .map((other) => ({ other, away: lettersApart(stem, other) }))
    .filter(({ away }) => away <= most);
  const nearest = Math.min(...near.map(({ away }) => away));
  return near.filter(({ away }) => away === nearest).map(({ other }) => other);
}
