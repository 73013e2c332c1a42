import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbers } from '../../../src/arabic/numbers/numbers.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

function read(text: string): [string, number][] {
  return numbers(text).map((number) => [number.text, number.value]);
}

describe('digits', () => {
  test.each([
    ['بلغ 1,234.5 دينار', '1,234.5', 1234.5],
    ['بلغ ١٬٢٣٤٫٥ دينار', '١٬٢٣٤٫٥', 1234.5],
    ['بلغ ۱۲۳۴ تومان', '۱۲۳۴', 1234],
    ['1.234.567 نسمة', '1.234.567', 1_234_567],
    ['نسبة 3,5 في المئة', '3,5', 3.5],
    ['نسبة 3،5 في المئة', '3،5', 3.5],
    ['نسبة 3.125 في المئة', '3.125', 3.125],
    ['１２ ورقة', '１２', 12],
    ['१२ ورقة', '१२', 12],
    ['بنسبة 9ر3 بالمائة', '9ر3', 3.9],
    ['بقيمة 5ر656 مليون دينار', '5ر656 مليون', 656_500_000],
    ['بسعر 0,100 دينار', '0,100', 0.1],
    ['15 مليون يورو', '15 مليون', 15_000_000],
    ['3.5 مليارات دولار', '3.5 مليارات', 3_500_000_000],
    ['مليون و200 ألف', 'مليون و200 ألف', 1_200_000],
  ])('%s', (text, span, value) => {
    expect(read(text)).toEqual([[span, value]]);
  });

  test('a list is several numbers', () => {
    expect(read('3 و5 و7').map(([, value]) => value)).toEqual([3, 5, 7]);
  });
});

