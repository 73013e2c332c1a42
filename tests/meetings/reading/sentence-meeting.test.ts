import { describe, expect, it } from 'vitest';
import { knownDays } from '../../../src/arabic/dates/known-days.ts';
import type { Kind, Meeting, Status } from '../../../src/meetings/meeting.ts';
import {
  attended,
  type MeetingPassage,
  sentenceMeetings,
} from '../../../src/meetings/reading/sentence-meeting.ts';
import { type PartGiven, type ReadArticle, readArticle } from '../../support/passages.ts';
import { PUBLISHED } from '../../support/tagged.ts';

const [A, B, C] = ['سامر الحداد', 'هاني القصار', 'رامي السهل'];

/** A passage of an article, what it tells and the day that it means: the first of the text. */
function passage(
  { marked, reading, context }: ReadArticle,
  kind: Exclude<Kind, 'took-part'>,
  status: Status = 'held',
): MeetingPassage {
  const [day = null] = knownDays(context.text, PUBLISHED);
  return { marked, reading, verdict: { kind, status, probability: 0.9 }, day };
}

function told(
  written: string,
  parts: readonly PartGiven[],
  kind: Exclude<Kind, 'took-part'> = 'met',
  status: Status = 'held',
): Meeting[] {
  const article = readArticle(written, parts);
  return sentenceMeetings(passage(article, kind, status), article.context);
}

const sides = ({ participants }: Meeting): string =>
  participants.map(({ name, side, attends }) => `${attends ? '+' : side} ${name}`).join(' | ');

describe('the meetings that a passage tells of', () => {
  it.each([
    ['met', `peer ${A} | peer ${B}`],
    ['talked', `peer ${A} | peer ${B}`],
    ['received', `host ${A} | guest ${B}`],
    ['visited', `guest ${A} | host ${B}`],
    ['phoned', `guest ${A} | host ${B}`],
  ] as const)('have the sides of their kind, %s: %s', (kind, wanted) => {
    const [meeting] = told(
      `*لقاء* {${A}} {${B}}.`,
      [
        [A, 'first', 0.9],
        [B, 'second', 0.9],
      ],
      kind,
    );
    expect(meeting && sides(meeting)).toBe(wanted);
    expect(meeting).toMatchObject({ kind, status: 'held', probability: 0.9 });
  });

  it('are one with each whom somebody met, but one of all of those who met one another', () => {
    const parts: PartGiven[] = [
      [A, 'first', 0.9],
      [B, 'second', 0.9],
      [C, 'second', 0.9],
    ];
    expect(told(`*التقى* {${A}} {${B}} و{${C}}.`, parts).map(sides)).toEqual([
      `peer ${A} | peer ${B}`,
      `peer ${A} | peer ${C}`,
    ]);
    expect(told(`*لقاء* {${A}} {${B}} و{${C}}.`, parts)).toHaveLength(1);
    expect(told(`*استقبل* {${A}} {${B}} و{${C}}.`, parts, 'received')).toHaveLength(1);
  });

  it('are a session that one took part in where nobody is named beside', () => {
    const [meeting] = told(`*لقاء* {${A}} أمس.`, [[A, 'first', 0.9]]);
    expect(meeting).toMatchObject({ kind: 'took-part', from: '2024-05-13', basis: 'relative' });
    expect(told(`*زار* {${A}} المدينة.`, [[A, 'first', 0.9]], 'visited')[0]?.kind).toBe('visited');
  });

  it('are none where two sides are needed and one is named, or only groups are', () => {
    expect(told(`*استقبل* {${A}} أمس.`, [[A, 'first', 0.9]], 'received')).toEqual([]);
    expect(told(`*هاتف* {${A}} أمس.`, [[A, 'first', 0.9]], 'phoned')).toEqual([]);
    expect(told('*لقاء* وفد الشركة أمس.', [['وفد الشركة', 'first', 0.9]])).toEqual([]);
  });

  it('have the likeliest words of place and topic, without what stands around them', () => {
    const [meeting] = told(`*التقى* {${A}} {${B}} بالقصر الكبير، لبحث «أزمة  المياه».`, [
      [A, 'first', 0.9],
      [B, 'second', 0.9],
      ['بالقصر الكبير،', 'place', 0.6],
      ['«أزمة  المياه».', 'topic', 0.7],
      ['لبحث', 'topic', 0.3],
    ]);
    expect(meeting).toMatchObject({ place: 'القصر الكبير', topic: 'أزمة المياه' });
    expect(meeting?.placeSpan).toBeUndefined();
    expect(meeting?.topicSpan).toBeDefined();
    expect(
      told(`*التقى* {${A}} {${B}}.`, [
        [A, 'first', 0.9],
        [B, 'second', 0.9],
      ])[0],
    ).toMatchObject({
      place: null,
      topic: null,
      from: null,
    });
  });

  it('tell which other sentence gives their day or place', () => {
    const [meeting] = told(`وصل أمس إلى المدينة. *التقى* {${A}} {${B}}.`, [
      [A, 'first', 0.9],
      [B, 'second', 0.9],
      ['المدينة', 'place', 0.9],
    ]);
    expect(meeting?.daySpan).toEqual({ start: 0, end: 20 });
    expect(meeting?.placeSpan).toEqual({ start: 0, end: 20 });
    expect(meeting?.evidence.start).toBe(21);
  });

  it.each([
    ['الاثنين', '2024-05-20'],
    ['الاثنين الماضي', null],
    ['أمس', '2024-05-13'],
    ['الخميس', '2024-05-16'],
  ])('planned for «%s» are on %s', (day, from) => {
    const parts: PartGiven[] = [
      [A, 'first', 0.9],
      [B, 'second', 0.9],
    ];
    expect(told(`*يلتقي* {${A}} {${B}} ${day}.`, parts, 'met', 'planned')[0]?.from).toBe(from);
  });
});

describe('a meeting told of again, with who attended it', () => {
  const before = told(`*التقى* {${A}} {${B}} أمس.`, [
    [A, 'first', 0.9],
    [B, 'second', 0.9],
  ])[0];
  const again = (written: string, parts: readonly PartGiven[], status: Status = 'held', known = before) => {
    const article = readArticle(written, parts);
    return attended(passage(article, 'met', status), article.context, known);
  };
  const written = `وعُقد *اللقاء* بحضور {${C}}.`;
  const company: PartGiven[] = [[C, 'company', 0.9]];

  it('has those who met and those who attended, and the new sentence', () => {
    const meeting = again(written, company);
    expect(meeting && sides(meeting)).toBe(`peer ${A} | peer ${B} | + ${C}`);
    expect(meeting?.evidence).not.toEqual(before?.evidence);
    expect(meeting?.daySpan).toEqual(before?.evidence);
    expect(meeting).not.toHaveProperty('placeSpan');
  });

  it('is null where another thing became of it, nobody new attends, or the sentence names who met', () => {
    expect(again(written, company, 'planned')).toBeNull();
    expect(again(`وعُقد *اللقاء* بحضور {${A}}.`, [[A, 'company', 0.9]])).toBeNull();
    expect(again('وعُقد *اللقاء* أمس.', [])).toBeNull();
    const named: PartGiven[] = [[A, 'first', 0.9], [B, 'second', 0.9], ...company];
    expect(again(`*التقى* {${A}} {${B}} بحضور {${C}}.`, named)).toBeNull();
  });

  it('is null where none was told of before', () => {
    const article = readArticle(written, company);
    expect(attended(passage(article, 'met'), article.context, undefined)).toBeNull();
  });
});
