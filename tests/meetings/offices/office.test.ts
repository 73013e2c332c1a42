import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { office, officeFit, stemOf } from '../../../src/meetings/offices/office.ts';

describe('the office that a phrase names', () => {
  it.each([
    ['رئيس الحكومة الليبية السابق', { head: 'رييس', rest: ['حكومه'], countries: ['LY'], former: true }],
    ['وزيرة الخارجية', { head: 'وزير', rest: ['خارجيه'], countries: [], former: false }],
    ['الوزير', { head: 'وزير', rest: [], countries: [], former: false }],
    ['وزير المالية', { head: 'وزير', rest: ['ماليه'], countries: [], former: false }],
    ['سفير تونس لدى فرنسا', { head: 'سفير', rest: [], countries: ['TN', 'FR'], former: false }],
    ['الأمين العام للاتحاد', { head: 'امين', rest: ['اتحاد'], countries: [], former: false }],
    ['', { head: '', rest: [], countries: [], former: false }],
    ['،!', { head: '', rest: [], countries: [], former: false }],
  ])('«%s»', (phrase, { countries, ...told }) => {
    expect(office(phrase)).toEqual({ ...told, countries: new Set(countries) });
  });
});

describe('how well a shorter office names a fuller one', () => {
  it.each([
    ['وزير الخارجية', 'وزير الخارجية', 3],
    ['وزير الخارجية', 'وزير الخارجية التونسي', 2.5],
    ['وزير الخارجية التونسي', 'وزير الخارجية', 3],
    ['وزير الثقافة', 'الوزير الثقافي', 3],
    ['وزير التجارة', 'الوزير التجاري', 3],
    ['الوزير التجاري', 'وزير التجارة', 3],
    ['وزير النقل', 'الوزير النقلي', 3],
    ['مدير معهد', 'مدير معهد الفنون', 2],
    ['مدير الفنون', 'مدير معهد الفنون', 1],
    ['الوزير', 'وزير الخارجية', 1],
    ['الرئيس', 'الرئيس السابق', 3],
    ['رئيس الحكومة السابق', 'رئيس الحكومة السابق', 3],
    ['وزير الخارجية', 'وزير الداخلية', 0],
    ['وزير الخارجية الليبي', 'وزير الخارجية التونسي', 0],
    ['رئيس الحكومة', 'رئيس الحكومة السابق', 0],
    ['الرئيس السابق', 'الرئيس', 0],
    ['مدير الشركة', 'وزير الشركة', 0],
    ['وزير المالية', 'وزير العدل', 0],
    ['', 'وزير', 0],
    ['', '', 0],
  ])('«%s» and «%s»: %d', (short, full, fit) => {
    expect(officeFit(office(short), office(full))).toBe(fit);
  });

  it('is whole between an office and itself', () => {
    const words = fc.constantFrom('وزير', 'العدل', 'التونسي', 'السابق', 'المجلس', 'رئيس', 'الفنون');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (all) => {
        const one = office(all.join(' '));
        expect(officeFit(one, one)).toBe(3);
      }),
    );
  });
});

it.each([
  ['الثقافية', 'الثقافة'],
  ['تونسية', 'تونسي'],
  ['نائب', 'نائبا'],
])('«%s» and «%s» are looked up by one stem', (one, other) => {
  expect(stemOf(fold(one))).toBe(stemOf(fold(other)));
});

it('keeps short words whole', () => {
  expect(stemOf('يد')).toBe('يد');
  expect(stemOf('عدل')).not.toBe(stemOf('عمل'));
});
