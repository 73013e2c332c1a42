/** The numbers of half precision (IEEE 754 binary16) by their bits, each with as few digits as tell it from the others. */
const TEXTS: (string | undefined)[] = [];

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

/**
 * A vector in half precision as pgvector reads it, rounded as it rounds: written so it has a third of the digits, and both
 * ends work a third as long.
 */
export function halfVectorLiteral(vector: Float32Array): string {
  const texts: string[] = [];
  for (const value of vector) texts.push(textOf(halfBits(value)));
  return `[${texts.join(',')}]`;
}

/** The bits of the half that is nearest to a number, the even one of two as near. */
export function halfBits(value: number): number {
  FLOAT[0] = value;
  const bits = BITS[0] as number;
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const fraction = bits & 0x7fffff;
  // Beyond halves, or none: what does not become one is left to who reads it.
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent < -10) return sign;
  const [whole, dropped] =
    exponent > 0 ? [(exponent << 23) | fraction, 13] : [fraction | 0x800000, 14 - exponent];
  const half = whole >>> dropped;
  const rest = whole & ((1 << dropped) - 1);
  const middle = 1 << (dropped - 1);
  return sign | (half + (rest > middle || (rest === middle && (half & 1) === 1) ? 1 : 0));
}

function textOf(bits: number): string {
  const known = TEXTS[bits] ?? String(Number(halfValue(bits).toPrecision(5)));
  TEXTS[bits] = known;
  return known;
}

function halfValue(bits: number): number {
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  const size =
    exponent === 0
      ? fraction * 2 ** -24
      : exponent === 31
        ? Infinity
        : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return (bits & 0x8000) === 0 ? size : -size;
}
