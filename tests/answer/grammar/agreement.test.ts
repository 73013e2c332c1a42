import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeing, genderOf, leadingOffice, pastOfAll } from '../../../src/answer/grammar/agreement.ts';
import { officeOf, personOf } from '../participants.ts';

describe('agreeing', () => {
  it('takes the form of the gender', () => {
    expect(agreeing(['التقى', 'التقت'], 'masculine')).toBe('التقى');
    expect(agreeing(['التقى', 'التقت'], 'feminine')).toBe('التقت');
  });
});

describe('leadingOffice', () => {
  it.each([
    ['وزيرة العدل', 'feminine'],
    ['وزير العدل', 'masculine'],
    ['فخامة الرئيسة', 'feminine'],
    ['معالي الوزير السابق', 'masculine'],
    ['ولي العهد', 'masculine'],
    ['نظيره', 'masculine'],
    ['نظيرتها الأرزانية', 'feminine'],
  ])('«%s» is led by an office whose holder is %s', (phrase, gender) => {
    expect(leadingOffice(phrase)?.gender).toBe(gender);
  });

  it('knows several holders from one', () => {
    expect(leadingOffice('وزراء الخارجية')?.number).not.toBe('one');
    expect(leadingOffice('وزير الخارجية')?.number).toBe('one');
  });

  it.each(['سامي الرداعي', 'قصر الشعب', ''])('«%s» is led by none', (phrase) => {
    expect(leadingOffice(phrase)).toBeNull();
  });

  it('says of an honour alone that it is one', () => {
    expect(leadingOffice('فخامة')?.kind).toBe('honorific');
  });

  it('is the same behind an honour', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('فخامة', 'معالي', 'سعادة', 'دولة'),
        fc.constantFrom('رئيس الحكومة', 'رئيسة الحكومة', 'سفير أرزان', 'وزيرة الثقافة'),
        (honour, phrase) => {
          expect(leadingOffice(`${honour} ${phrase}`)).toEqual(leadingOffice(phrase));
        },
      ),
    );
  });
});

describe('genderOf', () => {
  it('goes by the office before the name', () => {
    expect(genderOf(personOf('نور الهادي', 'وزيرة العدل'))).toBe('feminine');
    expect(genderOf(personOf('هدى الراسي', 'وزير العدل'))).toBe('masculine');
    expect(genderOf(officeOf('سفيرة أرزان'))).toBe('feminine');
  });

  it('hears a form of address within the title', () => {
    expect(genderOf(personOf('نور الهادي', 'مدير المعهد الدكتورة'))).toBe('feminine');
  });

  it('goes by the first name where the office says nothing', () => {
    expect(genderOf(personOf('هدى الراسي'))).toBe('feminine');
    expect(genderOf(personOf('سامي الراسي'))).toBe('masculine');
  });

  it('goes by the verb right before the name at last', () => {
    const [unknown, told] = [personOf('توريل هالفورسن'), 'وقالت توريل هالفورسن إن الجسر آمن.'];
    expect(genderOf(unknown)).toBe('masculine');
    expect(genderOf(unknown, told)).toBe('feminine');
    expect(genderOf(unknown, 'قالت ليلى إن توريل هالفورسن وصلت.')).toBe('masculine');
    expect(genderOf(unknown, 'وقالت ')).toBe('masculine');
  });
});

describe('pastOfAll', () => {
  it.each([
    [['masculine'], 'بحث'],
    [['feminine'], 'بحثت'],
    [['masculine', 'feminine'], 'بحثا'],
    [['feminine', 'feminine'], 'بحثتا'],
    [['feminine', 'feminine', 'masculine'], 'بحثوا'],
    [['feminine', 'feminine', 'feminine'], 'بحثن'],
  ] as const)('of %j is «%s»', (genders, verb) => {
    expect(pastOfAll('بحث', genders)).toBe(verb);
  });

  it('does not depend on their order', () => {
    const genders = fc.array(fc.constantFrom('masculine' as const, 'feminine' as const), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(genders, (all) => {
        expect(pastOfAll('بحث', all.toReversed())).toBe(pastOfAll('بحث', all));
      }),
    );
  });
});
