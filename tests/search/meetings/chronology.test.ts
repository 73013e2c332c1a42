import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { chronology } from '../../../src/search/meetings/chronology.ts';
import { fewArticles } from '../../support/reader-page.ts';

let app: App;

beforeAll(async () => {
  app = await fewArticles();
});
afterAll(async () => await app.close());

describe('a chronology', () => {
  it('has the meetings of one person in the order of their days, with whom else, and an office', () => {
    const of = chronology(app.archive, 'القصباوي');
    expect(of?.name).toContain('سراج الدين القصباوي');
    expect(of?.title).toContain('رئيس الوزراء');
    const days = of?.meetings.map(({ from }) => from ?? '9') ?? [];
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted());
    expect(of?.meetings[0]?.others.map(({ name }) => name).join()).toContain('حنّاوي');
    for (const { others, evidence } of of?.meetings ?? []) {
      expect(others.every(({ name }) => !name.includes('القصباوي'))).toBe(true);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it('is found by an office, too, and not where nobody is known by the name', () => {
    expect(chronology(app.archive, 'رئيس مجلس المدينة')?.name).toBe('سالم الحداد');
    expect(chronology(app.archive, 'فلان الفلاني')).toBeNull();
    expect(chronology(app.archive, '')).toBeNull();
  });
});
