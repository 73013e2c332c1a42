import { describe, expect, it } from 'vitest';
import {
  castOf,
  directObject,
  genitives,
  type SentenceCast,
} from '../../../src/answer/sentences/sentence-cast.ts';
import type { Participant } from '../../../src/meetings/meeting.ts';
import { groupOf, officeOf, personOf } from '../participants.ts';

const HOST = personOf('عادل المرواني', 'رئيس الحكومة');
const MINISTER = personOf('نوال العطار', 'وزيرة العدل');
const GUEST = personOf('سامي الرداعي');

function cast(
  objects: readonly Participant[],
  evidence = '',
  more: Partial<Record<'subjects' | 'attending', readonly Participant[]>> = {},
): SentenceCast | null {
  return castOf({ subjects: [HOST], objects, attending: [], ...more }, evidence);
}

const objectOf = (objects: readonly Participant[], isReceived: boolean, evidence = '') => {
  const made = cast(objects, evidence);
  return made === null ? undefined : directObject(made, isReceived);
};

describe('castOf', () => {
  it('names both sides with their genders, and everybody of whom it speaks', () => {
    const made = cast([MINISTER, groupOf('وفد من الحكومة')], '', {
      attending: [officeOf('قائد الجيش الوطني')],
    });
    expect(made?.subjects).toEqual(['رئيس الحكومة عادل المرواني']);
    expect(made?.objects).toEqual(['وزيرة العدل نوال العطار']);
    expect([made?.subjectGenders, made?.objectGenders]).toEqual([['masculine'], ['feminine']]);
    expect(made?.attending).toEqual(['قائد الجيش الوطني']);
    expect(made?.said).toHaveLength(4);
  });

  it.each([
    ['nobody is the subject', { subjects: [groupOf('وفد من الحكومة')] }, [GUEST], ''],
    ['somebody cannot be named', {}, [personOf('سامي')], ''],
    ['somebody present cannot be named', { attending: [groupOf('الحضور')] }, [GUEST], ''],
    ['one stands on both sides', {}, [HOST], ''],
    [
      'an office goes on with who holds it',
      {},
      [officeOf('وزير الثقافة')],
      'التقى رئيس الحكومة عادل المرواني وزير الثقافة في حكومة الشمال كريم منصور.',
    ],
    ['a name is half of one', {}, [personOf('سامي', 'المنسق')], 'التقى رئيس الحكومة المنسق سامي علي.'],
    [
      'a town was taken for somebody',
      {},
      [personOf('مرسى القنديل')],
      'التقى الوفد بقصر الحكومة بمرسى القنديل.',
    ],
    ['an office is that of one who is named', {}, [MINISTER, officeOf('وزيرة العدل')], ''],
  ] as const)('is none where %s', (_, more, objects, evidence) => {
    expect(cast(objects, evidence, more)).toBeNull();
  });
});

describe('directObject', () => {
  it('marks a title whose vowel tells, and calls somebody without one a guest only where they are received', () => {
    expect(objectOf([MINISTER], true)).toBe('وزيرةَ العدل نوال العطار');
    expect(objectOf([GUEST], true)).toBe('ضيفَه سامي الرداعي');
    expect(objectOf([GUEST], false)).toBe('سامي الرداعي');
  });

  it('lists several, groups last, and leaves out a group that says nothing beside people', () => {
    expect(objectOf([MINISTER, GUEST], true)).toBe('كلًّا من وزيرة العدل نوال العطار وسامي الرداعي');
    expect(objectOf([MINISTER, groupOf('ممثلون عن النقابات')], true)).toBe(
      'وزيرةَ العدل نوال العطار وممثلين عن النقابات',
    );
    expect(objectOf([MINISTER, groupOf('وفداً')], true)).toBe('وزيرةَ العدل نوال العطار');
    expect(objectOf([groupOf('وفداً')], true)).toBeNull();
    expect(objectOf([], true)).toBeNull();
  });

  it('says whom a delegation is led by', () => {
    const evidence = 'استقبل رئيس الحكومة وفداً برئاسة وزيرة العدل نوال العطار.';
    expect(objectOf([groupOf('وفداً'), MINISTER], true, evidence)).toBe('وفداً برئاسة وزيرة العدل نوال العطار');
  });

  it('says whose the company is', () => {
    const company = groupOf('الوفد المرافق');
    expect(objectOf([MINISTER, company], true)).toBe('وزيرةَ العدل نوال العطار والوفد المرافق لها');
    expect(objectOf([GUEST, company], false)).toBe('سامي الرداعي والوفد المرافق له');
  });
});

describe('genitives', () => {
  it('lists people and groups as they stand after a preposition', () => {
    const made = cast([MINISTER, groupOf('وفداً من الحكومة')]) as SentenceCast;
    expect(genitives(made)).toEqual(['وزيرة العدل نوال العطار', 'وفد من الحكومة']);
  });

  it('says whom a delegation is led by, and nothing where nobody can be named', () => {
    const evidence = 'استقبل رئيس الحكومة وفداً برئاسة وزيرة العدل نوال العطار.';
    const led = cast([groupOf('وفداً'), MINISTER], evidence) as SentenceCast;
    expect(genitives(led)).toEqual(['وفد برئاسة وزيرة العدل نوال العطار']);
    expect(genitives(cast([groupOf('وفداً')]) as SentenceCast)).toBeNull();
    expect(genitives(cast([]) as SentenceCast)).toBeNull();
  });
});
