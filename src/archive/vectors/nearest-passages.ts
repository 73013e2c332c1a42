import { rmSync } from 'node:fs';
import { ARCHIVE } from '../constants.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import type { Near } from '../database/parts.ts';
import { nearestOf } from '../database/rows.ts';
import { storedVectors } from './stored-vectors.ts';
import { type GraphShape, type StoredVectors, VectorIndex } from './vectors.ts';

/** Finds the passages whose vectors are nearest. */
export interface NearestPassages {
  /** Takes in what has changed in the database; all that it reads must be of one moment. */
  catchUp(): void;
  /** The `k` nearest, nearest first. */
  nearest(vector: Float32Array, k: number): Near[];
  /** The vectors of the `k` nearest, each by its id: read once, where ranking them has read them. */
  nearestVectors(vector: Float32Array, k: number): ReadonlyMap<number, Float32Array>;
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
    const nearestVectors: NearestPassages['nearestVectors'] = (vector, k) =>
      vectors?.nearestVectors(vector, k) ?? new Map();
    return {
      catchUp: () => undefined,
      nearest: (vector, k) => nearestOf(nearestVectors(vector, k), vector),
      nearestVectors,
      forget: () => undefined,
      keep: () => undefined,
    };
  }
  return new GraphBeside(database, cache, graphShape(dimensions));
}

/** The shape of the graph beside an archive whose vectors have so many numbers. */
export function graphShape(dimensions: number): GraphShape {
  return { dimensions, projected: ARCHIVE.projected };
}

/** A graph that is kept in a cache beside the database. */
class GraphBeside implements NearestPassages {
  readonly #stored: StoredVectors;
  readonly #cache: string;
  readonly #shape: GraphShape;
  #index: VectorIndex | null = null;

  constructor(database: Database, cache: string, shape: GraphShape) {
    this.#stored = storedVectors(database);
    this.#cache = cache;
    this.#shape = shape;
  }

  catchUp(): void {
    if (this.#index === null) this.#index = VectorIndex.open(this.#cache, this.#shape, this.#stored);
    else this.#index.catchUp(this.#stored);
  }

  nearest(vector: Float32Array, k: number): Near[] {
    return this.#index?.nearest(vector, k, this.#stored) ?? [];
  }

  nearestVectors(vector: Float32Array, k: number): ReadonlyMap<number, Float32Array> {
    return this.#index?.nearestVectors(vector, k, this.#stored) ?? new Map();
  }

  forget(): void {
    this.#index = null;
    for (const file of [this.#cache, `${this.#cache}.json`]) rmSync(file, { force: true });
  }

  keep(): void {
    this.#index?.write(this.#cache);
  }
}
