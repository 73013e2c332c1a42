import { describe, expect, it } from 'vitest';
import {
  meantLine,
  missingLine,
  publication,
  REMARKS,
  UNANSWERED,
} from '../../../src/answer/text/wording.ts';
import { source } from '../../support/answers.ts';

describe('publication', () => {
  it('says the day where it was written down, in the digits asked for', () => {
    expect(publication(source('a', { published: '2020-09-27T23:30:00+03:00' }), 'arabic-indic')).toBe(
      'نُشر في ٢٧ أيلول/سبتمبر ٢٠٢٠',
    );
    expect(publication(source('a'), 'latin')).toBe('نُشر في 27 أيلول/سبتمبر 2020');
  });

  it('says that it is not known', () => {
    expect(publication(source('a', { published: null }), 'latin')).toBe('لا يُعرف يوم نشره');
  });
});

describe('lines', () => {
  it('quote each part that is missing, and what was meant', () => {
    expect(missingLine(['طنجة', 'آذار 2019'])).toMatch(/: «طنجة»، «آذار 2019»\.$/u);
    expect(missingLine(['طنجة'])).toMatch(/: «طنجة»\.$/u);
    expect(meantLine('متى التقيا؟')).toMatch(/: متى التقيا؟$/u);
  });
});

describe('what is said without an answer', () => {
  it('is a sentence of its own for each reason and each remark', () => {
    const all = [...Object.values(UNANSWERED), ...Object.values(REMARKS)];
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/[.؟]$/u);
  });
});
