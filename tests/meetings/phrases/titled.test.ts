import { describe, expect, it } from 'vitest';
import { honorificAt, officeAt } from '../../../src/meetings/phrases/titled.ts';
import { sentenceOf } from '../../support/tagged.ts';

describe('the honour at the beginning of', () => {
  it.each([
    ['السيد {سامر}', 'السيد', null],
    ['السيدة {هدى}', 'السيدة', 'f'],
    ['صاحب السمو الملكي الأمير {سامر}', 'صاحب السمو الملكي', null],
    ['دولة الرئيس', 'دولة', null],
    ['السيد الدكتور {سامر}', 'السيد', null],
    ['السيد، قال', 'السيد', null],
    ['د. {سامر}', 'د.', null],
  ])('«%s»', (text, honour, gender) => {
    const s = sentenceOf(text);
    const found = honorificAt(s, 0);
    expect(s.slice(0, found?.last ?? -1)).toBe(honour);
    expect(found?.gender).toBe(gender);
  });

  it.each(['المهندس قال', 'صاحب الشركة', 'دولة، {سامر}', 'الدولة {سامر}', 'د {سامر}', 'كتاب'])(
    '«%s»: none',
    (text) => {
      expect(honorificAt(sentenceOf(text), 0)).toBeUndefined();
    },
  );
});

describe('the office at the beginning of', () => {
  it.each([
    ['وزير العدل {سامر}', 'وزير العدل', 'm'],
    ['رئيسة البلدية', 'رئيسة البلدية', 'f'],
    ['وزيرة العدل {هدى}', 'وزيرة العدل', 'f'],
    ['نظيره الألماني', 'نظيره الألماني', 'm'],
    ['(أمين سر) {سامر}', 'أمين سر', 'm'],
    ['(قيادي) {سامر}', 'قيادي', 'm'],
  ])('«%s»', (text, office, gender) => {
    const s = sentenceOf(text);
    const found = officeAt(s, 0);
    expect(s.slice(0, found?.last ?? -1)).toBe(office);
    expect(found?.gender).toBe(gender);
  });

  it.each([
    ['(مكتب رئيس) {سامر}', 'whose office it is, not who'],
    ['(نقابة) {سامر}', 'a group'],
    ['(مستطيل) قال', 'a word alone that no table has and no name follows'],
    ['{سامر الحداد}', 'a name'],
    ['كتاب', 'a word'],
    ['{وزير العدل}', 'a name that begins with a title'],
    ['، وزير', 'a mark'],
  ])('«%s»: none, but %s', (text) => {
    expect(officeAt(sentenceOf(text), 0)).toBeUndefined();
  });
});
