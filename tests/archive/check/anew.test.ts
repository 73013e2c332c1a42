import { expect, it } from 'vitest';
import { compareAnew } from '../../../src/archive/check/anew.ts';
import type { ArchiveNetworks } from '../../../src/archive/derived/rebuild.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { idOf, random } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const ENTRIES = Array.from({ length: 20 }, (_, i) =>
  keptEntry(`n${i}`, `جملة أولى عن أمر ${i}. جملة ثانية.`),
);

/** A database of the twenty, networks that make of them what is stored, and the titles that these were asked for. */
function twenty(noted: { readonly onAsked?: () => void } = {}) {
  const database = newDatabase();
  const write = database.transaction(() => {
    for (const entry of ENTRIES) writeArticle(database, entry, TAKEN_IN);
  });
  write();
  const asked: string[][] = [];
  const entryOf = (id: string) => ENTRIES.find(({ article }) => article.id === id) as (typeof ENTRIES)[0];
  const networks: ArchiveNetworks = {
    embed: async (articles) => {
      asked.push(articles.map(({ id }) => id));
      noted.onAsked?.();
      return articles.map(({ id }) => entryOf(id));
    },
    meetings: async (articles) => articles.map(() => []),
  };
  return { database, networks, asked };
}

const never = new AbortController().signal;
const ids = (numbers: readonly number[]) => numbers.map((number) => idOf(`n${number}`));
const ALL = Array.from({ length: 20 }, (_, i) => i);

it('asks the networks for some articles at a time, in order, and says how far it is', async () => {
  const { database, networks, asked } = twenty();
  const done: [number, number][] = [];
  const onDone = (articles: number, of: number) => void done.push([articles, of]);
  expect(await compareAnew(database, networks, { onDone, signal: never })).toEqual({
    articles: 20,
    problems: [],
  });
  expect(asked).toEqual([ids(ALL.slice(0, 16)), ids(ALL.slice(16))]);
  expect(done).toEqual([
    [16, 20],
    [20, 20],
  ]);
  database.close();
});

it('names the article of what is otherwise, and passes over one whose row is none', async () => {
  const { database, networks, asked } = twenty();
  database.exec(
    "UPDATE passages SET start = 1 WHERE article = 3; UPDATE articles SET title = '' WHERE number = 5",
  );
  const found = await compareAnew(database, networks, { onDone: () => undefined, signal: never });
  expect(found.problems).toEqual([
    {
      check: 'anew',
      article: { id: idOf('n2'), title: 'خبر n2' },
      what: 'its passages are cut otherwise than they are cut anew',
      mend: 'rebuild',
    },
  ]);
  expect(asked.flat()).toEqual(ids(ALL.filter((number) => number !== 4)));
  database.close();
});

it.each([
  { articles: 0, made: 0 },
  { articles: 5, made: 5 },
  { articles: 20, made: 20 },
  { articles: 99, made: 20 },
])('makes a sample of $articles articles: $made, each once, in order', async ({ articles, made }) => {
  const { database, networks, asked } = twenty();
  const sample = { articles, random: random(3) };
  const found = await compareAnew(database, networks, { sample, onDone: () => undefined, signal: never });
  expect(found).toEqual({ articles: made, problems: [] });
  const chosen = asked.flat();
  expect(chosen).toEqual(ids(ALL).filter((id) => chosen.includes(id)));
  expect(chosen).toHaveLength(made);
  database.close();
});

it('chooses by chance: the least number the first that are left, the greatest the last', async () => {
  for (const [chance, chosen] of [
    [0, [0, 1, 2]],
    [0.999, [17, 18, 19]],
  ] as const) {
    const { database, networks, asked } = twenty();
    const sample = { articles: 3, random: () => chance };
    await compareAnew(database, networks, { sample, onDone: () => undefined, signal: never });
    expect(asked).toEqual([ids(chosen)]);
    database.close();
  }
});

it('gives what was compared until it was stopped', async () => {
  const stop = new AbortController();
  const { database, networks, asked } = twenty({ onAsked: () => stop.abort() });
  database.exec('DELETE FROM passages WHERE article IN (1, 20)');
  const found = await compareAnew(database, networks, { onDone: () => undefined, signal: stop.signal });
  expect(asked).toHaveLength(1);
  expect(found.problems.map(({ article }) => article?.id)).toEqual(ids([0]));
  database.close();
});
