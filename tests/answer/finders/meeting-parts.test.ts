import { describe, expect, it } from 'vitest';
import { asksForAll, partFor } from '../../../src/answer/finders/meeting-parts.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import type { QuestionKind } from '../../../src/search/question/understood.ts';
import { peopleOf } from '../../support/people.ts';
import { asked, matchOf } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';

const TEXT = 'التقى كمال الصالح نوال العطار.';

/** A match of the two, told by a paper of its own. */
function met(id: string, day: string | null, given: Partial<Meeting> = {}, text = TEXT): Match {
  return matchOf(keptMeeting({ id, published: day, text, day, basis: 'stated', meeting: given }));
}

function part(kind: QuestionKind, question: string, all: readonly Match[]) {
  const made = partFor(kind, asked(question), all, peopleOf([]));
  return made === null
    ? null
    : { answers: made.answers.map(({ text }) => text), from: made.meetings.map(({ article }) => article.id) };
}

describe('when', () => {
  const WHEN = 'متى التقى كمال الصالح نوال العطار؟';

  it('is the first day, by all who say it', () => {
    const all = [met('a', '2023-01-05'), met('b', null), met('c', '2023-01-05')];
    expect(part('when', WHEN, all)).toEqual({
      answers: ['الخميس 5 كانون الثاني/يناير 2023'],
      from: ['a', 'c'],
    });
  });

  it('is every day in order where all are asked for', () => {
    const all = [met('a', '2023-03-10'), met('b', '2023-01-05'), met('c', '2023-03-10')];
    expect(part('when', 'متى كانت كل لقاءات كمال الصالح ونوال العطار؟', all)?.answers).toEqual([
      'الخميس 5 كانون الثاني/يناير 2023',
      'الجمعة 10 آذار/مارس 2023',
    ]);
  });

  it('is nothing where no meeting has a day, or there is none', () => {
    expect(part('when', WHEN, [met('a', null)])).toBeNull();
    expect(part('when', WHEN, [])).toBeNull();
  });

  it('passes over what did not happen, unless that is asked', () => {
    const denied = met('a', '2023-01-05', { status: 'denied' });
    expect(part('when', WHEN, [denied])).toBeNull();
    expect(part('when', WHEN, [denied, met('b', '2023-03-10')])?.from).toEqual(['b']);
    expect(part('who', 'من لم يلتقِ كمال الصالح؟', [denied, met('b', '2023-03-10')])?.from).toEqual(['a']);
  });

  it('takes what was planned where nothing was held, and first where it is asked for', () => {
    const planned = met('a', '2023-01-05', { status: 'planned' });
    expect(part('when', WHEN, [planned])?.from).toEqual(['a']);
    expect(part('when', WHEN, [planned, met('b', '2023-03-10')])?.from).toEqual(['b']);
    expect(
      part('when', 'متى كان من المقرر أن يلتقي كمال الصالح نوال العطار؟', [met('b', '2023-03-10'), planned])
        ?.from,
    ).toEqual(['a']);
  });
});

describe('meetings of other days', () => {
  const MET = [
    met('a', '2023-01-05', { place: 'قصر الشعب' }),
    met('b', '2023-03-10', { place: 'فندق الميناء' }),
    met('c', '2023-01-05', { place: 'العاصمة' }),
    met('d', null, { place: 'دار البلدية' }),
    { ...met('e', '2023-06-20', { place: 'المرفأ' }), score: 0.5 },
  ];

  it('are told behind the one that answers, where they match as well', () => {
    const answer = part('where', 'أين التقى كمال الصالح نوال العطار؟', MET);
    expect(answer).toEqual({ answers: ['قصر الشعب'], from: ['a', 'b'] });
    expect(part('when', 'متى التقى كمال الصالح نوال العطار؟', MET)?.from).toEqual(['a', 'c', 'b']);
  });

  it('are not told of what was talked about', () => {
    const talks = MET.map((match, i) => ({ ...match, meeting: { ...match.meeting, topic: `الملف ${i}` } }));
    expect(part('about', 'ماذا بحث كمال الصالح ونوال العطار؟', talks)?.from).toEqual(['a']);
  });
});

describe('where', () => {
  it('is the place, and of the kind that is wanted', () => {
    const all = [
      met('a', null),
      met('b', null, { place: 'قصر الشعب' }),
      met('c', null, { place: 'مستشفى النور' }),
    ];
    expect(part('where', 'أين التقى كمال الصالح نوال العطار؟', all)).toEqual({
      answers: ['قصر الشعب'],
      from: ['b'],
    });
    expect(part('where', 'في أي مستشفى التقى كمال الصالح نوال العطار؟', all)?.answers).toEqual([
      'مستشفى النور',
    ]);
  });
});

