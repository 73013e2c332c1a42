/** So long an input is tried in parts at most, in milliseconds. */
const LONGEST_MS = 120_000;

/**
 * The smallest part found of an input of which something still is the same: pieces of it are left out, halves first and
 * then ever smaller ones, as delta debugging does (Zeller, Hildebrandt 2002), so often at `most`.
 */
export async function smallest(
  input: Buffer,
  isSame: (part: Buffer) => Promise<boolean>,
  most = 600,
): Promise<Buffer> {
  const until = performance.now() + LONGEST_MS;
  let tries = 0;
  let kept = input;
  for (let size = Math.ceil(kept.length / 2); size >= 1; ) {
    let isSmaller = false;
    for (let at = 0; at < kept.length; ) {
      if (++tries > most || performance.now() > until) return kept;
      const part = Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]);
      if (part.length < kept.length && (await isSame(part))) {
        kept = part;
        isSmaller = true;
      } else at += size;
    }
    if (size === 1 && !isSmaller) return kept;
    size = isSmaller && size > 1 ? Math.min(size, Math.ceil(kept.length / 2)) : Math.floor(size / 2);
    if (size === 0) size = kept.length > 0 ? 1 : 0;
  }
  return kept;
}
