import { ARCHIVE } from '../constants.ts';
import type { Near } from '../database/parts.ts';

/** Where vectors lie on the whole: their mean; empty for none. */
export function centreOf(vectors: ReadonlyMap<number, Float32Array>): Float32Array {
  const [first] = vectors.values();
  const centre = new Float32Array(first?.length ?? 0);
  for (const vector of vectors.values()) {
    for (let k = 0; k < centre.length; k++) {
      centre[k] = (centre[k] as number) + (vector[k] as number) / vectors.size;
    }
  }
  return centre;
}

/** What is asked of the index of vectors: a vector with most of the centre taken from it. */
export function apart(vector: Float32Array, centre: Float32Array): Float32Array {
  return vector.map((value, k) => value - ARCHIVE.centreTaken * (centre[k] ?? 0));
}

/**
 * Passages by the cosine of their vectors and the one asked for as seen from the centre, nearest first. Vectors of one
 * model lie close together, those of one archive's field closer; what they have in common says nothing of a question
 * (Mu & Viswanath 2018, "All-but-the-Top"). Of Wikipedia's paragraphs among news 2 in 100 more come among the first five.
 */
export function centred(
  vectors: ReadonlyMap<number, Float32Array>,
  from: { readonly asked: Float32Array; readonly centre: Float32Array },
): Near[] {
  const { asked, centre } = from;
  const away = asked.map((value, k) => value - (centre[k] ?? 0));
  return [...vectors]
    .map(([id, vector]) => ({ id, score: cosineFrom(centre, vector, away) }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** The cosine of `away` and of what leads from the centre to the vector; 0 where that is the centre itself. */
function cosineFrom(centre: Float32Array, vector: Float32Array, away: Float32Array): number {
  let product = 0;
  let own = 0;
  let other = 0;
  for (let k = 0; k < away.length; k++) {
    const a = away[k] as number;
    const b = (vector[k] as number) - (centre[k] as number);
    product += a * b;
    own += b * b;
    other += a * a;
  }
  return own === 0 || other === 0 ? 0 : product / Math.sqrt(own * other);
}
