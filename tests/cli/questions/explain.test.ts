import { describe, expect, it } from 'vitest';
import { explainedLines } from '../../../src/cli/questions/explain.ts';
import { explainedText } from '../../../src/meetings/reading/explained-text.ts';
import { newFolder } from '../../support/archives.ts';
import { networksOf } from '../../support/passages.ts';
import { ran } from '../../support/runs.ts';
import { PUBLISHED, tagged } from '../../support/tagged.ts';

describe('what is understood of a text, in a terminal', () => {
  it('tells words, names, days, what may tell of a meeting, and the meetings', async () => {
    const written = 'التقى {سامر الحداد} أمس {هاني القصار}.';
    const networks = networksOf(written, [
      ['سامر الحداد', 'first', 0.9],
      ['هاني القصار', 'second', 0.8],
      ['أمس', 'time', 0.9],
    ]);
    const text = explainedLines(await explainedText(tagged(written).text, PUBLISHED, networks));
    for (const part of [
      'التقى (',
      '   person\tسامر الحداد',
      '   2024-05-13…2024-05-13\trelative\tأمس',
      '   «التقى»: met, held',
      '      first\t0.90\tسامر الحداد',
      '   2024-05-13  met, held; place: ?; topic: ?',
    ])
      expect(text).toContain(part);
  });

  it('says that there is none', async () => {
    const text = explainedLines(await explainedText('هطل المطر.', PUBLISHED, networksOf('', [])));
    expect(text.trimEnd().endsWith('meetings:')).toBe(true);
  });
});

describe('isnad explain', () => {
  it('wants a text, and a day that is one', async () => {
    expect(await ran(newFolder(), ['explain'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('text'),
    });
    expect(await ran(newFolder(), ['explain', 'نص', '--as-of', 'أمس'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('YYYY-MM-DD'),
    });
  });
});
