import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Offices } from '../../../src/meetings/offices/occupations.ts';

const goTogether = (one: readonly string[], other: readonly string[]): boolean =>
  new Offices(one).goWith(new Offices(other));

it.each([
  [['وزير العدل'], [], 'nothing is said of one'],
  [['وزير العدل'], ['مدير الشركة'], 'nothing speaks against it'],
  [['وزير العدل التونسي'], ['السفير التونسي'], 'of one country'],
  [['وزير العدل'], ['السفير التونسي'], 'the country of one is not said'],
  [['وزير العدل التونسي', 'السفير الليبي'], ['المدير الليبي'], 'one country of two'],
  [['وزير العدل التونسي'], ['وزير العدل التونسي', 'السفير الليبي'], 'one office is said of both'],
  [['لاعب كرة القدم'], ['لاعب كرة القدم', 'وزير الرياضة'], 'one office, though another calling'],
])('%j and %j may be one person’s: %s', (one, other) => {
  expect(goTogether(one, other)).toBe(true);
});

it.each([
  [['وزير الدفاع العراقي'], ['السفير المصري'], 'other countries'],
  [['وزير الدفاع العراقي'], ['وزير الدفاع المصري'], 'one office in other countries'],
  [['لاعب المنتخب'], ['وزير الرياضة'], 'other callings'],
  [['المطرب'], ['القاضي'], 'other callings'],
])('%j and %j are two persons’: %s', (one, other) => {
  expect(goTogether(one, other)).toBe(false);
});

it('go with themselves, and with others as these with them, however they were added', () => {
  const titles = fc.array(
    fc.constantFrom('وزير العدل التونسي', 'السفير المصري', 'لاعب المنتخب', 'الممثل', 'المدير', 'وزير العدل'),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(titles, titles, (one, other) => {
      expect(goTogether(one, other)).toBe(goTogether(other, one));
      const grown = new Offices();
      for (const title of [...one, ...one]) grown.add(title);
      expect(grown.goWith(new Offices(one))).toBe(true);
      expect(grown.goWith(new Offices(other))).toBe(goTogether(one, other));
    }),
  );
});
