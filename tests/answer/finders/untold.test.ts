import { describe, expect, it } from 'vitest';
import { quotation } from '../../../src/answer/evidence/quotation.ts';
import { isUntold } from '../../../src/answer/finders/untold.ts';
import type { Status } from '../../../src/meetings/meeting.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import { asked, matchOf, materialOf } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';

const TEXT = 'نُفي أن يكون كمال الصالح قد التقى نوال العطار. وهطل المطر.';
const WHEN = 'متى التقى كمال الصالح نوال العطار؟';

function untold(
  question: string,
  status: Status,
  { at = 0, ...given }: Partial<Match> & { readonly at?: number } = {},
) {
  const meeting = keptMeeting({
    id: 'm',
    published: null,
    text: TEXT,
    day: null,
    basis: 'stated',
    meeting: { status },
  });
  const { article } = meeting;
  const statement = quotation(article, at === 0 ? meeting.evidence : { start: at, end: TEXT.length });
  const candidate = {
    finder: 'reader',
    answers: [],
    statements: [statement],
    signs: {},
    confidence: 0.5,
  } as const;
  return isUntold(
    { ...materialOf(asked(question), [article]), matches: [matchOf(meeting, given)] },
    candidate,
  );
}

describe('isUntold', () => {
  it('is what a sentence denies or calls off, to who asks when it was', () => {
    expect(untold(WHEN, 'denied')).toBe(true);
    expect(untold(WHEN, 'cancelled')).toBe(true);
    expect(untold(WHEN, 'held')).toBe(false);
    expect(untold(WHEN, 'planned')).toBe(false);
  });

  it('is what it tells as held, to who asks what was not', () => {
    expect(untold('من لم يلتقِ كمال الصالح؟', 'held')).toBe(true);
    expect(untold('من لم يلتقِ كمال الصالح؟', 'denied')).toBe(false);
  });

  it('is not what a sentence calls off, to who asks for the cause', () => {
    expect(untold('لماذا ألغى كمال الصالح زيارته إلى نوال العطار؟', 'cancelled')).toBe(false);
    expect(untold('لماذا تأجل لقاء كمال الصالح ونوال العطار؟', 'postponed')).toBe(false);
    // The day told beside it is the one for which the visit was planned.
    expect(untold('متى ألغى كمال الصالح زيارته إلى نوال العطار؟', 'cancelled')).toBe(true);
    expect(untold('لماذا زار كمال الصالح نوال العطار؟', 'cancelled')).toBe(true);
  });

  it('of «هل» is where somebody asked about did not meet the other', () => {
    const whether = 'هل التقى كمال الصالح نوال العطار؟';
    expect(untold(whether, 'denied')).toBe(false);
    expect(untold(whether, 'held', { people: 0.2 })).toBe(true);
    expect(untold('هل قال كمال الصالح شيئًا في لقاء نوال العطار؟', 'held', { people: 0.2 })).toBe(false);
  });

  it('is nothing where no meeting is asked for, or the sentence tells of none', () => {
    expect(untold('متى هطل المطر؟', 'denied')).toBe(false);
    expect(untold(WHEN, 'denied', { at: TEXT.indexOf('وهطل') })).toBe(false);
  });
});
