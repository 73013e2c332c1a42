import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { takeIn, takenInLine } from '../../../src/cli/articles/take-in.ts';
import { WrongClock } from '../../../src/cli/terminal/wrong-clock.ts';
import { UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';
import { articleAt, newFolder } from '../../support/archives.ts';
import { written } from '../../support/runs.ts';
import { stubApp } from '../stub-app.ts';

let app: App;
beforeEach(() => {
  app = stubApp(newFolder());
});
afterEach(() => app.close());

const NOW = { now: () => new Date() };
type Ingestion = Parameters<typeof takeIn>[2];

async function* given(...all: readonly unknown[]): AsyncGenerator<never> {
  for (const one of all) yield one as never;
}
const ARTICLES = [articleAt('a', 'وصل الوزير.'), articleAt('b', 'غادر الوزير.')];

async function taken(articles: readonly unknown[], more: Partial<Ingestion> = {}) {
  const { io, stderr } = written(NOW);
  const progress = (share: number) => ({ done: Math.round(share * articles.length), total: articles.length });
  const report = await takeIn(app, given(...articles), { title: 'ingest', progress, ...more }, io);
  return { report, stderr: stderr() };
}

describe('articles on their way into the archive', () => {
  it('are kept, and counted with what the archive holds now', async () => {
    const { report, stderr } = await taken(ARTICLES);
    expect(report).toMatchObject({ added: 2, unchanged: 0, replaced: 0, articles: 2, passages: 2 });
    expect(stderr).not.toContain('added https');
    expect((await taken(ARTICLES)).report).toMatchObject({ added: 0, unchanged: 2, articles: 2 });
  });

  it('are told of one by one, where that is wanted', async () => {
    const outcomes: string[] = [];
    const { stderr } = await taken(ARTICLES, {
      verbose: true,
      onDone: (outcome, source) => void outcomes.push(`${outcome} ${source}`),
    });
    const lines = ARTICLES.map(({ url }) => `added ${url}`);
    expect(outcomes).toEqual(lines);
    expect(stderr).toBe(lines.map((line) => `${line}\n`).join(''));
  });

  it('do not take the place of those that another source has, which is said of both', async () => {
    const [first = articleAt('a', '')] = ARTICLES;
    await taken([first]);
    const origin = { ...UNKNOWN_ORIGIN, file: '/elsewhere.jsonl' };
    const { report, stderr } = await taken([{ ...first, publisher: null, text: 'لم يصل الوزير.', origin }]);
    expect(report).toMatchObject({ added: 0, replaced: 0, contested: 1 });
    expect(stderr).toMatch(
      /contested \S+: kept as it is from .+ \(الأخبار\), not replaced from .*elsewhere\.jsonl \(no publisher\)\n/u,
    );
  });

  it('are left out with the reason', async () => {
    const { report, stderr } = await taken([{ source: 'a.txt', why: 'empty' }, ARTICLES[0]]);
    expect(report).toMatchObject({ added: 1, leftOut: [{ source: 'a.txt', why: 'empty' }] });
    expect(stderr).toContain('left out a.txt: empty\n');
  });

  it('are not taken in by a clock that is wrong', async () => {
    const { io } = written({ now: () => new Date('1970-01-02') });
    const ingestion: Ingestion = { title: 'ingest', progress: () => ({ done: 0, total: null }) };
    await expect(takeIn(app, given(...ARTICLES), ingestion, io)).rejects.toThrow(WrongClock);
    expect(app.archive.counts().articles).toBe(0);
  });
});

describe('what came of it', () => {
  it('is one line', () => {
    const reasons = [
      { why: 'empty', count: 3 },
      { why: 'binary', count: 1 },
    ];
    expect(
      takenInLine({
        added: 1,
        replaced: 2,
        unchanged: 3,
        contested: 4,
        contests: [],
        leftOut: [],
        reasons,
        articles: 9,
        passages: 20,
        ms: 1,
      }),
    ).toBe(
      '1 added, 2 replaced, 3 unchanged, 4 contested, 4 left out; the archive holds 9 articles, 20 passages',
    );
  });
});
