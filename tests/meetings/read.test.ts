import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesThatMatter } from '../../src/meetings/matter.ts';
import { meetings } from '../../src/meetings/read.ts';
import type { NameSpan } from '../../src/model/names.ts';

const person = (text: string, name: string): NameSpan => {
  const start = text.indexOf(name);
  return { kind: 'person', start, end: start + name.length, text: name };
};

test('a text without a word of meeting needs no sentence tagged', () => {
  expect(sentencesThatMatter({ text: 'هطلت أمطار غزيرة على المدينة.\nوتضررت طرق كثيرة.' })).toEqual([]);
});

test('of a text with one, the sentence, the one before it and the lead', () => {
  const text = 'خبر أول.\nخبر ثان.\nخبر ثالث.\nخبر رابع.\nالتقى سالم نبيلا.\nخبر أخير.';
  const found = sentencesThatMatter({ text }).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['خبر أول.', 'خبر ثان.', 'خبر رابع.', 'التقى سالم نبيلا.']);
});

test('without a day of publication only a full date is a day', () => {
  const text = 'التقى سالم الحمداني اليوم نبيل الخطيب.';
  const dated = 'التقى سالم الحمداني يوم 3 مارس 2024 نبيل الخطيب.';
  const read = (one: string) =>
    meetings({ text: one, published: null }, [
      {
        sentence: { start: 0, end: one.length },
        spans: [person(one, 'سالم الحمداني'), person(one, 'نبيل الخطيب')],
      },
    ])[0]?.from;
  expect(read(text)).toBeNull();
  expect(read(dated)).toBe('2024-03-03');
});

test('whatever the text and the spans, evidence lies in the text and participants are named', () => {
  const word = fc.constantFrom(
    'التقى',
    'استقبل',
    'بحث',
    'مع',
    'لقاء',
    'جمع',
    'وزير',
    'الخارجية',
    'سالم',
    'الحمداني',
    'و',
    'في',
    'بقصر',
    'اليوم',
    '،',
    '.',
    'الذي',
    'أن',
    'وفدا',
    'برئاسة',
    'يضم',
    'لقائه',
    'ب',
    'من',
    'قبل',
    'لم',
    'سيلتقي',
    'زيارة',
    'إلى',
    'اجتماعهما',
    'هاتفيا',
    '"',
    '(',
    ')',
    'الرئيسان',
  );
  const some = fc.tuple(
    fc.array(word, { minLength: 1, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.nat(4)), { maxLength: 6 }),
  );
  const kinds = ['person', 'office', 'place', 'organisation', 'day'] as const;
  fc.assert(
    fc.property(some, ([list, marks]) => {
      const text = list.join(' ');
      const spans = marks.map(([from, length, kind]): NameSpan => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + length * 5);
        return { kind: kinds[kind] ?? 'person', start, end, text: text.slice(start, end) };
      });
      for (const found of meetings({ text, published: '2024-05-14' }, [
        { sentence: { start: 0, end: text.length }, spans },
      ])) {
        expect(found.evidence.end).toBeLessThanOrEqual(text.length);
        expect(found.participants.length).toBeGreaterThan(0);
        for (const { name } of found.participants) expect(name.trim()).not.toBe('');
        expect((found.from === null) === (found.to === null)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('time grows with the text, not with its square', () => {
  const hostile = ['استقبل وزير ', 'خلال لقائه ب', 'التقى وفدا يضم ', 'و(', 'الذي ', 'لقاء بين '];
  const time = (piece: string, times: number): number => {
    const text = piece.repeat(times);
    const start = performance.now();
    meetings({ text, published: '2024-05-14' }, [{ sentence: { start: 0, end: text.length }, spans: [] }]);
    return performance.now() - start;
  };
  for (const piece of hostile) {
    time(piece, 500);
    const [short, long] = [time(piece, 1000), time(piece, 4000)];
    expect(long).toBeLessThan(Math.max(400, short * 12));
  }
});
