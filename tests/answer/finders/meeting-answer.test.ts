import { describe, expect, it } from 'vitest';
import { meetingAnswer } from '../../../src/answer/finders/meeting-answer.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import { peopleOf } from '../../support/people.ts';
import { asked, matchOf, type Named } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';

const WHEN = 'متى التقى كمال الصالح نوال العطار؟';

/** A match of the two, told by a paper of its own. */
function met(
  id: string,
  day: string | null,
  {
    text = 'التقى كمال الصالح نوال العطار.',
    published = day,
    ...given
  }: Partial<Match> & {
    readonly text?: string;
    readonly published?: string | null;
    readonly told?: Partial<Meeting>;
  } = {},
): Match {
  const { told = {}, ...match } = given;
  return matchOf(keptMeeting({ id, published, text, day, basis: 'stated', meeting: told }), match);
}

function answer(
  question: string,
  all: readonly Match[],
  {
    near = {},
    named = [],
  }: { readonly near?: Readonly<Record<string, number>>; readonly named?: Named } = {},
) {
  return meetingAnswer(asked(question, named), all, {
    nearness: (id) => near[id] ?? 0,
    people: peopleOf([]),
  });
}

const from = (made: ReturnType<typeof answer>) => made?.meetings.map(({ article }) => article.id) ?? null;

describe('meetingAnswer', () => {
  it('is of the best match, and those beside it', () => {
    const all = [
      met('a', '2023-01-05', { score: 0.9 }),
      met('b', '2023-03-10', { score: 0.95 }),
      met('c', '2023-03-10', { score: 0.5 }),
    ];
    expect(from(answer(WHEN, all))).toEqual(['b']);
    expect(answer(WHEN, all)?.signs.score).toBe(0.95);
  });

  it('lets the article decide that was found for the words of the question', () => {
    const all = [met('a', '2023-01-05'), met('b', '2023-03-10')];
    expect(from(answer(WHEN, all, { near: { b: 1 } }))).toEqual(['b']);
    expect(from(answer(WHEN, all))).toEqual(['a', 'b']);
  });

  it('keeps to the days asked for, and takes what has no day and was published then', () => {
    const then = 'ماذا بحث كمال الصالح ونوال العطار في آذار 2023؟';
    const all = [
      met('a', '2023-01-05'),
      met('b', '2023-03-10'),
      met('c', null, { published: '2023-03-11' }),
      met('d', null, { published: '2023-06-01' }),
    ];
    expect(from(answer(then, all))).toEqual(['b', 'c']);
    expect(answer(then, all)?.signs.borne).toBe(1);
    expect(answer(then, all.slice(2, 3))?.signs.borne).toBe(0.5);
    expect(answer(then, all.slice(0, 1))).toBeNull();
  });

  it('of «هل» on a day takes what was planned or denied about then', () => {
    const whether = 'هل التقى كمال الصالح نوال العطار يوم 7 آذار 2023؟';
    const denied = { told: { status: 'denied' } } as const;
    expect(answer(whether, [met('a', '2023-03-10', denied)])?.answers).toMatchObject([{ type: 'no' }]);
    expect(answer(whether, [met('a', '2023-05-10', denied)])).toBeNull();
    expect(answer(whether, [met('a', '2023-03-10')])).toBeNull();
  });

  it('of the first and the last takes the day on which any was held', () => {
    const all = [
      met('a', '2023-01-05'),
      met('b', '2023-03-10'),
      met('c', '2023-06-20', { told: { status: 'planned' } }),
    ];
    expect(from(answer('متى كان آخر لقاء بين كمال الصالح ونوال العطار؟', all))).toEqual(['b']);
    const first = answer('متى كان أول لقاء بين كمال الصالح ونوال العطار؟', all);
    expect(from(first)).toEqual(['a']);
    expect(first?.among.map(({ article }) => article.id).sort()).toEqual(['a', 'b']);
  });

  it('answers all that is asked, or nothing', () => {
    const both = 'متى وأين التقى كمال الصالح نوال العطار؟';
    const placed = met('a', '2023-01-05', { told: { place: 'قصر الشعب' } });
    expect(answer(both, [placed])?.answers.map(({ type }) => type)).toEqual(['day', 'place']);
    expect(answer(both, [met('a', '2023-01-05')])).toBeNull();
  });

  it('says nothing where none is known', () => {
    expect(answer(WHEN, [])).toBeNull();
  });
});
