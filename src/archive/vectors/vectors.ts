import hnswlib from 'hnswlib-node';
import { ARCHIVE } from '../constants.ts';
import type { Change } from '../database/changes.ts';
import type { Near } from '../database/parts.ts';
import { nearestOf, nearestVectorsOf } from '../database/rows.ts';
import { cacheNote, writeCache } from './cache-files.ts';
import { DenseIds } from './dense-ids.ts';
import { Projection } from './projection.ts';

/** What the database holds: its vectors, and which changes made them what they are. */
export interface StoredVectors {
  count(): number;
  /** Those above `after`, in order. */
  ids(after: number): number[];
  vectors(ids: readonly number[]): ReadonlyMap<number, Float32Array>;
  /** So many of the ids, evenly taken. */
  some(count: number): number[];
  lastChange(): Change;
  hadChange(change: Change): boolean;
}

/** How long the vectors of an archive are, and from how many on a graph has them in how many numbers. */
export interface GraphShape {
  readonly dimensions: number;
  readonly projected: { readonly from: number; readonly to: number };
}

/**
 * Vectors of unit length, found by nearness. A cache in `file` and `file`.json: it notes the last change of the
 * database that it knows. Where the database had that change, only ids have come and gone since, for none is used
 * twice; where it had not (a backup was restored, or the cache is another archive's), all is made anew.
 *
 * Many vectors are kept in fewer numbers than they have, so that the graph of a million takes a gigabyte of memory; what
 * it proposes is then ranked by the vectors themselves.
 */
export class VectorIndex {
  readonly #shape: GraphShape;
  #graph: hnswlib.HierarchicalNSW;
  #projection: Projection | null = null;
  readonly #ids = new DenseIds();
  readonly #deleted = new Set<number>();
  /** The last change of the database that is in it. */
  #known: Change | null = null;
  #isWritten = false;

  private constructor(shape: GraphShape) {
    this.#shape = shape;
    this.#graph = empty(shape.dimensions, 1024);
  }

  /** The index over `stored`: read from `file` and brought up to date, or built anew where that is missing or torn. */
  static open(file: string, shape: GraphShape, stored: StoredVectors): VectorIndex {
    const index = VectorIndex.cached(file, shape) ?? new VectorIndex(shape);
    index.catchUp(stored);
    return index;
  }

