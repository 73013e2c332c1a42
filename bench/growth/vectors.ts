/** How far a look-alike's vector keeps to its original's, as a cosine, once what all passages share is taken out. */
const KEEPS = 0.8;

/**
 * Vectors of a collection, and others like them. An embedding model gives all its passages much in common; that, the
 * mean, is left as it is, and the rest is turned towards the rest of some other passage. So a moved vector lies as far
 * from questions as other passages do, where noise of no direction would put it farther than all of them.
 */
export class Vectors {
  readonly #all: readonly Float32Array[];
  readonly #mean: Float32Array;
  readonly #chance: (key: string) => number;

  constructor(all: readonly Float32Array[], chance: (key: string) => number) {
    this.#all = all;
    this.#chance = chance;
    this.#mean = new Float32Array(all[0]?.length ?? 0);
    for (const vector of all) {
      for (const [i, value] of vector.entries())
        this.#mean[i] = (this.#mean[i] as number) + value / all.length;
    }
  }

  /** The vector, moved, of unit length. */
  moved(vector: Float32Array, seed: string): Float32Array {
    const other = this.#all[this.#chance(`${seed} other`) % this.#all.length] as Float32Array;
    const [own, noise] = [vector, other].map((one) =>
      one.map((value, i) => value - (this.#mean[i] as number)),
    );
    const scale =
      (Math.sqrt(1 - KEEPS ** 2) * length(own as Float32Array)) / (length(noise as Float32Array) || 1);
    const made = (own as Float32Array).map(
      (value, i) =>
        (this.#mean[i] as number) + KEEPS * value + scale * ((noise as Float32Array)[i] as number),
    );
    const size = length(made);
    return made.map((value) => value / size);
  }
}

function length(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
