/**
 * The numbers by which a room decides. Each says its unit, and how it came about:
 *
 * - `Tuned`: decides what is read, found or answered; set by hand on development news, or fitted.
 * - `Measured`: decides time or memory, or what is taken for damage; it says what was measured.
 * - `Limit`: somebody else's, of a protocol, a network, Telegram.
 * - `Bound`: nothing sound comes near it, and nothing hostile or broken takes more time or memory.
 * - `Choice`: ours, for readers or out of politeness; another would do as well.
 */
export type Constants = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** A record of constants, to be read alone. */
export function constants<Record extends Constants>(record: Record): ReadOnly<Record> {
  return record as ReadOnly<Record>;
}

type ReadOnly<Record> = { readonly [Name in keyof Record]: Readonly<Record[Name]> };

/** What `work` gives with another value in the place of a constant: for benches alone. */
export async function withConstant<Made>(
  record: Constants,
  path: string,
  value: number,
  work: () => Promise<Made>,
): Promise<Made> {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder = record as { [name: string]: unknown };
  for (const name of names) holder = holder[name] as { [name: string]: unknown };
  const before = holder[last];
  if (typeof before !== 'number') throw new Error(`no constant ${path}`);
  holder[last] = value;
  try {
    return await work();
  } finally {
    holder[last] = before;
  }
}
