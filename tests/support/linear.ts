/** A text that grows in its middle: `prefix`, `pump` again and again, and an end at which a match fails. */
export type Adversary = readonly [prefix: string, pump: string, end: string];

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
  const cost = (units: number): number => {
    const text = prefix + pump.repeat(Math.ceil(units / pump.length)) + end;
    return Math.min(...[1, 2, 3].map(() => milliseconds(() => act(text))));
  };
  const whole = cost(size);
  return whole < MOST_NOISE ? 0 : Math.log(whole / cost(size / 8)) / Math.log(8);
}

/** What a run costs this process, whatever else the machine does. */
function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
