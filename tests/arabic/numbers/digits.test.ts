import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalAt } from '../../../src/arabic/numbers/digits.ts';
import { tokens } from '../../../src/arabic/words/tokens.ts';

/** The number at the first token of a text, and what is left behind it. */
function read(text: string): [number, string] | undefined {
  const all = tokens(text);
  const found = decimalAt(all, 0);
  return (
    found && [
      found.value,
      all
        .slice(found.end)
        .map(({ raw }) => raw)
        .join(''),
    ]
  );
}

it.each([
  ['12', [12, '']],
  ['١٬٢٣٤٫٥', [1234.5, '']],
  ['1,234', [1234, '']],
  ['1.234', [1.234, '']],
  ['1.234.567', [1_234_567, '']],
  ["1'234'567", [1_234_567, '']],
  ['1,234,56', [1234, ',56']],
  ['1234,567', [1234, ',567']],
  ['3,5', [3.5, '']],
  ['3،25', [3.25, '']],
  ['3،250', [3, '،250']],
  ['0,100', [0.1, '']],
  ['3.5.2020', [3, '.5.2020']],
  ['3. 5', [3, '.5']],
  ['3 .5', [3, '.5']],
  ['9ر3', [3.9, '']],
  ['656ر5', [656.5, '']],
  ['5ر656', [656.5, '']],
  ['99ر5', [5.99, '']],
  ['123ر456', [456.123, '']],
  ['9 ر3', [9, 'ر3']],
  ['123456789012345', [123_456_789_012_345, '']],
  ['1234567890123456', undefined],
  ['كتاب', undefined],
  ['، 5', undefined],
  ['', undefined],
] as const)('«%s» is %j', (text, number) => {
  expect(read(text)).toEqual(number);
});

it('reads what Arabic writes of any number of at most two decimals', () => {
  const format = new Intl.NumberFormat('ar-EG', { maximumFractionDigits: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (hundredths) => {
      expect(read(format.format(hundredths / 100))).toEqual([hundredths / 100, '']);
    }),
  );
});