describe('words', () => {
  test.each([
    ['ثلاثة وعشرون رجلا', 'ثلاثة وعشرون', 23],
    ['ثلاثمئة كتاب', 'ثلاثمئة', 300],
    ['ثلاثمائة كتاب', 'ثلاثمائة', 300],
    ['ثلاث مئة كتاب', 'ثلاث مئة', 300],
    ['ثلاث مائة وخمسة كتب', 'ثلاث مائة وخمسة', 305],
    ['ألفان وستة عشر', 'ألفان وستة عشر', 2016],
    ['مليون ونصف', 'مليون ونصف', 1_500_000],
    ['مليونان ونصف المليون نسمة', 'مليونان ونصف المليون', 2_500_000],
    ['ثلاثة ملايين وربع', 'ثلاثة ملايين وربع', 3_250_000],
    ['نصف مليون', 'نصف مليون', 500_000],
    ['ثلاثة أرباع الأصوات', 'ثلاثة أرباع', 0.75],
    ['ثلثا الأعضاء', 'ثلثا', 2 / 3],
    ['أَلْفٌ وَتِسْعُمِائَةٍ وَثَمَانِيَةٌ وَسَبْعُونَ', 'أَلْفٌ وَتِسْعُمِائَةٍ وَثَمَانِيَةٌ وَسَبْعُونَ', 1978],
    ['بثلاثة شروط', 'ثلاثة', 3],
    ['وثلاثة عشر آخرون', 'ثلاثة عشر', 13],
    ['مئة ألف مليون', 'مئة ألف مليون', 100_000_000_000],
  ])('%s', (text, span, value) => {
    expect(read(text)).toEqual([[span, value]]);
  });

  test.each([
    ['الحادي والعشرين', 21],
    ['الخامسة عشرة', 15],
    ['العاشرة', 10],
    ['الثانية', 2],
    ['ثالث', 3],
    ['الأولى', 1],
  ])('«%s» is an ordinal', (text, value) => {
    expect(numbers(text)).toMatchObject([{ value, ordinal: true }]);
  });

  test.each([
    'لا أحد هنا',
    'إحدى المدن',
    'انتظر ثانية',
    'الأحدب',
    'عشرات الأشخاص',
    'مئات السيارات',
    'خمسينيات',
    'يوم الاثنين',
    'كمية كبيرة',
    'لست هنا',
  ])('«%s» holds no number', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('numbers that no «و» of grammar joins stay apart', () => {
    expect(read('ثلاثة وأربعة').map(([, value]) => value)).toEqual([3, 4]);
    expect(read('مئة\nوعشرون').map(([, value]) => value)).toEqual([100, 20]);
  });
});

/** Spells a number from 0 to 999,999 by the grammar of the counted noun: nominative or oblique, for either gender. */
function spelt(value: number, oblique: boolean, feminine: boolean): string {
  if (value === 0) return 'صفر';
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  const parts: string[] = [];
  if (thousands > 0) parts.push(thousandsSpelt(thousands, oblique));
  if (rest > 0) parts.push(hundredsSpelt(rest, oblique, feminine));
  return parts.join(' و');
}

function thousandsSpelt(count: number, oblique: boolean): string {
  if (count === 1) return 'ألف';
  if (count === 2) return oblique ? 'ألفين' : 'ألفان';
  const last = count % 100;
  const noun = last >= 3 && last <= 10 ? 'آلاف' : last >= 11 ? 'ألفا' : 'ألف';
  return `${hundredsSpelt(count, oblique, false)} ${noun}`;
}

function hundredsSpelt(value: number, oblique: boolean, feminine: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const heads = [
    '',
    'مئة',
    oblique ? 'مئتين' : 'مئتان',
    'ثلاثمئة',
    'أربعمائة',
    'خمس مئة',
    'ستمئة',
    'سبعمائة',
    'ثماني مئة',
    'تسعمئة',
  ];
  const parts = [hundreds > 0 ? heads[hundreds] : '', rest > 0 ? tensSpelt(rest, oblique, feminine) : ''];
  return parts.filter((part) => part !== '').join(' و');
}

function tensSpelt(value: number, oblique: boolean, feminine: boolean): string {
  const two = feminine ? (oblique ? 'اثنتين' : 'اثنتان') : oblique ? 'اثنين' : 'اثنان';
  const ones = feminine
    ? ['', 'واحدة', two, 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع', 'عشر']
    : ['', 'واحد', two, 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
  if (value <= 10) return ones[value] ?? '';
  const ten = feminine ? 'عشرة' : 'عشر';
  if (value === 11) return `${feminine ? 'إحدى' : 'أحد'} ${ten}`;
  if (value === 12) return `${feminine ? (oblique ? 'اثنتي' : 'اثنتا') : oblique ? 'اثني' : 'اثنا'} ${ten}`;
  if (value < 20) return `${value === 18 && feminine ? 'ثماني' : ones[value - 10]} ${ten}`;
  const end = oblique ? 'ين' : 'ون';
  const tens = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'][Math.floor(value / 10)];
  const one = value % 10;
  return one === 0 ? `${tens}${end}` : `${ones[one]} و${tens}${end}`;
}

test('what is spelt is read back, alone and inside a sentence', () => {
  const any = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 999_999 }));
  fc.assert(
    fc.property(any, fc.boolean(), fc.boolean(), (value, oblique, feminine) => {
      const words = spelt(value, oblique, feminine);
      expect(read(words)).toEqual([[words, value]]);
      expect(read(`حضر ${words} من الناس`)).toEqual([[words, value]]);
    }),
    { numRuns: 5000 },
  );
});

test('every number up to two thousand is read back', () => {
  for (let value = 0; value <= 2000; value++)
    expect(read(spelt(value, false, false))).toEqual([[spelt(value, false, false), value]]);
});

test('numbers lie in the text, in order and apart, and are its slices', () => {
  const pieces = [
    'ثلاثة',
    'و',
    'مئة',
    'ألف',
    'ون',
    '12',
    ',',
    '.',
    '٣',
    ' ',
    '\n',
    'مليون',
    'نصف',
    'عشر',
    'الحادي',
    'والعشرين',
    '\u064B',
    'كتاب',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const number of numbers(text)) {
        expect(number.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(number.start, number.end)).toBe(number.text);
        expect(Number.isFinite(number.value)).toBe(true);
        last = number.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test.each(['1', '1,', 'مئة و', 'ألف ', 'ثلاثة و', 'نصف '])(
  'time is linear in the length: «%s» repeated',
  (piece) => {
    expect(exponentOf(numbers, ['', piece, ''], 64_000)).toBeLessThanOrEqual(EXPONENT);
  },
);
