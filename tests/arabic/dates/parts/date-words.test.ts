import { describe, expect, it } from 'vitest';
import { begins, cutAt, type SenseKind, senseAt } from '../../../../src/arabic/dates/parts/date-words.ts';
import { placed, rest } from '../../../support/said.ts';

const KINDS: readonly SenseKind[] = ['month', 'day', 'hour', 'moment', 'relative', 'weekday'];

describe('the sense at a word', () => {
  it.each([
    ['كانون الثاني', 'month 1 gregorian'],
    ['كانون الثاني 2019', 'month 1 gregorian | 2019'],
    ['ڕەشەمەی', 'month 12 kurdish'],
    ['آب', 'month 8 gregorian shy'],
    ['وآب', 'month 8 gregorian shy, 1 letter before'],
    ['ناصر', 'month 7 gregorian shy rare'],
    ['أول أمس', 'relative -2'],
    ['أمس الأول', 'relative -2'],
    ['أمس الأحد', 'relative -1 | الأحد'],
    ['ومساء', 'hour 0, 1 letter before'],
    ['وبيوم', 'day 1, 2 letter before'],
    ['في وقت سابق من اليوم', 'moment 0 | اليوم'],
    ['الأحد', 'weekday 7'],
  ])('«%s»: %s', (text, told) => {
    const { all } = placed(text);
    const { sense, cut, end } = senseAt(all, 0, ...KINDS) ?? expect.fail('no sense');
    const notes = [sense.is, sense.value, sense.name, sense.shy ? 'shy' : '', sense.rare ? 'rare' : ''];
    const left = rest(all, end);
    expect(
      notes.filter((note) => note !== '').join(' ') +
        (cut > 0 ? `, ${cut} letter before` : '') +
        (left === '' ? '' : ` | ${left}`),
    ).toBe(told);
  });

  it.each(['أب', 'أبٌ', 'كانون\nالثاني', 'في وقت', 'كتاب', '12', '،', 'أمس'.repeat(5), ''])(
    '«%s»: none',
    (text) => {
      expect(senseAt(placed(text).all, 0, ...KINDS)).toBeUndefined();
    },
  );

  it('is one of the kinds that are asked for', () => {
    const { all } = placed('الأحد');
    expect(senseAt(all, 0, 'month')).toBeUndefined();
    expect(senseAt(all, 0)).toBeUndefined();
    expect(senseAt(all, 3, 'weekday')).toBeUndefined();
  });
});

it.each([
  ['مارس', true],
  ['وأمس', true],
  ['من', true],
  ['الماضي', false],
  ['إلى', false],
  ['كتاب', false],
  ['12', false],
])('a mention may begin at «%s»: %s', (word, may) => {
  const [token] = placed(word).all;
  expect(token && begins(token)).toBe(may);
});

it.each([
  ['أمس', 0],
  ['وأمس', 1],
  ['وبيوم', 2],
  ['كانون', undefined],
  ['وكانون الأول', 1],
  ['كتاب', undefined],
  ['12', undefined],
])('letters of clitics before «%s»: %s', (text, cut) => {
  expect(cutAt(placed(text).all, 0)).toBe(cut);
});
