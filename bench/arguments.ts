import { parseArgs } from 'node:util';

/**
 * The `--name value` arguments of a bench, over their defaults. One whose default is empty and named `data` must be
 * given: without it the process ends with how to call it.
 */
export function readArguments<Names extends string>(
  defaults: Readonly<Record<Names, string>>,
): Record<Names, string> {
  const options = Object.fromEntries(
    Object.entries<string>(defaults).map(([name, value]) => [
      name,
      { type: 'string' as const, default: value },
    ]),
  );
  const { values } = parseArgs({ options });
  if (values.data === '') {
    console.error('give the folder of the data: --data DIR');
    process.exit(2);
  }
  return values as Record<Names, string>;
}