describe('about', () => {
  it('is the topic; without one the sentences that tell of it', () => {
    const ABOUT = 'ماذا بحث كمال الصالح ونوال العطار؟';
    const all = [met('a', null), met('b', null, { topic: 'ملف المياه' })];
    expect(part('about', ABOUT, all)).toEqual({ answers: ['ملف المياه'], from: ['b'] });
    expect(part('about', ABOUT, [met('a', null), met('b', null), met('c', null)])).toEqual({
      answers: [],
      from: ['a', 'b'],
    });
  });
});

describe('whether', () => {
  const WHETHER = 'هل التقى كمال الصالح نوال العطار؟';

  it.each([
    ['held', ['نعم']],
    ['denied', ['لا']],
    ['cancelled', ['لا']],
    ['postponed', ['لا']],
    ['planned', []],
  ] as const)('of a meeting %s: %j', (status, answers) => {
    expect(part('whether', WHETHER, [met('a', null, { status })])?.answers).toEqual(answers);
  });

  it('is no where one denies it, whoever tells of it', () => {
    const all = [met('a', null), met('b', null, { status: 'denied' })];
    expect(part('whether', WHETHER, all)).toEqual({ answers: ['لا'], from: ['b', 'a'] });
  });

  it('is yes of a plan where that is asked', () => {
    const plan = [met('a', null, { status: 'planned' })];
    expect(part('whether', 'هل سيلتقي كمال الصالح نوال العطار؟', plan)?.answers).toEqual(['نعم']);
  });

  it('says nothing of another meeting, or of what was done there', () => {
    expect(part('whether', WHETHER, [{ ...met('a', null), people: 0.2 }])).toBeNull();
    expect(part('whether', 'هل اقترح كمال الصالح حلًا؟', [met('a', null)])).toBeNull();
  });
});

describe('how often', () => {
  const OFTEN = 'كم مرة التقى كمال الصالح نوال العطار؟';

  it('counts the days, reports of one once', () => {
    const all = [met('a', '2023-01-05'), met('b', '2023-01-05'), met('c', '2023-03-10'), met('d', null)];
    expect(part('how-often', OFTEN, all)?.answers).toEqual(['مرتان']);
  });

  it('believes an article that says more', () => {
    const text = 'التقى كمال الصالح نوال العطار للمرة الرابعة هذا العام.';
    const all = [met('a', '2023-01-05'), met('b', '2023-03-10', {}, text)];
    expect(part('how-often', OFTEN, all)).toEqual({ answers: ['أربع مرات'], from: ['b', 'a'] });
  });

  it('counts nothing that was not held', () => {
    expect(part('how-often', OFTEN, [met('a', '2023-01-05', { status: 'planned' })])).toBeNull();
  });
});

describe('other kinds', () => {
  it('are answered only by the first or the last', () => {
    const all = [met('a', '2023-01-05')];
    expect(part('open', 'لقاء كمال الصالح ونوال العطار', all)).toBeNull();
    expect(part('open', 'آخر لقاء بين كمال الصالح ونوال العطار', all)?.answers).toEqual([
      'الخميس 5 كانون الثاني/يناير 2023',
    ]);
  });

  it('are not answered by a meeting where a number is asked for', () => {
    expect(part('open', 'كم عدد من التقى كمال الصالح؟', [met('a', '2023-01-05')])).toBeNull();
  });
});

describe('what was talked about', () => {
  it('is what was, also at the last of several; only who asks for the meeting itself is told its day', () => {
    const all = [met('a', '2023-01-05', { topic: 'أسعار الخبز' })];
    expect(part('about', 'ماذا ناقش كمال الصالح في آخر لقاء له؟', all)?.answers).toEqual(['أسعار الخبز']);
    expect(part('about', 'ما آخر لقاء بين كمال الصالح ونوال العطار؟', all)?.answers).toEqual([
      'الخميس 5 كانون الثاني/يناير 2023',
    ]);
  });
});

describe('asksForAll', () => {
  it.each([
    ['اذكر كل من التقى كمال الصالح', true],
    ['كم مرة التقى كمال الصالح نوال العطار؟', true],
    ['من التقى كمال الصالح في آذار 2023؟', true],
    ['من التقى كمال الصالح؟', false],
    ['من هو الوزير الذي التقى كمال الصالح في آذار 2023؟', false],
    ['متى التقى كمال الصالح نوال العطار؟', false],
  ])('«%s»: %s', (question, all) => {
    expect(asksForAll(asked(question))).toBe(all);
  });
});
