import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import {
  isUnderstood,
  type QuestionTerm,
  questionTerms,
} from '../../../src/search/question/question-terms.ts';
import { asked, type Named } from '../../answer/asking.ts';
import { articleAt, entryOf, newArchive, random } from '../../support/archives.ts';

let archive: Archive;
beforeAll(() => {
  archive = newArchive();
  const next = random(1);
  const texts = Array.from({ length: 40 }, (_, i) => `التقى الوزير ضيوفه في المدينة رقم ${i}.`);
  archive.add(
    [...texts, 'التقى سامر الحداد نور الدين في القيروان.'].map((text, i) =>
      entryOf(articleAt(`n${i}`, text), next),
    ),
    new Date('2025-01-01'),
  );
});
afterAll(() => archive.close());

function term(word: string, text: string, named: Named = []): QuestionTerm {
  const found = questionTerms(asked(text, named), archive).find((one) => one.text === word);
  if (found === undefined) throw new Error(`«${word}» is no term of «${text}»`);
  return found;
}

describe('questionTerms', () => {
  const NAMED: Named = [
    ['office', 'وزير المياه'],
    ['person', 'سامر الحداد'],
    ['place', 'القيروان'],
  ];
  const TEXT = 'متى التقى وزير المياه سامر الحداد في القيروان؟';

  it('weigh the more the rarer they are, and what nobody writes as a middling one', () => {
    const [often, rare, never] = [
      term('الوزير', 'متى وصل الوزير إلى القيروان؟'),
      term('القيروان', TEXT, NAMED),
      term('الزقزقة', 'متى بدأت الزقزقة؟'),
    ];
    expect(rare.weight).toBeGreaterThan(often.weight);
    expect(rare.rare).toBe(true);
    expect(often.rare).toBe(false);
    expect(never.weight).toBeGreaterThan(often.weight);
    expect(never.known).toBe(false);
  });

  it('tell who is named, and by which name', () => {
    const [minister, water, samer] = ['وزير', 'المياه', 'سامر'].map((word) => term(word, TEXT, NAMED));
    expect(minister?.name).toBe(water?.name);
    expect(samer?.name).not.toBe(minister?.name);
    expect([minister?.person, samer?.person]).toEqual([false, true]);
    expect(term('التقى', TEXT, NAMED)).toMatchObject({ name: null, meets: true, sided: true, kind: 'met' });
  });

  it('tell places, countries and what stands in a circumstance', () => {
    expect(term('القيروان', TEXT, NAMED)).toMatchObject({ place: true, core: false });
    expect(term('سامر', TEXT, NAMED).core).toBe(true);
    expect(term('تونس', 'متى زار الوزير تونس؟', [['place', 'تونس']]).countries).toEqual(['TN']);
    expect(term('بحث', 'ماذا بحث الوزير؟').talks).toBe(true);
  });

  it('know the two words of one name, and the other names of an office', () => {
    const light = term('نور', 'متى وصل نور الدين؟', [['person', 'نور الدين']]);
    expect(light.stems.length).toBeGreaterThan(1);
    const state = term('الدولة', 'متى وصل رئيس الدولة؟', [['office', 'رئيس الدولة']]);
    const republic = term('الجمهورية', 'متى وصل رئيس الجمهورية؟', [['office', 'رئيس الجمهورية']]);
    expect(state.stems.some((one) => republic.stems.includes(one))).toBe(true);
  });

  it('tell what describes who is wanted', () => {
    const text = 'من هو وزير المياه الذي التقى سامر؟';
    expect(term('المياه', text).described).toBe(true);
    expect(term('سامر', text).described).toBe(false);
  });

  it('are none of a question without words', () => {
    expect(questionTerms(asked('متى؟'), archive)).toEqual([]);
  });
});

describe('isUnderstood', () => {
  it.each([
    ['متى وصل الوزير؟', true],
    ['ماذا جرى أمس؟', true],
    ['ما الأخبار؟', true],
    ['ظظظغ ثثثخ', false],
    ['ااااااا', false],
    ['123 456', false],
  ])('«%s»: %s', (text, understood) => {
    const question = asked(text);
    expect(isUnderstood(question, questionTerms(question, archive))).toBe(understood);
  });
});
