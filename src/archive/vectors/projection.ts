import { ARCHIVE } from '../constants.ts';

/**
 * Vectors in fewer numbers: their shares of the directions in which those of an archive differ most (principal
 * components, not centred), so that inner products stay as near as so few numbers allow. The directions are found by
 * subspace iteration: Halko, Martinsson & Tropp 2011, "Finding structure with randomness", algorithm 4.4.
 */
export class Projection {
  /** The directions one after another, each of unit length and at right angles to the others. */
  readonly #directions: Float32Array;
  readonly #dimensions: number;

  private constructor(directions: Float32Array, dimensions: number) {
    this.#directions = directions;
    this.#dimensions = dimensions;
  }

  /** The `count` directions in which the vectors differ most. */
  static of(vectors: readonly Float32Array[], count: number): Projection {
    const products = productsOf(vectors);
    let directions = orthonormal(startingDirections(products.length, count));
    for (let i = 0; i < ARCHIVE.subspaceIterations; i++) {
      directions = orthonormal(directions.map((direction) => products.map((row) => dot(row, direction))));
    }
    return new Projection(Float32Array.from(directions.flat()), products.length);
  }

  /**
   * The projection that `text` gave.
   * @throws RangeError when it is not of vectors of so many numbers.
   */
  static read(text: string, dimensions: number): Projection {
    const { buffer, byteOffset, byteLength } = Buffer.from(text, 'base64');
    if (byteLength === 0 || byteLength % (4 * dimensions) !== 0)
      throw new RangeError('the projection is torn');
    return new Projection(new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength)), dimensions);
  }

  get text(): string {
    return Buffer.from(Float32Array.from(this.#directions).buffer).toString('base64');
  }

  /** How many numbers its vectors have. */
  get count(): number {
    return this.#dimensions === 0 ? 0 : this.#directions.length / this.#dimensions;
  }

  project(vector: Float32Array): Float32Array {
    const projected = new Float32Array(this.count);
    const directions = this.#directions;
    let at = 0;
    for (let k = 0; k < projected.length; k++) {
      let sum = 0;
      for (let i = 0; i < this.#dimensions; i++) sum += (directions[at++] as number) * (vector[i] as number);
      projected[k] = sum;
    }
    return projected;
  }
}

/** The sum of the vectors' products with themselves: a symmetric matrix. */
function productsOf(vectors: readonly Float32Array[]): Float64Array[] {
  const dimensions = vectors[0]?.length ?? 0;
  const products = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const vector of vectors) {
    for (let i = 0; i < dimensions; i++) {
      const row = products[i] as Float64Array;
      const own = vector[i] as number;
      for (let j = 0; j < dimensions; j++) row[j] = (row[j] as number) + own * (vector[j] as number);
    }
  }
  return products;
}

/** Directions by chance, the same in every run. */
function startingDirections(dimensions: number, count: number): number[][] {
  let state = 1;
  const next = (): number => {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: Math.min(count, dimensions) }, () => Array.from({ length: dimensions }, next));
}

/** The same space, its directions of unit length and at right angles: Gram and Schmidt's, done twice over for rounding. */
function orthonormal(directions: readonly (readonly number[])[]): number[][] {
  const done: number[][] = [];
  for (const direction of directions) {
    let rest = [...direction];
    for (const _ of ['once', 'twice']) {
      for (const other of done) {
        const share = dot(other, rest);
        rest = rest.map((value, i) => value - share * (other[i] as number));
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    done.push(length > 1e-12 ? rest.map((value) => value / length) : rest.map(() => 0));
  }
  return done;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
