import { prepared } from '../../database/prepared.ts';
import { memoryDatabase } from '../../database/sqlite/archive-file.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import type { ArticleRows } from '../article-rows.ts';
import type { Check, Defect } from '../problem.ts';
import { isSamePlaces, type Terms, WordPlaces } from './word-places.ts';

/** The index of words has the stems of each passage and of its title in their places, and no others. */
export const WORDS: Check<Sqlite> = {
  name: 'words',
  holds: 'the index of words against the stems of every passage and title, in their places',
  begin: ({ database }) => {
    const terms: Terms = new Map();
    const stored = new WordPlaces(database, terms).read();
    const memory = memoryDatabase();
    const made = new WordPlaces(memory, terms);
    return {
      *article(rows: ArticleRows): Generator<Defect> {
        const { passages } = rows;
        writeWords(memory, rows);
        const due = made.read();
        for (const { id } of passages) {
          const isSame =
            isSamePlaces(stored.get(id), due.get(id)) && sizeOf(database, id) === sizeOf(memory, id);
          stored.delete(id);
          if (!isSame) {
            yield { what: `the words that passage ${id} is found by are not its own`, mend: 'rebuild' };
          }
        }
      },
      *rest(): Generator<Defect> {
        for (const id of new Set([...stored.keys(), ...sized(database)])) {
          if (isPassage(database, id)) continue;
          yield { what: `the index of words has a passage ${id}, which is not there`, mend: 'rebuild' };
        }
      },
    };
  },
};

/** Makes the words of an article's passages all that the index of `memory` has. */
function writeWords(memory: Sqlite, { passages, stems }: ArticleRows): void {
  memory.exec("INSERT INTO words (words) VALUES ('delete-all')");
  const write = prepared(memory, 'INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)');
  const work = memory.transaction(() => {
    for (const [i, { id }] of passages.entries()) {
      write.run(id, stems.title.join(' '), stems.passages[i]?.join(' ') ?? '');
    }
  });
  work();
}

/** How many words an index has noted of a passage, column by column, as it writes that; null for none. */
function sizeOf(database: Sqlite, id: number): unknown {
  return prepared(database, 'SELECT hex(sz) FROM words_docsize WHERE id = ?').pluck().get(id) ?? null;
}

/** The passages of which the index has noted how many words they have. */
function sized(database: Sqlite): number[] {
  return prepared(database, 'SELECT id FROM words_docsize').pluck().all() as number[];
}

function isPassage(database: Sqlite, id: number): boolean {
  return prepared(database, 'SELECT 1 FROM passages WHERE id = ?').get(id) !== undefined;
}
