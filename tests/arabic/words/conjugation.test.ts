import { describe, expect, it } from 'vitest';
import { conjugate, type VerbForm } from '../../../src/arabic/words/conjugation.ts';

const sound = conjugate('sound', 'استقبل', 'ستقبل');
const weak = conjugate('weak', 'التق', 'لتق');

const form = (
  tense: VerbForm['tense'],
  gender: VerbForm['gender'],
  number: VerbForm['number'],
  object = '',
): VerbForm => ({ tense, gender, number, object });

describe('the forms of a verb', () => {
  it.each([
    ['استقبل', form('past', 'm', 'one')],
    ['استقبلت', form('past', 'f', 'one')],
    ['استقبلا', form('past', 'm', 'two')],
    ['استقبلتا', form('past', 'f', 'two')],
    ['استقبلوا', form('past', 'm', 'many')],
    ['استقبلن', form('past', 'f', 'many')],
    ['استقبله', form('past', 'm', 'one', 'ه')],
    ['استقبلتهما', form('past', 'f', 'one', 'هما')],
    ['استقبلوهم', form('past', 'm', 'many', 'هم')],
    ['يستقبل', form('present', 'm', 'one')],
    ['تستقبل', form('present', 'f', 'one')],
    ['نستقبل', form('present', 'either', 'many')],
    ['يستقبلان', form('present', 'm', 'two')],
    ['تستقبلان', form('present', 'f', 'two')],
    ['يستقبلون', form('present', 'm', 'many')],
    ['يستقبلها', form('present', 'm', 'one', 'ها')],
  ])('%s of a sound verb', (written, told) => {
    expect(sound.get(written)).toEqual(told);
  });

  it.each([
    ['التقي', form('past', 'm', 'one')],
    ['التقاه', form('past', 'm', 'one', 'ه')],
    ['التقت', form('past', 'f', 'one')],
    ['التقيا', form('past', 'm', 'two')],
    ['التقوا', form('past', 'm', 'many')],
    ['التقوه', form('past', 'm', 'many', 'ه')],
    ['التقينا', form('past', 'either', 'many')],
    ['يلتقي', form('present', 'm', 'one')],
    ['تلتقيان', form('present', 'f', 'two')],
    ['يلتقون', form('present', 'm', 'many')],
    ['نلتقي', form('present', 'either', 'many')],
  ])('%s of a weak verb, folded', (written, told) => {
    expect(weak.get(written)).toEqual(told);
  });

  it('hold no form of another verb, none with clitics before it, and none of «هي» with «ون»', () => {
    for (const other of ['سيستقبل', 'واستقبل', 'تستقبلون', 'نستقبلان', 'استقبال'])
      expect(sound.has(other), other).toBe(false);
    expect(weak.has('التقى')).toBe(false);
  });

  it('are of every stem of the present that is given', () => {
    const forms = conjugate('sound', 'زار', 'زور زر');
    expect(forms.get('يزور')).toEqual(form('present', 'm', 'one'));
    expect(forms.get('يزرن')).toBeUndefined();
    expect(forms.get('تزر')).toEqual(form('present', 'f', 'one'));
  });
});
