import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';

/** The rooms in the order in which they may import: each itself and what stands before it. */
const ORDER = [
  ['root.ts', 'thread.ts', 'arabic', 'config.ts'],
  ['news'],
  ['model'],
  ['meetings'],
  ['archive'],
  ['fetch'],
  ['search'],
  ['answer'],
  ['conversation'],
  ['pictures'],
  ['files'],
  ['telegram', 'app.ts', 'reading.ts'],
  ['answering.ts', 'answering-process.ts'],
  ['web'],
  ['cli'],
  ['main.ts'],
];

/** Each library is named in one file, so that another can take its place there; zod where there is something to check. */
const LIBRARIES: Readonly<Record<string, string | readonly string[]>> = {
  '@xenova/transformers': 'model/runtime.ts',
  'fastest-levenshtein': 'arabic/misspelt.ts',
  'hnswlib-node': 'archive/vectors.ts',
  'better-sqlite3': 'archive/sqlite.ts',
  'cli-progress': 'cli/progress.ts',
  dotenv: 'config.ts',
  zod: ['archive/check/shapes.ts', 'config.ts'],
  pino: 'telegram/log.ts',
  linkedom: 'news/',
  '@mozilla/readability': 'news/',
  'iconv-lite': 'news/',
  feedsmith: 'news/lists/feed.ts',
  '@streamparser/json': 'news/exports/telegram.ts',
  wtf_wikipedia: 'news/exports/wikitext.ts',
  saxes: 'news/xml.ts',
  undici: 'fetch/web/',
  'ipaddr.js': 'fetch/web/allowed.ts',
  'robots-parser': 'fetch/polite/robots.ts',
  commander: 'cli/',
  grammy: 'telegram/',
  '@grammyjs/runner': 'telegram/',
  '@grammyjs/auto-retry': 'telegram/',
  '@grammyjs/parse-mode': 'telegram/',
  '@resvg/resvg-js': 'pictures/png.ts',
  'prom-client': 'web/metrics.ts',
  hono: 'web/',
  'hono/body-limit': 'web/',
  'hono/html': 'web/',
  '@hono/node-server': 'web/',
};

const SOURCES = join(ROOT, 'src');

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/gu)].map(
    (match) => ({
      file,
      target: (match[1] ?? match[2]) as string,
    }),
  ),
);

function roomOf(file: string): number {
  const top = file.split('/')[0] as string;
  return ORDER.findIndex((rooms) => rooms.includes(top));
}

describe('the rooms', () => {
  it('are all known', () => {
    expect(files.filter((file) => roomOf(file) < 0)).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it('import one way: each itself and what stands before it', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({
        file,
        target: relative(SOURCES, join(SOURCES, dirname(file), target))
          .split(sep)
          .join('/'),
      }))
      .filter(({ file, target }) => roomOf(target) > roomOf(file));
    expect(wrong).toEqual([]);
  });

  it('name each library in its own place', () => {
    const outside = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'));
    for (const { file, target } of outside) {
      expect(Object.keys(LIBRARIES), `${file} imports ${target}`).toContain(target);
      const places = [LIBRARIES[target] ?? []].flat();
      expect(
        places.some((place) => file.startsWith(place)),
        `${file} imports ${target}`,
      ).toBe(true);
    }
    for (const library of Object.keys(LIBRARIES)) {
      const from = new Set(outside.filter(({ target }) => target === library).map(({ file }) => file));
      const places = [LIBRARIES[library] ?? []].flat();
      if (places.every((place) => !place.endsWith('/'))) expect([...from].sort(), library).toEqual(places);
    }
  });
});
