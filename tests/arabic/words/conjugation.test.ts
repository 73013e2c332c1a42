import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '../../../src/arabic/letters/tables.ts';
import { conjugate, type VerbForm, verbForms } from '../../../src/arabic/words/conjugation.ts';
import { ROOT } from '../../../src/root.ts';

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
    expect(forms.get('تزر')).toEqual({ ...form('present', 'f', 'one'), jussive: true });
  });
});

describe('the forms of a verb of the table', () => {
  it('are those of the tenses and persons that are asked for', () => {
    expect(verbForms('زار', 'past he she')).toEqual(['زار', 'زارت']);
    expect(verbForms('زار', 'she')).toEqual(['زارت', 'تزور', 'تزر']);
    expect(verbForms('التقى', 'present he')).toEqual(['يلتقي']);
    expect(verbForms('زار', 'present he she')).toEqual(['يزور', 'تزور']);
    expect(verbForms('التقى', 'jussive she')).toEqual(['تلتق']);
    expect(verbForms('بحث', 'past two they')).toEqual(['بحثا', 'بحثوا']);
    expect(verbForms('التقى', 'all')).toContain('التقاهم');
  });

  it('are none of a verb, tense or person that there is not', () => {
    expect(() => verbForms('زارر', 'all')).toThrow('there is no verb «زارر»');
    expect(() => verbForms('زار', 'past it')).toThrow(
      '«it» is none of past, present, jussive, he, she, two, they, all',
    );
  });
});

it('verbs.tsv: each verb is named by another table, beside the forms that it asks for', () => {
  const named = readdirSync(join(ROOT, 'data', 'arabic'))
    .filter((file) => file.endsWith('.tsv') && file !== 'verbs.tsv')
    .flatMap((file) => table(file.replace('.tsv', '')))
    .filter((row) =>
      row.some((cell) => /^(?:all$|(?:past|present|jussive|he|she|two|they)(?: |$))/u.test(cell)),
    )
    .flatMap((row) => row.flatMap((cell) => cell.split(' ')));
  expect(table('verbs').filter(([verb = '']) => !named.includes(verb))).toEqual([]);
});
