import { describe, expect, it } from 'vitest';
import { dayProof, proof } from '../../../src/answer/evidence/verify.ts';
import { meetingSentence } from '../../../src/answer/sentences/meeting-sentence.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import { articleOf } from '../asking.ts';
import { meetingOf, personOf } from '../participants.ts';

const MINISTER = personOf('نوال العطار', 'وزيرة العدل');
const MAYOR = personOf('سامي الرداعي', 'رئيس البلدية');
const PUBLISHED = '2021-03-08';

/** The quotations that prove what is said of a meeting which the first sentence tells of; null where nothing does. */
function proved(
  text: string,
  given: Partial<Meeting> = {},
  published: string | null = PUBLISHED,
): string[] | null {
  const article = articleOf(text, { published });
  const evidence = { start: 0, end: text.indexOf('.') + 1 };
  const meeting = meetingOf([MINISTER, MAYOR], { evidence, from: null, to: null, basis: null, ...given });
  const sentence = meetingSentence(meeting, { asOf: '2026-06-15', evidence: text.slice(0, evidence.end) });
  if (sentence === null) throw new Error('no sentence');
  return proof(sentence, meeting, article)?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

const TELLING = 'التقت وزيرة العدل نوال العطار رئيس البلدية سامي الرداعي.';
const DAY = { from: '2021-03-07', to: '2021-03-07', basis: 'relative' } as const;

describe('proof', () => {
  it('is the sentence that tells of the meeting where that says all', () => {
    expect(proved(TELLING)).toEqual([TELLING]);
  });

  it('adds those that name somebody in full', () => {
    const short = 'التقت الوزيرة العطار رئيس البلدية الرداعي.';
    const [minister, mayor] = ['وصلت وزيرة العدل نوال العطار صباحًا.', 'وقال رئيس البلدية سامي الرداعي كلمة.'];
    expect(proved(`${short} ${minister} ${mayor}`)).toEqual([short, minister, mayor]);
    expect(proved(`${short} ${minister}`)).toBeNull();
  });

  it('is none where somebody of it is not told of in the sentence', () => {
    expect(proved('التقت الوزيرة نوال العطار ضيوفًا. ومن أهل البلدة سامي الرداعي رئيس البلدية.')).toBeNull();
  });

  it('is none where the name goes on', () => {
    expect(proved('التقت وزيرة العدل نوال العطار رئيس البلدية سامي الرداعي الكريم.')).not.toBeNull();
    expect(proved('التقت وزيرة العدل نوال العطار رئيس البلدية سامي الرداعي الدين.')).toBeNull();
  });

  it('needs the day in its sentence, or in the one that the meeting has it from', () => {
    const dated = 'التقت وزيرة العدل نوال العطار رئيس البلدية سامي الرداعي أمس.';
    expect(proved(dated, DAY)).toEqual([dated]);
    expect(proved(TELLING, DAY)).toBeNull();
    const beside = 'وجرى ذلك أمس.';
    const whole = `${TELLING} ${beside}`;
    const daySpan = { start: whole.indexOf(beside), end: whole.length };
    expect(proved(whole, { ...DAY, daySpan })).toEqual([TELLING, beside]);
    expect(proved(`${dated} وجرى ذلك الخميس.`, { ...DAY, from: '2021-03-04', to: '2021-03-04' })).toBeNull();
  });

  it('takes «أمس» of an article of unknown day for no day', () => {
    const dated = 'التقت وزيرة العدل نوال العطار رئيس البلدية سامي الرداعي أمس.';
    expect(proved(dated, DAY, null)).toBeNull();
    const stated = 'التقت وزيرة العدل نوال العطار رئيس البلدية سامي الرداعي يوم 7 آذار 2021.';
    expect(proved(stated, DAY, null)).toEqual([stated]);
  });

  it('needs the place as it is written, and in no sentence of another day', () => {
    const placed = { place: 'قصر الشعب' };
    const here = 'وجرى اللقاء في قصر الشعب.';
    expect(proved(`${TELLING} ${here}`, placed)).toEqual([TELLING, here]);
    expect(proved(`${TELLING} وسُرّ القصر والشعب.`, placed)).toBeNull();
    expect(proved(`${TELLING} وغدًا تزور قصر الشعب.`, placed)).toBeNull();
  });

  it('needs the topic as it is written', () => {
    const topic = { topic: 'سبل التعاون القضائي' };
    const here = 'وتناول اللقاء سبل التعاون القضائي.';
    expect(proved(`${TELLING} ${here}`, topic)).toEqual([TELLING, here]);
    expect(proved(`${TELLING} وتناول اللقاء سبل التعاون.`, topic)).toBeNull();
  });
});

describe('dayProof', () => {
  it('is the span that says the day, and none where the day is not known', () => {
    const text = 'التقت وزيرة العدل رئيس البلدية أمس. وغادرت.';
    const evidence = { start: 0, end: 35 };
    const article = articleOf(text, { published: PUBLISHED });
    expect(dayProof(meetingOf([], { evidence, ...DAY }), article)).toEqual(evidence);
    expect(
      dayProof(meetingOf([], { evidence, ...DAY, from: '2021-03-06', to: '2021-03-06' }), article),
    ).toBeNull();
    expect(dayProof(meetingOf([], { evidence, from: null, to: null, basis: null }), article)).toBeNull();
  });
});
