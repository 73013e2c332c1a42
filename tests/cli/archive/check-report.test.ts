import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/archive/check/problem.ts';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import { checkLines, checkReport } from '../../../src/cli/archive/check-report.ts';
import { CLI } from '../../../src/cli/constants.ts';
import { readConfig } from '../../../src/config.ts';
import { toldFolder } from '../../search/told-archive.ts';
import { idOf } from '../../support/archives.ts';
import { written } from '../../support/runs.ts';

const REPORT = { articles: 2, passages: 5, checks: ['file', 'articles'], anew: 1, problems: [], stale: null };
const problem = (check: string, what: string, article: Problem['article'] = null): Problem => ({
  check,
  what,
  article,
  mend: 'rebuild',
});

describe('the report for people', () => {
  it('says what was found sound, and by what', () => {
    expect(checkLines(REPORT)).toEqual([
      'sound: 2 articles, 5 passages',
      'held against themselves: file, articles; made anew and compared: 1 of 2 articles',
    ]);
  });

  it('lists problems check by check, with their article, and counts those beyond', () => {
    const many = Array.from({ length: CLI.problemsPrinted + 2 }, (_, i) => problem('articles', `what ${i}`));
    const lines = checkLines({
      ...REPORT,
      problems: [...many, problem('file', 'torn', { id: 'x', title: 'خبر' })],
    });
    expect(lines[0]).toBe('file: x «خبر»: torn');
    expect(lines.at(-1)).toBe('articles: and 2 more');
    expect(lines).toHaveLength(CLI.problemsPrinted + 2);
  });
});

describe('what is unsound', () => {
  const config = (folder: string) => ({
    ...readConfig({}, '/dev/null'),
    ISNAD_ARCHIVE: folder,
    EMBEDDING_MODEL: '/no/such/model',
  });

  it('is looked for without networks where there are none, which is told', async () => {
    const { io, stderr } = written();
    const report = await checkReport(config(toldFolder(['a', 'وصل الوزير.'])), io, false);
    expect(report).toMatchObject({ articles: 1, passages: 1, anew: 0, problems: [] });
    expect(stderr()).toContain('nothing was made anew');
  });

  it('is named with its article', async () => {
    const folder = toldFolder(['a', 'وصل الوزير.']);
    const database = openSqlite(`${folder}/archive.sqlite`);
    database.prepare("UPDATE articles SET title = 'خبر آخر'").run();
    database.close();
    const { problems } = await checkReport(config(folder), written().io, false);
    expect(problems.some(({ article }) => article?.id === idOf('a'))).toBe(true);
  });

  it('is not looked for deeply without networks', async () => {
    await expect(checkReport(config(toldFolder(['a', 'وصل الوزير.'])), written().io, true)).rejects.toThrow(
      '/no/such/model',
    );
  });
});
