import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { ROOT } from '../../src/root.ts';
import { reportOf } from '../support/reports.ts';
import { sampleArchive } from '../support/sample-archive.ts';

const SAMPLE = join(ROOT, 'data', 'articles');

/** How many of them the archive lacks: `tests/cli/bot/start.test.ts` takes in all. */
const LACKING = 8;

describe('isnad ingest of the sample articles', () => {
  let archive: string;
  let passages = 0;

  beforeAll(async () => {
    archive = await sampleArchive();
    const opened = Archive.open(archive, null);
    const ids = [...opened.articles()].map(({ id }) => id);
    expect(ids).toHaveLength(72);
    for (const id of ids.filter((_, i) => i % (ids.length / LACKING) === 0)) opened.remove(id);
    opened.close();
  });

  it('takes in all that is lacking, reports in the promised form, and tells the rest on standard error', async () => {
    const { code, stderr, report } = await reportOf([SAMPLE], { archive });
    expect(code, stderr).toBe(0);
    expect(report).toMatchObject({ added: LACKING, unchanged: 72 - LACKING, replaced: 0, articles: 72 });
    expect(report.leftOut).toEqual([]);
    expect(report.passages).toBeGreaterThanOrEqual(72);
    expect(stderr).toContain(
      `${LACKING} added, 0 replaced, ${72 - LACKING} unchanged, 0 contested, 0 left out; the archive holds 72 articles`,
    );
    passages = report.passages;
  });

  it('changes nothing the second time', async () => {
    const { code, report } = await reportOf([SAMPLE], { archive });
    expect(code).toBe(0);
    expect(report).toMatchObject({
      added: 0,
      unchanged: 72,
      replaced: 0,
      leftOut: [],
      articles: 72,
      passages,
    });
  });
});
