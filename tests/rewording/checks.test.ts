import { describe, expect, it } from 'vitest';
import type { ShortAnswer } from '../../src/answer/answer.ts';
import { failures, unreadable } from '../../src/rewording/checks.ts';
import { factsIn } from './facts-of.ts';

const [SALEM, LAYLA] = ['(رئيس البلدية) {سالم الحداد}', '(وزيرة الزراعة) {ليلى النجار}'];
const TOLD = `استقبل ${SALEM} ${LAYLA} في قصر البلدية يوم الأحد 10 آذار 2024 وبحثا 3 مشاريع.`;
const ANSWER: ShortAnswer = { type: 'place', text: 'قصر البلدية', from: null, to: null };

/** The checks that a text does not pass that is said for another. */
async function failed(said: string, ground = TOLD, answers: readonly ShortAnswer[] = []): Promise<string[]> {
  return failures({ said: await factsIn(said), of: [await factsIn(ground)], answers }).map(
    ({ check }) => check,
  );
}

describe('a text in other words', () => {
  it.each([
    ['as it is', TOLD],
    ['shorter', `استقبل {سالم الحداد} {ليلى النجار} يوم الأحد 10 آذار 2024.`],
    ['met for received', `التقى ${SALEM} ${LAYLA} في قصر البلدية.`],
    ['the place first', `في قصر البلدية استقبل ${SALEM} ${LAYLA}.`],
  ])('passes %s', async (_, said) => {
    expect(await failed(said)).toEqual([]);
  });

  it.each([
    ['words', `استقبل ${SALEM} ${LAYLA} ووقّعا اتفاقية.`],
    ['head', `بحث ${SALEM} ${LAYLA} 3 مشاريع.`],
    ['polarity', `لم يستقبل ${SALEM} ${LAYLA}.`],
    ['denied', `لم يستقبل ${SALEM} ${LAYLA}.`],
    ['turns', `سيستقبل ${SALEM} ${LAYLA}.`],
    ['people', `استقبل ${SALEM} (وزيرة الزراعة) {ليلى القصار}.`],
    ['people', `استقبل ${SALEM} وزيرة الزراعة.`],
    ['offices', `استقبل (وزيرة الزراعة) {سالم الحداد} ${LAYLA}.`],
    ['days', `استقبل ${SALEM} ${LAYLA} يوم الاثنين 11 آذار 2024.`],
    ['numbers', `استقبل ${SALEM} ${LAYLA} وبحثا 4 مشاريع.`],
    ['moves', `مشاريع وبحثا البلدية قصر في استقبل ${SALEM} ${LAYLA}.`],
    ['order', `استقبل ${LAYLA} ${SALEM}.`],
  ])('does not pass «%s»: %s', async (check, said) => {
    expect(await failed(said)).toContain(check);
  });

  it('keeps the short answer', async () => {
    const said = `استقبل ${SALEM} ${LAYLA}.`;
    expect(await failed(said, TOLD, [ANSWER])).toEqual(['answers']);
    expect(await failed(said, TOLD)).toEqual([]);
  });

  it('of several takes from none what is not in each, but for the people', async () => {
    const [one, other] = [await factsIn('وصل {سالم الحداد} إلى طنجة.'), await factsIn('وصل {ليلى النجار}.')];
    const both = await factsIn('وصل {سالم الحداد} مع {ليلى النجار}.');
    expect(failures({ said: both, of: [one, other], answers: [] })).toEqual([]);
    const more = await factsIn('وصل {سالم الحداد} مع {ليلى النجار} إلى طنجة.');
    expect(failures({ said: more, of: [one, other], answers: [] }).map(({ check }) => check)).toEqual([
      'words',
    ]);
  });

  it('tells which words it does not pass by', async () => {
    const said = await factsIn(`استقبل ${SALEM} ${LAYLA} ووقّعا اتفاقية.`);
    expect(failures({ said, of: [await factsIn(TOLD)], answers: [] })).toContainEqual({
      check: 'words',
      why: expect.stringContaining('«ووقّعا»'),
    });
  });
});

describe('a text that is not even read', () => {
  const given = ['استقبل سالم الحداد ليلى النجار [1].'];

  it.each([
    ['much longer', 'length', `${given[0]} ${'وكان يومًا جميلًا. '.repeat(20)}`],
    ['with a link', 'signs', 'استقبل سالم الحداد ليلى النجار https://evil.example [1].'],
    ['with markup', 'signs', 'استقبل **سالم** الحداد ليلى النجار [1].'],
    ['with signs that cannot be seen', 'signs', 'استقبل سالم\u202E الحداد ليلى النجار [1].'],
    ['with letters that are not there', 'signs', 'استقبل Salem ليلى النجار [1].'],
    ['with other marks', 'signs', 'استقبل سالم الحداد ليلى النجار [2].'],
    ['without its marks', 'signs', 'استقبل سالم الحداد ليلى النجار.'],
  ])('%s', (_, check, text) => {
    expect(unreadable(text, given)?.check).toBe(check);
  });

  it('is none that is written plainly, or as the statements are', () => {
    expect(unreadable('التقى سالم الحداد، ليلى النجار؛ «أمس» [1].', given)).toBeNull();
    expect(unreadable('وصل وفد NATO.', ['وصل وفد NATO.'])).toBeNull();
    expect(unreadable('', [''])).toBeNull();
  });
});
