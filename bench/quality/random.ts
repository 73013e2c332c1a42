/** Whole numbers below a bound, one after another, the same in every run: Numerical Recipes' linear congruence. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** So many of a list, drawn without returning, in the order drawn. */
export function drawn<T>(list: readonly T[], count: number, seed: number): T[] {
  const left = [...list];
  const next = random(seed);
  return Array.from(
    { length: Math.min(count, list.length) },
    () => left.splice(next(left.length), 1)[0] as T,
  );
}
