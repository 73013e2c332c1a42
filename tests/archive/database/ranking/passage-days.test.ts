import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PassageDays } from '../../../../src/archive/database/ranking/passage-days.ts';

const DAY = fc
  .integer({ min: -20_000, max: 30_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const DAYS = fc.tuple(DAY, DAY).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const PASSAGE = fc.record({
  id: fc.integer({ min: 1, max: 5000 }),
  published: fc.option(DAY),
  spoken: fc.array(DAYS, { maxLength: 4 }),
});

it('tells what comparing the days one by one tells', () => {
  const all = fc.uniqueArray(PASSAGE, { selector: ({ id }) => id, maxLength: 40 });
  fc.assert(
    fc.property(all, DAYS, (passages, asked) => {
      const days = new PassageDays();
      for (const { id, published, spoken } of passages) {
        days.publish(id, published ?? '');
        for (const one of spoken) days.speak(id, one);
      }
      const after = new Date(Date.parse(asked.to) + 2 * 86_400_000).toISOString().slice(0, 10);
      const within = days.within(asked);
      for (const { id, published, spoken } of passages) {
        const isPublishedThen = published !== null && published >= asked.from && published <= after;
        expect(within(id)).toBe(
          isPublishedThen || spoken.some(({ from, to }) => from <= asked.to && to >= asked.from),
        );
      }
      expect(within(6000)).toBe(false);
      expect(days.greatest).toBe(Math.max(0, ...passages.map(({ id }) => id)));
    }),
  );
});

it('takes a day that is none for never', () => {
  const days = new PassageDays();
  days.publish(1, 'gestern');
  days.speak(1, { from: '', to: 'x' });
  expect(days.within({ from: '0001-01-01', to: '9999-12-31' })(1)).toBe(false);
});
