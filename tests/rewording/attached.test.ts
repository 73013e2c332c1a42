import { describe, expect, it } from 'vitest';
import type { ShortAnswer } from '../../src/answer/answer.ts';
import type { NameSpan } from '../../src/model/names.ts';
import {
  countsOf,
  holdsAnswer,
  isOfficeOf,
  isSameCount,
  officeOf,
  personsOf,
} from '../../src/rewording/attached.ts';
import { factsIn } from './facts-of.ts';

describe('personsOf and officeOf', () => {
  it('are the persons, and the office right before one', async () => {
    const facts = await factsIn('التقى (وزير العدل) {سالم الحداد} {ليلى النجار} في <طنجة>.');
    const persons = personsOf(facts);
    const [salem, layla] = persons as [NameSpan, NameSpan];
    expect(persons.at(-1)?.text).toContain('ليلى النجار');
    expect(persons.every(({ kind }) => kind === 'person')).toBe(true);
    expect(officeOf(layla, facts)).toEqual([]);
    const far = await factsIn('كان (وزير العدل) في استقبال {سالم الحداد}.');
    expect(officeOf(personsOf(far).at(-1) ?? salem, far)).toEqual([]);
  });
});

describe('isOfficeOf', () => {
  it('is the office that the words around a name give it', async () => {
    const facts = await factsIn('وصل {سالم الحداد} وزير العدل، وغادرت {ليلى النجار} وزيرة الثقافة.');
    const [salem, layla] = personsOf(facts) as [NameSpan, NameSpan];
    const culture = facts.words.filter(({ text }) => /ثقافة/u.test(text)).map(({ stem }) => stem);
    expect(isOfficeOf(layla, culture, facts)).toBe(true);
    expect(isOfficeOf(salem, culture, facts)).toBe(false);
  });
});

describe('counts', () => {
  it('are numbers with what they count', async () => {
    const counts = countsOf(await factsIn('وصل 3 وزراء و40 حافلة.'));
    expect(counts).toEqual([
      { value: 3, of: 'وزراء' },
      { value: 40, of: 'حافلة' },
    ]);
  });

  it('are the same in any form of the word', () => {
    expect(isSameCount({ value: 3, of: 'وزراء' }, { value: 3, of: 'الوزراء' })).toBe(true);
    expect(isSameCount({ value: 3, of: 'وزراء' }, { value: 4, of: 'وزراء' })).toBe(false);
    expect(isSameCount({ value: 3, of: 'وزراء' }, { value: 3, of: 'حافلات' })).toBe(false);
  });
});

describe('holdsAnswer', () => {
  const answer = (type: ShortAnswer['type'], text: string, day: string | null = null): ShortAnswer => ({
    type,
    text,
    from: day,
    to: day,
  });

  it.each([
    ['somebody by the last name', answer('person', 'سالم الحداد'), true],
    ['somebody else', answer('person', 'كريم القصار'), false],
    ['a day by any name', answer('day', 'الأحد 10 آذار/مارس 2024', '2024-03-10'), true],
    ['another day', answer('day', 'الاثنين', '2024-03-11'), false],
    ['a place by all its words', answer('place', 'قصر البلدية'), true],
    ['another place', answer('place', 'قصر الوزارة'), false],
    ['yes', answer('yes', 'نعم'), true],
  ])('%s: %j', async (_, wanted, holds) => {
    const facts = await factsIn('استقبل الحداد ضيوفه في قصر البلدية يوم 10 آذار 2024.');
    expect(holdsAnswer(facts, wanted)).toBe(holds);
  });
});
