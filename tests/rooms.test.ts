import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';

/** The rooms in the order in which they may import: each itself and what stands before it. */
const ORDER = [
  ['root.ts', 'thread.ts', 'constants.ts', 'arabic', 'variables.ts', 'config.ts'],
  ['news'],
  ['model'],
  ['meetings'],
  ['archive'],
  ['fetch'],
  ['search'],
  ['answer'],
  ['rewording'],
  ['conversation'],
  ['pictures'],
  ['files'],
  ['telegram', 'ingesting.ts', 'app.ts', 'reading.ts'],
  ['answering-messages.ts', 'answering.ts', 'answering-process.ts'],
  ['web'],
  ['cli'],
  ['main.ts', 'index.ts'],
];

/**
 * The rooms within rooms, in the order in which they may import: each itself and what stands before it. A room of at
 * most a dozen files has none.
 */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  arabic: ['letters', 'words', 'sentences', 'numbers', 'names', 'calendar', 'dates'],
  'arabic/dates': ['parts', 'sayings', '*'],
  news: [
    'article',
    'text',
    'copies',
    'markup',
    'lines',
    'files',
    'drafts',
    'pages',
    'records',
    'exports',
    'lists',
    'reading',
  ],
  meetings: ['*', 'words', 'offices', 'phrases', 'names', 'people', 'reading', 'reports'],
  archive: ['database', 'vectors', 'derived', 'kept', 'check', 'whole', '*'],
  fetch: ['web', 'polite', 'rounds'],
  search: ['question', 'passages', 'meetings'],
  answer: ['*', 'grammar', 'templates', 'sentences', 'evidence', 'candidates', 'finders', 'outcome', 'text'],
  web: ['*', 'page'],
  cli: ['terminal', 'articles', 'archive', 'questions', 'bot', '*'],
};

/** The files that a room may have on one level before it needs rooms of its own. */
const FILES = 13;

/** The lines that a file may have; a longer one says in its first comment why it is. */
const LINES = 250;

const CROWDED = new Set(['telegram', 'archive/check']);

/** Each library is named in one file, so that another can take its place there; zod where there is something to check. */
const LIBRARIES: Readonly<Record<string, string | readonly string[]>> = {
  '@xenova/transformers': 'model/runtime.ts',
  'fastest-levenshtein': 'arabic/words/misspelt.ts',
  'hnswlib-node': 'archive/vectors/vectors.ts',
  'better-sqlite3': 'archive/database/sqlite/sqlite.ts',
  postgres: 'archive/database/postgres/connection/',
  'cli-progress': 'cli/terminal/progress.ts',
  dotenv: 'config.ts',
  zod: ['archive/check/shapes.ts', 'rewording/chat-model.ts', 'variables.ts'],
  pino: 'telegram/log.ts',
  'linkedom/worker': 'news/',
  '@mozilla/readability': 'news/',
  'iconv-lite': 'news/',
  feedsmith: 'news/lists/feed.ts',
  '@streamparser/json': 'news/exports/telegram.ts',
  wtf_wikipedia: 'news/exports/wikitext.ts',
  saxes: 'news/text/xml.ts',
  undici: 'fetch/web/',
  'ipaddr.js': 'fetch/web/allowed.ts',
  'robots-parser': 'fetch/polite/robots.ts',
  commander: 'cli/',
  grammy: 'telegram/',
  '@grammyjs/runner': 'telegram/',
  '@grammyjs/parse-mode': 'telegram/',
  '@resvg/resvg-js': 'pictures/png.ts',
  'prom-client': 'web/metrics.ts',
  hono: 'web/',
  'hono/body-limit': 'web/',
  'hono/html': 'web/',
  '@hono/node-server': 'web/',
};

const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|interface|type|class) (?<name>\w+)/gmu;

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

/** The imports of isnad's own files, by their places from `src/`. */
const inside: Import[] = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({
    file,
    target: relative(SOURCES, join(SOURCES, dirname(file), target))
      .split(sep)
      .join('/'),
  }));

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
    expect(inside.filter(({ file, target }) => roomOf(target) > roomOf(file))).toEqual([]);
  });

  it.each(Object.keys(WITHIN))('%s has rooms that import one way', (room) => {
    const order = WITHIN[room] as readonly string[];
    const place = (file: string) => {
      const [first, second] = file.slice(room.length + 1).split('/');
      // A room's numbers import nothing of it.
      if (first === 'constants.ts') return 0;
      return order.indexOf(second === undefined ? '*' : (first as string));
    };
    const within = inside.filter(({ file, target }) =>
      [file, target].every((one) => one.startsWith(`${room}/`)),
    );
    expect(files.filter((file) => file.startsWith(`${room}/`) && place(file) < 0)).toEqual([]);
    expect(within.filter(({ file, target }) => place(target) > place(file))).toEqual([]);
  });

  it('have at most a dozen files on one level, or rooms of their own', () => {
    const levels = new Map<string, number>();
    for (const file of files) {
      if (!file.endsWith('/constants.ts')) levels.set(dirname(file), (levels.get(dirname(file)) ?? 0) + 1);
    }
    expect([...levels].filter(([level, count]) => count > FILES && !CROWDED.has(level))).toEqual([]);
  });

  it('have files of at most 250 lines, or a reason in the first comment', () => {
    const long = files.filter((file) => {
      const text = readFileSync(join(SOURCES, file), 'utf8');
      return text.split('\n').length - 1 > LINES && !text.startsWith('// Long because ');
    });
    expect(long).toEqual([]);
  });

  it('declare no exported name in two files: one word has one meaning', () => {
    const declared = new Map<string, string[]>();
    for (const file of files) {
      const names = [...readFileSync(join(SOURCES, file), 'utf8').matchAll(DECLARATION)].map(
        ({ groups }) => groups?.name as string,
      );
      // Overloads declare a name more than once in a file.
      for (const name of new Set(names)) declared.set(name, [...(declared.get(name) ?? []), file]);
    }
    expect(declared.size).toBeGreaterThan(500);
    expect([...declared].filter(([, all]) => all.length > 1)).toEqual([]);
  });

  it('hold no files that import each other, however far round', () => {
    const targets = new Map<string, string[]>();
    for (const { file, target } of inside) targets.set(file, [...(targets.get(file) ?? []), target]);
    const round: string[][] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) round.push([...path.slice(path.indexOf(file)), file]);
      if (path.includes(file) || done.has(file)) return;
      for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    // Not yet: the rooms of the bot and of fetching have these.
    const known = new Set(['telegram']);
    expect(round.filter(([file = '']) => !known.has(file.split('/')[0] as string))).toEqual([]);
  });

  it('name files in words with hyphens', () => {
    expect(files.filter((file) => !/^(?:[a-z]+(?:-[a-z]+)*\/)*[a-z]+(?:-[a-z]+)*\.ts$/u.test(file))).toEqual(
      [],
    );
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
