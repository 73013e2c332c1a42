import { ARCHIVE } from '../../../constants.ts';
import type { Near, Ranking } from '../../parts.ts';
import { prepared } from '../../prepared.ts';
import { bestPassages } from '../../ranking/best-passages.ts';
import { GatheredPostings } from '../../ranking/gathered-postings.ts';
import { held, heldInText, type PostingList, type WeighedList } from '../../ranking/posting-list.ts';
import { RememberedLists } from '../../ranking/remembered-lists.ts';
import type { Sqlite } from '../sqlite.ts';
import { doclistOf, postingsIn, TIMES } from './doclists.ts';
import { goneFrom, indexTotals, segmentsOf } from './full-text-segments.ts';

/**
 * Stems that are one token of the index, as they stand: letters that FTS5 neither parts nor writes otherwise. Any other
 * is asked for through FTS5.
 */
const PLAIN = /^[a-z0-9\u00df-\u00f6\u00f8-\u00ff\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5]+$/u;

/**
 * The lists that the index of words of FTS5 keeps, read from its pages: FTS5 itself takes a hundred times as long to rank,
 * since it looks up the length of a passage for each stem. What is read is remembered until the database changes.
 */
export class FullTextLists {
  readonly #database: Sqlite;
  readonly #remembered = new RememberedLists(ARCHIVE.postingsRemembered);
  /** How many stems each passage has, by its id. */
  #lengths = new Int32Array(0);
  #last = 0;
  /** Which of the writings to the index was the last. */
  #newest = 0;
  #seen = '';

  constructor(database: Sqlite) {
    this.#database = database;
  }

  /** How many passages hold each of the stems; undefined where FTS5 has to be asked. */
  held(stems: readonly string[]): number[] | undefined {
    return this.#read(stems, (lists) => lists.map(held));
  }

  /**
   * The passages that BM25 puts first, those alone that `within` tells of for the version of the database; undefined where
   * FTS5 has to be asked: for a stem that is no token, and in a transaction, which may have written what no page has yet.
   */
  ranked(
    stems: readonly string[],
    { k, title }: Ranking,
    within: (version: string) => ((passage: number) => boolean) | undefined,
  ): Near[] | undefined {
    return this.#read(stems, (lists) => {
      const { passages, stems: all } = indexTotals(this.#database);
      const weighed = lists.map((list) => this.#weighed(list, passages, title === 0));
      return bestPassages(weighed, { k, title, average: all / passages, within: within(this.#seen) });
    });
  }

  /** What `work` makes of the lists of stems, in their order: all of one moment. */
  #read<T>(stems: readonly string[], work: (lists: readonly PostingList[]) => T): T | undefined {
    if (this.#database.inTransaction || !stems.every((stem) => PLAIN.test(stem))) return undefined;
    try {
      return this.#database.transaction(() => {
        this.#refresh();
        return work(stems.map((stem) => this.#list(stem)));
      })();
    } catch (error) {
      // A page that is not one: FTS5 says what is wrong.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #refresh(): void {
    const others = this.#database.pragma('data_version', { simple: true });
    const own = prepared(this.#database, 'SELECT total_changes()').pluck().get();
    const seen = `${others} ${own}`;
    if (seen === this.#seen) return;
    this.#remembered.clear();
    const before = this.#newest;
    this.#readLengths(before, this.#last);
    // An index that was emptied counts anew what is written to it.
    if (this.#newest < before) this.#readLengths(0, 0);
    this.#seen = seen;
  }

  /** Reads the lengths of passages that came or were written again since. */
  #readLengths(since: number, last: number): void {
    const { lengths, newest } = prepared(
      this.#database,
      `SELECT group_concat(id || ' ' || hex(sz)) FILTER (WHERE origin > @since OR id > @last) AS lengths,
         coalesce(max(origin), 0) AS newest FROM words_docsize`,
    ).get({ since, last }) as { lengths: string | null; newest: number };
    for (const row of lengths?.split(',') ?? []) {
      const space = row.indexOf(' ');
      this.#note(Number(row.slice(0, space)), lengthOf(row.slice(space + 1)));
    }
    this.#newest = newest;
  }

  #note(id: number, length: number): void {
    if (id >= this.#lengths.length) {
      const more = new Int32Array(Math.max(1024, 2 * id));
      more.set(this.#lengths);
      this.#lengths = more;
    }
    this.#lengths[id] = length;
    this.#last = Math.max(this.#last, id);
  }

  #list(stem: string): PostingList {
    const known = this.#remembered.get(stem);
    if (known !== undefined) return known;
    const list = this.#readList(stem);
    this.#remembered.set(stem, list);
    return list;
  }

  #readList(stem: string): PostingList {
    const postings = new GatheredPostings();
    for (const segment of segmentsOf(this.#database)) {
      const doclist = doclistOf(this.#database, segment, stem);
      if (doclist === undefined) continue;
      const gone = goneFrom(this.#database, segment);
      const rows = postingsIn(doclist);
      for (let at = 0; at < rows.length; at += TIMES) {
        const passage = rows[at] as number;
        if (gone.size > 0 && gone.has(passage)) continue;
        postings.add(passage, this.#lengths[passage] ?? 0, rows[at + 1] as number, rows[at + 2] as number);
      }
    }
    return postings.list();
  }

  #weighed(list: PostingList, passages: number, isOfText: boolean): WeighedList {
    const holders = isOfText ? heldInText(list) : held(list);
    // JavaScript's logarithm may be another in its last bit, and part what FTS5 has as equals.
    const rarity = prepared(this.#database, 'SELECT ln(?)')
      .pluck()
      .get((passages - holders + 0.5) / (holders + 0.5)) as number;
    return { list, rarity: rarity > 0 ? rarity : 1e-6 };
  }
}

/** How many stems a passage has, of the sizes of its columns as FTS5 writes them, in hexadecimal digits. */
function lengthOf(sizes: string): number {
  let all = 0;
  let one = 0;
  for (let at = 0; at < sizes.length; at += 2) {
    const byte = Number.parseInt(sizes.slice(at, at + 2), 16);
    one = one * 128 + (byte & 127);
    if (byte >= 128) continue;
    all += one;
    one = 0;
  }
  return all;
}
