import { describe, expect, it } from 'vitest';
import { groupPhrase, hasPronoun, personPhrase } from '../../../src/answer/sentences/participant-phrase.ts';
import { groupOf, officeOf, personOf } from '../participants.ts';

describe('personPhrase', () => {
  it.each([
    ['سلمى الهادي', 'وزيرة العدل', 'وزيرة العدل سلمى الهادي'],
    ['سلمى الهادي', null, 'سلمى الهادي'],
    ['سلمى الهادي', 'الرئيسة', 'الرئيسة سلمى الهادي'],
    ['سلمى الهادي', 'وزيرة', 'سلمى الهادي'],
    ['سلمى الهادي', 'وزيرة عدلها', 'سلمى الهادي'],
  ])('%s, %s: «%s»', (name, title, said) => {
    expect(personPhrase(personOf(name, title))).toBe(said);
  });

  it.each([
    ['a name of one word', 'سلمى', null],
    ['a name in other letters', 'John Smith', null],
    ['a group that was taken for a name', 'وفد الحكومة', null],
    ['a name with a number', 'سلمى الهادي 2', null],
    ['an office with its preposition', 'بوالي صفاقس', null],
    ['a place stuck to it', 'سلمى الهادي بوادي الرمان', null],
    ['an office that is somebody else’s', 'سلمى الهادي', 'مستشارة لحملة الحداد'],
    ['a title that is left open', 'سلمى الهادي', 'رئيسة جمهورية'],
    ['nothing', '', null],
  ])('%s cannot be said', (_, name, title) => {
    expect(personPhrase(personOf(name, title))).toBeNull();
  });

  it('lets «نظيره» stand only after a man, «نظيرتها» after a woman', () => {
    const counterpart = personOf('سامي الرداعي', 'نظيره الأرزاني');
    expect(personPhrase(counterpart, 'masculine')).toBe('نظيره الأرزاني سامي الرداعي');
    expect(personPhrase(counterpart, 'feminine')).toBe('سامي الرداعي');
    expect(personPhrase(counterpart)).toBe('سامي الرداعي');
    expect(personPhrase(personOf('هدى الراسي', 'نظيرتها'), 'feminine')).toBe('نظيرتها هدى الراسي');
  });

  it.each([
    ['وزير الثقافة', 'وزير الثقافة'],
    ['سفير أرزان', 'سفير أرزان'],
    ['صاحب لوحة', null],
    ['وزراء الثقافة', null],
    ['وزير ثقافتها', null],
    ['زعيمة أجنبية', null],
    ['الوزير', null],
  ])('of an office alone, «%s»: %s', (office, said) => {
    expect(personPhrase(officeOf(office))).toBe(said);
  });

  it('is not made of a group', () => {
    expect(personPhrase(groupOf('وفد من الحكومة'))).toBeNull();
  });
});

describe('groupPhrase', () => {
  it('declines a group, and refuses one that says nothing by itself', () => {
    expect(groupPhrase(groupOf('وفد من الحكومة'), 'accusative')).toBe('وفداً من الحكومة');
    expect(groupPhrase(groupOf('ممثلون عن النقابات'), 'genitive')).toBe('ممثلين عن النقابات');
    expect(groupPhrase(groupOf('الأعضاء'), 'genitive')).toBeNull();
    expect(groupPhrase(groupOf('أعضاء حكومتها'), 'genitive')).toBeNull();
    expect(groupPhrase(groupOf('وفد of experts'), 'genitive')).toBeNull();
  });
});

describe('hasPronoun', () => {
  it.each(['حكومتها', 'مكتبه', 'بلديهما', 'نظرائهم'])('«%s» points to somebody', (word) => {
    expect(hasPronoun(word)).toBe(true);
  });

  it.each(['الله', 'مياه', 'الوجه', 'وزير', 'طه', ''])('«%s» does not', (word) => {
    expect(hasPronoun(word)).toBe(false);
  });
});
