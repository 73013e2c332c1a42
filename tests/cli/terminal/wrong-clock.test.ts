import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { checkClock, WrongClock } from '../../../src/cli/terminal/wrong-clock.ts';
import { newFolder } from '../../support/archives.ts';
import { NO_ENV } from '../../support/program.ts';

const HOUR = 3_600_000;

describe('a clock set before isnad was installed', () => {
  it('is told of, and nothing is taken in that would lose its day', async () => {
    const folder = newFolder();
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'الحداد يستقبل وفدًا\n\nاستقبل سالم الحداد وفد المزارعين في وادي النخيل يوم الأحد.');
    const stderr = new PassThrough();
    const code = await run([...NO_ENV, '--archive', join(folder, 'archive'), 'ingest', file], {
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr,
      environment: {},
      now: () => new Date('1970-01-02T00:00:00Z'),
      signal: new AbortController().signal,
    });
    expect(code).toBe(1);
    expect(String(stderr.read())).toMatch(/the clock of this machine shows 1970-01-02, .*set the clock/u);
  });

  it('is not one that is a few hours behind', () => {
    const { mtimeMs } = statSync(join(import.meta.dirname, '../../../src/cli/terminal/wrong-clock.ts'));
    expect(() => checkClock(new Date(mtimeMs - 12 * HOUR))).not.toThrow();
    expect(() => checkClock(new Date(mtimeMs - 36 * HOUR))).toThrow(WrongClock);
  });
});
