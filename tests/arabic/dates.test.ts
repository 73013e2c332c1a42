import { expect, test } from 'vitest';
import { dates } from '../../src/arabic/dates.ts';

test('a dated lead gives its day', () => {
  const [mention] = dates('إيليا، يوم الأحد، (27 أيلول 2020) — افتُتح المعرض.', '2020-09-28');
  expect(mention).toMatchObject({ text: 'يوم الأحد، (27 أيلول 2020)', from: '2020-09-27', basis: 'stated' });
});

test('a day that is no day is refused with the remedy', () => {
  expect(() => dates('أمس', 'yesterday')).toThrow(/ISO day/u);
});
