import { ARCHIVE } from '../../constants.ts';
import { prepared } from '../prepared.ts';
import { GatheredPostings } from '../ranking/gathered-postings.ts';
import { held, lastOf, type PostingList, type WeighedList } from '../ranking/posting-list.ts';
import { RememberedLists } from '../ranking/remembered-lists.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** Lists of stems, in the order in which they were asked for, and how many stems a passage has on average. */
interface FoundLists {
  readonly lists: readonly WeighedList[];
  readonly average: number;
}

/** What is known of a stem before its list is read, with what is known of all. */
interface Holders {
  readonly version: number;
  readonly average: number | null;
  /** Null where none of the stems is held. */
  readonly stem: string | null;
  readonly passages: number;
  readonly rarity: number;
}

/** A stem that most have weighs next to nothing, as FTS5 has it. */
function holdersSql(held: string): string {
  const rarity = `ln((totals.passages - ${held} + 0.5::float8) / (${held} + 0.5::float8))`;
  return `SELECT number AS version, stems::float8 / nullif(totals.passages, 0) AS average, stem, holders.passages,
    CASE WHEN ${rarity} > 0 THEN ${rarity} ELSE 1e-6::float8 END AS rarity
    FROM revision, totals LEFT JOIN holders ON stem IN (SELECT value FROM json_each(@stems))`;
}

/** Numbers that the server gives for each passage. */
const ROW = 4;

/**
 * The postings of stems after some passage: four numbers of 32 bits for each, all of a stem in one value, since the
 * server gives rows far more slowly.
 */
const LISTS = `SELECT row ->> 0, (
    SELECT string_agg(int8send(passage::bigint << 32 | length) || int8send(title::bigint << 32 | text), '')
    FROM (SELECT passage, title, text, length FROM postings
      WHERE stem = row ->> 0 AND passage > (row ->> 1)::integer OFFSET 0) AS p
  ) FROM json_array_elements(@wanted::text::json) AS row`;

/**
 * The lists of the table of postings. They are remembered: the stems that many passages hold are those of many questions.
 * When somebody has written, only what came since is read, unless passages that hold the stem were taken out.
 */
export class PostingLists {
  readonly #database: PostgresDatabase;
  readonly #remembered = new RememberedLists(ARCHIVE.postingsRemembered);

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  /** The lists of those of the stems that passages hold; where titles weigh nothing, rarity is that in their texts. */
  read(stems: readonly string[], isOfText: boolean): FoundLists {
    const rows = prepared(this.#database, holdersSql(isOfText ? 'texts' : 'holders.passages')).all({
      stems: JSON.stringify(stems),
    }) as Holders[];
    const holders = new Map(rows.map((row) => [row.stem, row]));
    const lists = this.#listsOf(stems.flatMap((stem) => holders.get(stem) ?? []));
    return {
      lists: stems.flatMap((stem) => {
        const [list, rarity] = [lists.get(stem), holders.get(stem)?.rarity];
        return list === undefined || rarity === undefined ? [] : { list, rarity };
      }),
      average: rows[0]?.average ?? 1,
    };
  }

  #listsOf(holders: readonly Holders[]): Map<string, PostingList> {
    // What a transaction sees may be of another moment than what others do, or never be.
    const isShared = !this.#database.inTransaction;
    const lists = new Map<string, PostingList>();
    const older = new Map<string, PostingList>();
    for (const { stem, version, passages } of holders) {
      const known = isShared ? this.#remembered.get(stem as string) : undefined;
      if (known?.version === version && held(known) === passages) lists.set(stem as string, known);
      else older.set(stem as string, known ?? NONE);
    }
    const missing = holders.filter(({ stem }) => older.has(stem as string));
    const read = this.#readAfter(older);
    const torn = missing.filter(({ stem, passages }) => {
      const list = read.get(stem as string) ?? NONE;
      return older.get(stem as string) !== NONE && held(list) !== passages;
    });
    for (const [stem, list] of this.#readAfter(new Map(torn.map(({ stem }) => [stem as string, NONE]))))
      read.set(stem, list);
    for (const { stem, version } of missing) {
      const list = { ...(read.get(stem as string) ?? NONE), version };
      lists.set(stem as string, list);
      if (isShared) this.#remembered.set(stem as string, list);
    }
    return lists;
  }

  /** What is known of the lists of stems with what comes after it. */
  #readAfter(known: ReadonlyMap<string, PostingList>): Map<string, PostingList> {
    if (known.size === 0) return new Map();
    const wanted = [...known].map(([stem, list]) => [stem, lastOf(list)]);
    const read = prepared(this.#database, LISTS)
      .raw()
      .all({ wanted: JSON.stringify(wanted) }) as [stem: string, bytes: Buffer | null][];
    return new Map(read.map(([stem, bytes]) => [stem, listAfter(known.get(stem) ?? NONE, bytes)]));
  }
}

const NONE = new GatheredPostings().list();

function listAfter(before: PostingList, bytes: Buffer | null): PostingList {
  const rows = numbersOf(bytes);
  if (rows.length === 0) return before;
  const postings = new GatheredPostings(before);
  for (let at = 0; at < rows.length; at += ROW) {
    postings.add(rows[at] as number, rows[at + 1] as number, rows[at + 2] as number, rows[at + 3] as number);
  }
  return postings.list();
}

/** The numbers of 32 bits that the server has put one after the other. */
export function numbersOf(bytes: Buffer | null): Int32Array {
  if (bytes === null) return new Int32Array(0);
  const own = Buffer.from(new ArrayBuffer(bytes.length));
  bytes.copy(own);
  own.swap32();
  return new Int32Array(own.buffer);
}
