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

/** By which power of its length the time grows that `act` takes for a text; 0 where it takes next to none. */
export function exponentOf(
  act: (text: string) => unknown,
  [prefix, pump, end]: Adversary,
  size: number,
): number {
  const whole = prefix + pump.repeat(Math.ceil(size / pump.length)) + end;
  const part = prefix + pump.repeat(Math.ceil(size / 8 / pump.length)) + end;
  const first = milliseconds(() => act(whole));
  if (first < MOST_NOISE) return 0;
  const fastest = (text: string, ...before: number[]): number =>
    Math.min(...before, ...[1, 2].map(() => milliseconds(() => act(text))));
  const time = fastest(whole, first);
  return time < MOST_NOISE
    ? 0
    : Math.log(
        time /
          fastest(
            part,
            milliseconds(() => act(part)),
          ),
      ) / Math.log(8);
}

/** What a run costs this process, whatever else the machine does. */
export function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
