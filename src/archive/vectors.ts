import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import hnswlib from 'hnswlib-node';

/** Links a point and candidates looked at while building and searching: recall@100 over .99 on 12,000 passages. */
const LINKS = 16;
const BUILD = 128;
const SEARCH = 256;

/** A point of the index and its likeness to what was asked: the inner product, 1 when equal. */
export interface Near {
  readonly id: number;
  readonly score: number;
}

/** What the database holds: the ids of its vectors, and one of them. */
export interface StoredVectors {
  ids(): number[];
  vector(id: number): Float32Array;
}

/**
 * Vectors of unit length, found by nearness. A cache in `file` and `file`.json (its checksum): ids are never used
 * twice, so the cache is right when it holds just the ids that the database holds.
 */
export class VectorIndex {
  readonly #dimensions: number;
  #graph: hnswlib.HierarchicalNSW;
  readonly #ids = new Set<number>();
  readonly #deleted = new Set<number>();
  #changed = false;

  private constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#graph = empty(dimensions, 1024);
  }

  /** The index over `stored`: read from `file` and brought up to date, or built anew where that is missing or torn. */
  static open(file: string, dimensions: number, stored: StoredVectors): VectorIndex {
    const index = new VectorIndex(dimensions);
    index.#read(file);
    index.catchUp(stored);
    return index;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: number): boolean {
    return this.#ids.has(id);
  }

  /** Takes in what the database has and this has not, and leaves out what the database no longer has. */
  catchUp(stored: StoredVectors): void {
    const wanted = stored.ids();
    const known = new Set(wanted);
    for (const id of this.#ids) if (!known.has(id)) this.remove(id);
    if (this.#deleted.size > wanted.length / 4) this.#restart();
    for (const id of wanted) if (!this.#ids.has(id)) this.add(id, stored.vector(id));
  }

  add(id: number, vector: Float32Array): void {
    const capacity = this.#graph.getMaxElements();
    // An index read from a file of no vectors has no room at all.
    if (this.#ids.size + this.#deleted.size >= capacity)
      this.#graph.resizeIndex(Math.max(1024, capacity * 2));
    this.#graph.addPoint(Array.from(vector), id);
    this.#ids.add(id);
    this.#changed = true;
  }

  remove(id: number): void {
    if (!this.#ids.delete(id)) return;
    this.#graph.markDelete(id);
    this.#deleted.add(id);
    this.#changed = true;
  }

  /** The `k` nearest to `vector`, nearest first; fewer when there are fewer. */
  nearest(vector: Float32Array, k: number): Near[] {
    const count = Math.min(k, this.#ids.size);
    if (count === 0) return [];
    this.#graph.setEf(Math.max(SEARCH, count));
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), count);
    return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) }));
  }

  /** Writes the cache beside the old one and then in its place, if anything changed. */
  write(file: string): void {
    if (!this.#changed) return;
    const half = `${file}.tmp`;
    this.#graph.writeIndexSync(half);
    rmSync(`${file}.json`, { force: true });
    renameSync(half, file);
    const note = { checksum: checksum(file), dimensions: this.#dimensions, deleted: [...this.#deleted] };
    writeFileSync(`${file}.json`, `${JSON.stringify(note)}\n`);
    this.#changed = false;
  }

  #restart(): void {
    this.#graph = empty(this.#dimensions, Math.max(1024, this.#ids.size));
    this.#ids.clear();
    this.#deleted.clear();
    this.#changed = true;
  }

  #read(file: string): void {
    try {
      const note = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Record<string, unknown>;
      if (note.dimensions !== this.#dimensions || note.checksum !== checksum(file)) return;
      const graph = new hnswlib.HierarchicalNSW('ip', this.#dimensions);
      graph.readIndexSync(file);
      this.#graph = graph;
      for (const id of graph.getIdsList()) this.#ids.add(id);
      // Ids marked as deleted are still listed by the library.
      for (const id of note.deleted as number[]) {
        this.#ids.delete(id);
        this.#deleted.add(id);
      }
    } catch {
      this.#restart();
    }
  }
}

function empty(dimensions: number, capacity: number): hnswlib.HierarchicalNSW {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  graph.initIndex({ maxElements: capacity, m: LINKS, efConstruction: BUILD, randomSeed: 100 });
  return graph;
}

function checksum(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
