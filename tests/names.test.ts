import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';

const SOURCES = join(ROOT, 'src');

const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|interface|type|class) (?<name>\w+)/gmu;

/** The files of `src/` that declare and export each name. */
const declared = new Map<string, string[]>();
for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.ts')) continue;
  const names = readFileSync(join(SOURCES, file), 'utf8').matchAll(DECLARATION);
  // Overloads declare a name more than once in a file.
  for (const name of new Set([...names].map(({ groups }) => groups?.name as string)))
    declared.set(name, [...(declared.get(name) ?? []), file]);
}

describe('one word has one meaning:', () => {
  it('no exported name is declared in two files', () => {
    expect(declared.size).toBeGreaterThan(500);
    expect([...declared].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
