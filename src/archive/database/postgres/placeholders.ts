/** SQL as a PostgreSQL server takes it. */
export interface Placed {
  readonly text: string;
  /** What stands for `$1`, `$2` …, of the values that a statement is given: in order, or by name in one object. */
  valuesOf(given: readonly unknown[]): unknown[];
}

/** Strings and quoted names, in which nothing is a place for a value, and the places. */
const PLACE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?|@(?<name>\w+)/gu;

/** SQL with `?` or `@name` where values go, as SQLite takes it, with `$1`, `$2` … in their place. */
export function placed(sql: string): Placed {
  const names: string[] = [];
  let count = 0;
  const text = sql.replace(PLACE, (found, name: string | undefined) => {
    if (found === '?') return `$${++count}`;
    if (name === undefined) return found;
    const known = names.indexOf(name);
    return `$${known === -1 ? names.push(name) : known + 1}`;
  });
  return {
    text,
    valuesOf: (given) => {
      if (names.length === 0) return given.slice(0, count);
      const values = given[0] as Readonly<Record<string, unknown>>;
      return names.map((name) => values[name]);
    },
  };
}
