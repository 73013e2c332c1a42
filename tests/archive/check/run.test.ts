import { expect, it } from 'vitest';
import type { ArticleRows } from '../../../src/archive/check/article-rows.ts';
import type { Check, Checked, Checking, Defect } from '../../../src/archive/check/problem.ts';
import { Run } from '../../../src/archive/check/run.ts';
import type { Database } from '../../../src/archive/database/database.ts';

const check = (checking: Checking | (() => never)): Check<Database> => ({
  name: 'tidy',
  holds: 'one thing against another',
  begin: typeof checking === 'function' ? checking : () => checking,
});
const CHECKED = {} as Checked;
const article = (id: unknown, title: unknown = `خبر ${id}`) => ({ row: { id, title } }) as ArticleRows;
const defect = (what: string): Defect => ({ what, mend: 'rebuild' });
const torn = (): never => {
  throw new Error('torn');
};
const STOPPED = { check: 'tidy', what: 'this check could not go on: torn', mend: 'restore' };

it('notes what is found under the name of the check, and of the article it is of', () => {
  const run = new Run(
    check({
      article: ({ row }) => (row.id === 'b' ? [defect('one'), defect('two')] : []),
      rest: () => [defect('of all')],
    }),
    CHECKED,
  );
  for (const id of ['a', 'b', 'c']) run.article(article(id));
  run.rest();
  const of = { id: 'b', title: 'خبر b' };
  expect(run.problems).toEqual([
    { check: 'tidy', article: of, what: 'one', mend: 'rebuild' },
    { check: 'tidy', article: of, what: 'two', mend: 'rebuild' },
    { check: 'tidy', article: null, what: 'of all', mend: 'rebuild' },
  ]);
  expect(run.isStopped).toBe(false);
});

it('asks nothing of a check that looks at neither', () => {
  const run = new Run(check({}), CHECKED);
  run.article(article('a'));
  run.rest();
  expect(run.problems).toEqual([]);
});

it('keeps what was found before damage, and asks nothing after it', () => {
  const asked: string[] = [];
  const run = new Run(
    check({
      *article({ row }) {
        asked.push(row.id);
        yield defect('found');
        torn();
      },
      rest: () => [defect('of all')],
    }),
    CHECKED,
  );
  run.article(article('a'));
  run.article(article('b'));
  run.rest();
  const of = { id: 'a', title: 'خبر a' };
  expect(run.problems).toEqual([
    { check: 'tidy', article: of, what: 'found', mend: 'rebuild' },
    { ...STOPPED, article: of },
  ]);
  expect(asked).toEqual(['a']);
  expect(run.isStopped).toBe(true);
});

it('names by its words an article whose id and title are none', () => {
  const run = new Run(check({ article: () => [defect('one')] }), CHECKED);
  run.article(article(null, 7));
  expect(run.problems[0]?.article).toEqual({ id: 'null', title: '7' });
});

it.each([
  ['begun', () => new Run(check(torn), CHECKED)],
  [
    'asked of the rest',
    () => {
      const run = new Run(check({ rest: torn }), CHECKED);
      run.rest();
      return run;
    },
  ],
])('is stopped by damage when it is %s', (_, made) => {
  const run = made();
  expect(run.problems).toEqual([{ ...STOPPED, article: null }]);
  expect(run.isStopped).toBe(true);
});

it('reads as far as can be read', () => {
  function* two(): Generator<number> {
    yield 1;
    yield 2;
    torn();
    yield 3;
  }
  const run = new Run(check({ rest: () => [defect('of all')] }), CHECKED);
  expect([...run.reading(two())]).toEqual([1, 2]);
  expect(run.problems).toEqual([{ ...STOPPED, article: null }]);
  expect(run.isStopped).toBe(true);
  const sound = new Run(check({}), CHECKED);
  expect([...sound.reading([1, 2, 3])]).toEqual([1, 2, 3]);
  expect(sound.isStopped).toBe(false);
});
