import { rmSync } from 'node:fs';
import { type Change, hadChange, lastChange } from '../database/changes.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import type { Near } from '../database/parts.ts';
import { passageIds, passageVector } from './stored-vectors.ts';
import { VectorIndex } from './vectors.ts';

/** Finds the passages whose vectors are nearest. */
export interface NearestPassages {
  /** Takes in what has changed in the database; all that it reads must be of one moment. */
  catchUp(): void;
  /** The `k` nearest, nearest first. */
  nearest(vector: Float32Array, k: number): Near[];
  /** Lets go of what was read. */
  forget(): void;
  /** Keeps what helps the next opening; where that cannot be written, it is made again. */
  keep(): void;
}

/** What finds the nearest passages of a database: it itself, or a graph in a file, `cache`, beside it. */
export function nearestPassages(
  database: Database,
  cache: string | null,
  dimensions: number,
): NearestPassages {
  const { vectors } = engineOf(database);
  if (vectors !== null || cache === null) {
    return {
      catchUp: () => undefined,
      nearest: (vector, k) => vectors?.nearest(vector, k) ?? [],
      forget: () => undefined,
      keep: () => undefined,
    };
  }
  return new GraphBeside(database, cache, dimensions);
}

/** A graph that is kept in a cache beside the database. */
class GraphBeside implements NearestPassages {
  readonly #database: Database;
  readonly #cache: string;
  readonly #dimensions: number;
  #index: VectorIndex | null = null;

  constructor(database: Database, cache: string, dimensions: number) {
    this.#database = database;
    this.#cache = cache;
    this.#dimensions = dimensions;
  }

  catchUp(): void {
    const database = this.#database;
    const stored = {
      ids: () => passageIds(database),
      vector: (id: number) => passageVector(database, id),
      lastChange: () => lastChange(database),
      hadChange: (change: Change) => hadChange(database, change),
    };
    if (this.#index === null) this.#index = VectorIndex.open(this.#cache, this.#dimensions, stored);
    else this.#index.catchUp(stored);
  }

  nearest(vector: Float32Array, k: number): Near[] {
    return this.#index?.nearest(vector, k) ?? [];
  }

  forget(): void {
    this.#index = null;
    for (const file of [this.#cache, `${this.#cache}.json`]) rmSync(file, { force: true });
  }

  keep(): void {
    this.#index?.write(this.#cache);
  }
}
