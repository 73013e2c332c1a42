import { expect, it } from 'vitest';
import { titlesAt } from '../../../src/meetings/phrases/person-titles.ts';
import { sentenceOf } from '../../support/tagged.ts';

it.each([
  ['وزير العدل {سامر الحداد}', ['وزير العدل'], 2],
  ['السيد وزير العدل {سامر}', ['السيد*', 'وزير العدل'], 3],
  ['بوزير العدل السيد {سامر}', ['وزير العدل', 'السيد*'], 3],
  ['وزير العدل، السيد الدكتور {سامر}', ['وزير العدل', 'السيد*', 'الدكتور*'], 5],
  ['صاحب السمو الملكي الأمير {سامر}', ['صاحب السمو الملكي*', 'الأمير'], 4],
  ['قائد الجيش اللواء {سامر}', ['قائد الجيش', 'اللواء*'], 3],
  ['الرئيس السابق وزعيم الحزب {سامر}', ['الرئيس السابق', 'زعيم الحزب'], 4],
  ['قائد الجيش نظيره {سامر}', ['قائد الجيش'], 2],
  ['وزير العدل، قال السيد {سامر}', ['وزير العدل'], 2],
  ['وزير العدل والسيد {سامر}', ['وزير العدل'], 2],
  ['{سامر الحداد}', [], 0],
  ['كتاب', [], 0],
])('the titles of one person in «%s»', (text, titles, next) => {
  const found = titlesAt(sentenceOf(text), 0);
  expect(found.titles.map(({ text: title, honour }) => title + (honour ? '*' : ''))).toEqual(titles);
  expect(found.next).toBe(next);
});

it('are eight at most', () => {
  expect(titlesAt(sentenceOf(`${'السيد '.repeat(20)}{سامر}`), 0).titles).toHaveLength(8);
});
