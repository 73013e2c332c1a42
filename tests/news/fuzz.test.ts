import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readArticles } from '../../src/news/reading/read.ts';
import { newFolder } from '../support/archives.ts';
import { fuzzed } from '../support/fuzzed.ts';

const FILES = 50;
/** `npm run bench:hostile` reads many more. */
const SEED = 1_000_000;

it(`${FILES} broken files, each between two good ones, cost no neighbour and stop nothing`, async () => {
  const folder = newFolder();
  const put = (i: number, name: string, content: string | Buffer): void =>
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}-${name}`), content);
  const titleOf = (i: number): string => `افتتاح الجسر رقم ${i} في الوادي`;
  for (let i = 0; i < FILES; i++) {
    const { name, bytes } = fuzzed(SEED + i);
    put(
      2 * i,
      'good.txt',
      `${titleOf(i)}\n\nافتتح المجلس اليوم جسرًا جديدًا فوق الوادي، وهو الجسر رقم ${i}.\n`,
    );
    put(2 * i + 1, name, bytes);
  }
  const titles = new Set<string>();
  const stopped: string[] = [];
  for await (const made of readArticles([folder], {
    now: new Date('2026-03-01'),
    stdin: Readable.from([]),
  })) {
    if (!('why' in made)) titles.add(made.title);
    else if (/^takes (?:longer|more)/u.test(made.why)) stopped.push(`${made.source}: ${made.why}`);
  }
  expect(Array.from({ length: FILES }, (_, i) => titleOf(i)).filter((title) => !titles.has(title))).toEqual(
    [],
  );
  expect(stopped).toEqual([]);
});
