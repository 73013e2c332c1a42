import { describe, expect, it } from 'vitest';
import { officeForName, sharesOf } from '../../../src/search/meetings/match-shares.ts';
import type { QuestionTerm } from '../../../src/search/question/question-terms.ts';
import { keptMeeting } from '../../answer/kept-meeting.ts';
import { termsOf } from '../terms.ts';

const SALEH = termsOf('كمال الصالح', { person: true }, 0);
const NAWAL = termsOf('نوال العطار', { person: true }, 2);
const WATER = termsOf('المياه', { name: null }, 4);
const HARBOUR = termsOf('الميناء', { name: null, core: false }, 5);
const party = (name: readonly QuestionTerm[]) => ({ office: [], name });

/** What a meeting of the two bears, whose sentence comes first in its article. */
function shares(
  text: string,
  terms: readonly QuestionTerm[],
  {
    explained = [0, 1, 2, 3],
    placed = [],
    one = true,
    apart = false,
    named = [party(SALEH), party(NAWAL)],
  }: {
    readonly explained?: readonly number[];
    readonly placed?: readonly QuestionTerm[];
    readonly one?: boolean;
    readonly apart?: boolean;
    readonly named?: Parameters<typeof sharesOf>[2]['named'];
  } = {},
) {
  const meeting = keptMeeting({ id: 'm', published: null, text, day: null, basis: 'stated' });
  const answering = [
    { side: 'guest' as const, words: new Set([0, 1]) },
    { side: 'guest' as const, words: new Set([2, 3]) },
  ];
  return sharesOf({ meeting, explained: new Set(explained), answering }, terms, {
    named,
    placed,
    one,
    apart,
    inArticle: 0.5,
  });
}

const TEXT = 'التقى كمال الصالح نوال العطار وبحثا المياه. وجرى ذلك في الميناء.';

describe('sharesOf', () => {
  it('is whole where everything is accounted for', () => {
    expect(shares(TEXT, [...SALEH, ...NAWAL])).toEqual({ score: 1, people: 1, place: 1 });
  });

  it('counts a word more in the sentence than elsewhere in the article', () => {
    const here = shares(TEXT, [...SALEH, ...NAWAL, ...WATER]).score;
    const elsewhere = shares('التقى كمال الصالح نوال العطار. وبحثا المياه.', [
      ...SALEH,
      ...NAWAL,
      ...WATER,
    ]).score;
    expect(here).toBeLessThan(1);
    expect(elsewhere).toBeLessThan(here);
    expect(elsewhere).toBeGreaterThan(0);
  });

  it('lets a circumstance stand anywhere, and be missing', () => {
    const all = [...SALEH, ...NAWAL, ...HARBOUR];
    const there = shares(TEXT, all).score;
    const missing = shares('التقى كمال الصالح نوال العطار.', all).score;
    expect(missing).toBeGreaterThan(0.5);
    expect(there).toBeGreaterThan(missing);
  });

  it('is no match where too much of who met whom is nowhere', () => {
    const other = termsOf('سامر الحداد الرداعي', { person: true }, 6);
    expect(shares(TEXT, [...SALEH, ...other], { named: [party(SALEH), party(other)] })).toMatchObject({
      score: 0,
      people: 0,
    });
    expect(shares(TEXT, [])).toMatchObject({ score: 0 });
  });

  it('holds those against one another who were guests of one host', () => {
    expect(shares(TEXT, [...SALEH, ...NAWAL], { apart: true }).people).toBe(0);
    expect(shares(TEXT, [...SALEH, ...NAWAL]).people).toBe(1);
  });

  it('accounts for a place by who is there, the sentence, the article, or not at all', () => {
    const place = (text: string) => shares(text, [...SALEH, ...HARBOUR], { placed: HARBOUR }).place;
    expect(place('التقى كمال الصالح نوال العطار في الميناء.')).toBe(1);
    expect(place(TEXT)).toBe(0.5);
    expect(place('التقى كمال الصالح نوال العطار.')).toBe(0);
  });

  it('lets an office stand for its holder in part, and a foreign one for half', () => {
    const office = termsOf('وزير العدل', {}, 6);
    const both = { office, name: termsOf('سامر الحداد', { person: true }, 8) };
    const named = [both];
    const terms = [...office, ...both.name];
    const asOffice = shares(TEXT, terms, { named, explained: [6, 7] }).people;
    expect(asOffice).toBeGreaterThan(0);
    expect(asOffice).toBeLessThan(shares(TEXT, terms, { named, explained: [8, 9] }).people);
    const french = termsOf('وزير العدل الفرنسي', {}, 6);
    const home = shares(TEXT, french, { named: [{ office: french, name: [] }], explained: [6, 7, 8] }).people;
    const foreign = shares(TEXT, french, { named: [{ office: french, name: [] }], explained: [6, 7] }).people;
    expect(home).toBe(1);
    expect(foreign).toBeCloseTo((2 / 3) * 0.5, 5);
  });

  it('wants whom the question describes only where one is wanted', () => {
    const described = termsOf('وزير الثقافة', { described: true }, 6);
    const terms = [...SALEH, ...described];
    expect(shares(TEXT, terms, { named: [party(SALEH)] }).people).toBe(0);
    expect(shares(TEXT, terms, { named: [party(SALEH)], one: false }).people).toBe(1);
  });
});

describe('officeForName', () => {
  it('is a part of what accounts for the office, and nothing of one word', () => {
    expect(officeForName(termsOf('الفنانة'), () => 1)).toBe(0);
    const whole = officeForName(termsOf('وزير العدل'), () => 1);
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(1);
    expect(officeForName(termsOf('وزير العدل'), () => 0.5)).toBe(whole / 2);
  });
});
