import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import hnswlib from 'hnswlib-node';
import { ARCHIVE } from '../constants.ts';
import type { Change } from '../database/changes.ts';
import type { Near } from '../database/parts.ts';

/** What the database holds: its vectors, and which changes made them what they are. */
export interface StoredVectors {
  ids(): number[];
  vector(id: number): Float32Array;
  lastChange(): Change;
  hadChange(change: Change): boolean;
}

/**
 * Vectors of unit length, found by nearness. A cache in `file` and `file`.json: it notes the last change of the
 * database that it knows. Where the database had that change, only ids have come and gone since, for none is used
 * twice; where it had not (a backup was restored, or the cache is another archive's), all is made anew.
 */
export class VectorIndex {
  readonly #dimensions: number;
  #graph: hnswlib.HierarchicalNSW;
  readonly #ids = new Set<number>();
  readonly #deleted = new Set<number>();
  /** The last change of the database that is in it. */
  #known: Change | null = null;
  #isWritten = false;

  private constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#graph = empty(dimensions, 1024);
  }

  /** The index over `stored`: read from `file` and brought up to date, or built anew where that is missing or torn. */
  static open(file: string, dimensions: number, stored: StoredVectors): VectorIndex {
    const index = VectorIndex.cached(file, dimensions) ?? new VectorIndex(dimensions);
    index.catchUp(stored);
    return index;
  }

  /** The index as it is in `file`, whatever the database holds; null where that is missing, torn, or of another length. */
  static cached(file: string, dimensions: number): VectorIndex | null {
    const index = new VectorIndex(dimensions);
    index.#read(file);
    return index.#known === null ? null : index;
  }

  /** Whether `file` is whole and of no use: its vectors have another length, or an isnad made it that noted no changes. */
  static isUnused(file: string, dimensions: number): boolean {
    try {
      const { checksum: noted, ...note } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Note & {
        checksum?: unknown;
      };
      return note.change === undefined
        ? noted === createHash('sha256').update(readFileSync(file)).digest('hex')
        : note.dimensions !== dimensions && noted === checksum(file, note);
    } catch {
      return false;
    }
  }

  /** The last change of the database that it knows; null for one that knows of no database. */
  get known(): Change | null {
    return this.#known;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: number): boolean {
    return this.#ids.has(id);
  }

  /** The vector of an id that it has. */
  vector(id: number): Float32Array {
    return Float32Array.from(this.#graph.getPoint(id));
  }

  /**
   * Takes in what the database has and this has not, and leaves out what the database no longer has; `stored` must
   * stay as it is meanwhile.
   */
  catchUp(stored: StoredVectors): void {
    const last = stored.lastChange();
    if (this.#known !== null && this.#known.token === last.token) return;
    try {
      if (this.#known === null || !stored.hadChange(this.#known)) this.#restart();
      this.#take(stored);
    } catch {
      // The library refuses what does not fit the graph: a file that holds other than its note says.
      this.#restart();
      this.#take(stored);
    }
    this.#known = last;
    this.#isWritten = false;
  }

  /** The `k` nearest to `vector`, nearest first; fewer when there are fewer. */
  nearest(vector: Float32Array, k: number): Near[] {
    const count = Math.min(k, this.#ids.size);
    if (count === 0) return [];
    this.#graph.setEf(Math.max(ARCHIVE.searched, count));
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), count);
    return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) }));
  }

  /**
   * Writes the cache under a name of this process and then in the place of the old one, if anything changed. Whatever
   * goes wrong, the next opening makes it anew: a full disk or a folder that may not be written undoes no work.
   */
  write(file: string): void {
    if (this.#isWritten || this.#known === null) return;
    const own = `${file}.${process.pid}.tmp`;
    try {
      removeHalves(file);
      this.#graph.writeIndexSync(own);
      const note: Note = {
        dimensions: this.#dimensions,
        change: this.#known,
        deleted: [...this.#deleted],
      };
      writeFileSync(`${own}.json`, `${JSON.stringify({ ...note, checksum: checksum(own, note) })}\n`);
      renameSync(own, file);
      renameSync(`${own}.json`, `${file}.json`);
      this.#isWritten = true;
    } catch {
      for (const half of [own, `${own}.json`]) rmSync(half, { force: true });
    }
  }

  /** Brings it to the ids of the database. */
  #take(stored: StoredVectors): void {
    const wanted = stored.ids();
    const known = new Set(wanted);
    for (const id of this.#ids) if (!known.has(id)) this.#remove(id);
    if (this.#deleted.size > wanted.length / 4) this.#restart();
    for (const id of wanted) {
      if (this.#ids.has(id)) continue;
      const vector = stored.vector(id);
      // A torn vector is found by nothing; `isnad check` names it.
      if (vector.length === this.#dimensions) this.#add(id, vector);
    }
  }

  #add(id: number, vector: Float32Array): void {
    const capacity = this.#graph.getMaxElements();
    // An index read from a file of no vectors has no room at all.
    if (this.#ids.size + this.#deleted.size >= capacity)
      this.#graph.resizeIndex(Math.max(1024, capacity * 2));
    this.#graph.addPoint(Array.from(vector), id);
    this.#ids.add(id);
  }

  #remove(id: number): void {
    this.#graph.markDelete(id);
    this.#ids.delete(id);
    this.#deleted.add(id);
  }

  #restart(): void {
    this.#graph = empty(this.#dimensions, Math.max(1024, this.#ids.size));
    this.#ids.clear();
    this.#deleted.clear();
  }

  #read(file: string): void {
    try {
      const { checksum: noted, ...note } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Note & {
        checksum?: unknown;
      };
      if (note.dimensions !== this.#dimensions || noted !== checksum(file, note)) return;
      const graph = new hnswlib.HierarchicalNSW('ip', this.#dimensions);
      graph.readIndexSync(file);
      this.#graph = graph;
      for (const id of graph.getIdsList()) this.#ids.add(id);
      // Ids marked as deleted are still listed by the library.
      for (const id of note.deleted) {
        this.#ids.delete(id);
        this.#deleted.add(id);
      }
      this.#known = note.change;
      this.#isWritten = true;
    } catch {
      this.#known = null;
    }
  }
}

/** What stands beside the graph: which change of the database it knows, and what in it no longer counts. */
interface Note {
  readonly dimensions: number;
  readonly change: Change;
  readonly deleted: readonly number[];
}

function empty(dimensions: number, capacity: number): hnswlib.HierarchicalNSW {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  graph.initIndex({
    maxElements: capacity,
    m: ARCHIVE.links,
    efConstruction: ARCHIVE.built,
    randomSeed: 100,
  });
  return graph;
}

/** Takes out what processes that ended in the midst of writing have left. */
function removeHalves(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = name.startsWith(start) ? (/^(\d+)\.tmp/u.exec(name.slice(start.length)) ?? []) : [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Of the graph's file and of what is noted beside it. */
function checksum(file: string, note: Note): string {
  return createHash('sha256').update(readFileSync(file)).update(JSON.stringify(note)).digest('hex');
}
