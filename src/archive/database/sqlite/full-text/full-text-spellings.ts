import type { SpellingIndex } from '../../parts.ts';
import { prepared } from '../../prepared.ts';
import type { Sqlite } from '../sqlite.ts';

/** Stems in a table, their letters three by three in an index that FTS5 keeps. */
export function fts5Spellings(database: Sqlite): SpellingIndex {
  return {
    add: (spellings) => {
      const add = prepared(
        database,
        'INSERT INTO spellings (stem, key) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING number',
      );
      const letters = prepared(database, 'INSERT INTO letters (rowid, stem) VALUES (?, ?)');
      for (const { stem, key } of spellings) {
        const added = add.get(stem, key) as { number: number } | undefined;
        if (added !== undefined) letters.run(added.number, stem);
      }
    },
    remove: (stem) => {
      const known = prepared(database, 'SELECT number FROM spellings WHERE stem = ?').get(stem) as
        | { number: number }
        | undefined;
      if (known === undefined) return;
      prepared(database, 'DELETE FROM letters WHERE rowid = ?').run(known.number);
      prepared(database, 'DELETE FROM spellings WHERE number = ?').run(known.number);
    },
    clear: () => void database.exec('DELETE FROM spellings; DELETE FROM letters'),
    alike: (stem, limit) => {
      const own = [...stem];
      const grams = own.slice(2).map((_, i) => own.slice(i, i + 3).join(''));
      if (grams.length === 0) return [];
      const rows = prepared(database, 'SELECT stem FROM letters WHERE letters MATCH ? ORDER BY rank LIMIT ?');
      const any = grams.map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' OR ');
      return (rows.all(any, limit) as { stem: string }[]).map((row) => row.stem);
    },
  };
}
