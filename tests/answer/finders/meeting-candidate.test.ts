import { describe, expect, it } from 'vitest';
import { fromMeetings } from '../../../src/answer/finders/meeting-candidate.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import { asked, materialOf, type Named } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';

const BOTH: Named = [
  ['person', 'كمال الصالح'],
  ['person', 'نوال العطار'],
];

/** Three meetings of the two, each told by a paper of its own. */
const MATCHES = ['2023-01-05', '2023-03-10', '2023-06-20'].map((day, i): Match => {
  const text = 'التقى كمال الصالح نوال العطار في الديوان. وتحدثا عن المياه. وشربا القهوة. ثم ودّعها.';
  const meeting = keptMeeting({ id: 'abc'.charAt(i), published: day, text, day, basis: 'stated' });
  return { meeting, named: meeting.participants, others: [], fits: true, score: 1, people: 1, place: 1 };
});

function said(question: string, matches: readonly Match[] = MATCHES, named: Named = BOTH) {
  const articles = matches.map(({ meeting }) => meeting.article);
  return fromMeetings({ ...materialOf(asked(question, named), articles), matches });
}

describe('what the meetings say', () => {
  it('of how often, rests on articles that are counted and cited', () => {
    const often = said('كم مرة التقى كمال الصالح نوال العطار؟');
    const basis = often?.statements.at(-1);
    expect(basis?.text).toBe('بُني العدد على 3 أخبار من الأخبار المحفوظة.');
    expect(basis?.citations.map(({ article }) => article.id).sort()).toEqual(['a', 'b', 'c']);
    for (const { quote } of basis?.citations ?? [])
      expect(quote).toBe('التقى كمال الصالح نوال العطار في الديوان.');
  });

  it('of the first and the last, is the one of that day, and says on how many articles that rests', () => {
    const last = said('متى كان آخر لقاء جمع كمال الصالح ونوال العطار؟');
    expect(last?.answers[0]).toMatchObject({ type: 'day', from: '2023-06-20' });
    const first = said('متى كان أول لقاء جمع كمال الصالح ونوال العطار؟');
    expect(first?.answers[0]).toMatchObject({ type: 'day', from: '2023-01-05' });
    expect(first?.statements.at(-1)?.text).toMatch(/^بُني الترتيب على .+ من الأخبار المحفوظة\.$/u);
  });

  it('of what was talked about, is the sentence that tells of it and the two after it, word for word', () => {
    const [match] = MATCHES;
    const about = said('ماذا بحث كمال الصالح ونوال العطار في لقائهما؟', [match as Match]);
    expect(about?.statements.map(({ text }) => text).slice(0, 3)).toEqual([
      'التقى كمال الصالح نوال العطار في الديوان.',
      'وتحدثا عن المياه.',
      'وشربا القهوة.',
    ]);
  });

  it('is nothing without a meeting, and of what is no meeting', () => {
    expect(said('متى التقى كمال الصالح نوال العطار؟', [])).toBeNull();
    expect(said('أين وُلد كمال الصالح زوج نوال العطار؟')).toBeNull();
  });

  it('of what was said without a word of meeting, is theirs who may have met, and of one alone the reader’s', () => {
    expect(said('علامَ اتفق كمال الصالح مع نوال العطار؟')).not.toBeNull();
    expect(said('ماذا أكد كمال الصالح حول المياه؟', MATCHES, BOTH.slice(0, 1))).toBeNull();
    expect(said('ماذا أكد كمال الصالح في لقائه؟', MATCHES, BOTH.slice(0, 1))).not.toBeNull();
  });
});