  /** The index as it is in `file`, whatever the database holds; null where that is missing, torn, or of another length. */
  static cached(file: string, shape: GraphShape): VectorIndex | null {
    const index = new VectorIndex(shape);
    return index.#read(file) ? index : null;
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

  /** Whether that is the vector of an id that it has. */
  holds(id: number, vector: Float32Array): boolean {
    const own = this.#graph.getPoint(id);
    const its = this.#inGraph(vector);
    return own.length === its.length && its.every((value, i) => value === own[i]);
  }

  /** Whether the graph leads to an id that it has, or to one as near to that. */
  leadsTo(id: number): boolean {
    const own = this.#graph.getPoint(id);
    const likeness = own.reduce((sum, value) => sum + value * value, 0);
    this.#graph.setEf(ARCHIVE.searched);
    const [distance = 1] = this.#graph.searchKnn(own, 1).distances;
    return 1 - distance > ARCHIVE.ownLikeness * likeness;
  }

  /**
   * Takes in what the database has and this has not, and leaves out what the database no longer has; `stored` must
   * stay as it is meanwhile.
   */
  catchUp(stored: StoredVectors): void {
    const last = stored.lastChange();
    if (this.#known !== null && this.#known.token === last.token) return;
    try {
      if (this.#known === null || !stored.hadChange(this.#known)) this.#restart(stored);
      this.#take(stored);
    } catch {
      // The library refuses what does not fit the graph: a file that holds other than its note says.
      this.#restart(stored);
      this.#take(stored);
    }
    this.#known = last;
    this.#isWritten = false;
  }

  /** The `k` nearest of `stored` to `vector`, nearest first; fewer when there are fewer. */
  nearest(vector: Float32Array, k: number, stored: StoredVectors): Near[] {
    if (this.#projection === null) return this.#proposed(vector, k);
    return nearestOf(this.nearestVectors(vector, k, stored), vector);
  }

  /** The vectors of the `k` nearest, each by its id. */
  nearestVectors(vector: Float32Array, k: number, stored: StoredVectors): ReadonlyMap<number, Float32Array> {
    const isWhole = this.#projection === null;
    const near = this.#proposed(vector, isWhole ? k : ARCHIVE.proposed * k);
    const vectors = stored.vectors(near.map(({ id }) => id));
    return isWhole ? vectors : nearestVectorsOf(vectors, vector, k);
  }

  /** The `k` nearest as the graph sees them, which counts no more than it has of each vector. */
  #proposed(vector: Float32Array, k: number): Near[] {
    const count = Math.min(k, this.#ids.size);
    if (count === 0) return [];
    this.#graph.setEf(Math.max(ARCHIVE.searched, count));
    const { neighbors, distances } = this.#graph.searchKnn(this.#inGraph(vector), count);
    return neighbors.map((id, i) => ({ id, score: 1 - (distances[i] as number) }));
  }

  /**
   * Writes the cache, if anything changed. Whatever goes wrong, the next opening makes it anew: a full disk or a folder
   * that may not be written undoes no work.
   */
  write(file: string): void {
    if (this.#isWritten || this.#known === null) return;
    const note = {
      dimensions: this.#shape.dimensions,
      change: this.#known,
      deleted: [...this.#deleted],
      ...(this.#projection === null ? {} : { projection: this.#projection.text }),
    };
    this.#isWritten = writeCache(file, note, (own) => this.#graph.writeIndexSync(own));
  }

  /** Brings it to the ids of the database. */
  #take(stored: StoredVectors): void {
    const isMany = stored.count() >= this.#shape.projected.from;
    if (isMany !== (this.#projection !== null)) this.#restart(stored);
    this.#takeThose(stored.ids(this.#ids.highest), stored);
    if (this.#ids.size === stored.count()) return;
    const all = stored.ids(0);
    const there = new Set(all);
    for (const id of this.#ids) if (!there.has(id)) this.#remove(id);
    if (this.#deleted.size > all.length / 4) this.#restart(stored);
    this.#takeThose(
      all.filter((id) => !this.#ids.has(id)),
      stored,
    );
  }

  #takeThose(ids: readonly number[], stored: StoredVectors): void {
    for (let at = 0; at < ids.length; at += ARCHIVE.vectorsTogether) {
      const some = ids.slice(at, at + ARCHIVE.vectorsTogether);
      const vectors = stored.vectors(some);
      for (const id of some) {
        const vector = vectors.get(id);
        // A torn vector is found by nothing; `isnad check` names it.
        if (vector?.length === this.#shape.dimensions) this.#add(id, vector, ids.length - at);
      }
    }
  }

  /** Adds one of `left` that are still to be. */
  #add(id: number, vector: Float32Array, left: number): void {
    const capacity = this.#graph.getMaxElements();
    const held = this.#ids.size + this.#deleted.size;
    // An index read from a file of no vectors has no room at all.
    if (held >= capacity) this.#graph.resizeIndex(Math.max(1024, Math.ceil(capacity * 1.25), held + left));
    this.#graph.addPoint(this.#inGraph(vector), id);
    this.#ids.add(id);
  }

  /** A vector as the graph has it. */
  #inGraph(vector: Float32Array): number[] {
    return Array.from(this.#projection?.project(vector) ?? vector);
  }

  #remove(id: number): void {
    this.#graph.markDelete(id);
    this.#ids.delete(id);
    this.#deleted.add(id);
  }

  #restart(stored: StoredVectors): void {
    const { dimensions, projected } = this.#shape;
    const count = stored.count();
    this.#projection =
      count < projected.from
        ? null
        : Projection.of([...stored.vectors(stored.some(ARCHIVE.projectedFrom)).values()], projected.to);
    this.#graph = empty(this.#projection?.count ?? dimensions, Math.max(1024, count));
    this.#ids.clear();
    this.#deleted.clear();
  }

  /** Whether `file` holds an index for vectors of this length. */
  #read(file: string): boolean {
    try {
      const note = cacheNote(file);
      const { dimensions } = this.#shape;
      if (note?.dimensions !== dimensions) return false;
      const projection = note.projection === undefined ? null : Projection.read(note.projection, dimensions);
      const graph = new hnswlib.HierarchicalNSW('ip', projection?.count ?? dimensions);
      graph.readIndexSync(file);
      this.#graph = graph;
      this.#projection = projection;
      for (const id of graph.getIdsList()) this.#ids.add(id);
      // Ids marked as deleted are still listed by the library.
      for (const id of note.deleted) {
        this.#ids.delete(id);
        this.#deleted.add(id);
      }
      this.#known = note.change;
      this.#isWritten = true;
      return true;
    } catch {
      return false;
    }
  }
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
