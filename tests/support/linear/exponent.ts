/** A text that grows in its middle: `prefix`, `pump` again and again, and an end at which a match fails. */
export type Adversary = readonly [prefix: string, pump: string, end: string];

/** A function that sees the text of others, the texts that might hold it, and how many units it is given. */
export type Walk = readonly [
  name: string,
  act: (text: string) => unknown,
  adversaries: readonly Adversary[],
  size: number,
];

/** Eight times the text takes at most 8 ^ 1.2 times the time; 64 times if it were squared. */
export const EXPONENT = 1.2;
/** Less measures nothing but noise. */
const MOST_NOISE = 150;

/** How often at most both are measured: what else a machine does, and the collecting of memory, only add to a time. */
const ROUNDS = 5;

/** By which power of its length the time grows that `act` takes for a text; 0 where it takes next to none. */
export function exponentOf(
  act: (text: string) => unknown,
  [prefix, pump, end]: Adversary,
  size: number,
): number {
  const text = (units: number): string => prefix + pump.repeat(Math.ceil(units / pump.length)) + end;
  const [whole, part] = [text(size), text(size / 8)];
  let time = milliseconds(() => act(whole));
  let shorter = Number.POSITIVE_INFINITY;
  let exponent = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && time >= MOST_NOISE && exponent > EXPONENT; round++) {
    time = Math.min(time, ...[1, 2].map(() => milliseconds(() => act(whole))));
    shorter = Math.min(shorter, ...[1, 2, 3].map(() => milliseconds(() => act(part))));
    exponent = Math.log(time / shorter) / Math.log(8);
  }
  return time < MOST_NOISE ? 0 : exponent;
}

/** What a run costs this process, whatever else the machine does. */
export function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
