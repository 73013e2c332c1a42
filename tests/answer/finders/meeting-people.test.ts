import { describe, expect, it } from 'vitest';
import { listAnswer, shortAnswer, whoAnswer } from '../../../src/answer/finders/meeting-people.ts';
import type { Participant } from '../../../src/meetings/meeting.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import { asked, matchOf } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';
import { groupOf, officeOf, personOf } from '../participants.ts';

const WHO = asked('من التقى كمال الصالح؟');
const SALEH = personOf('كمال الصالح');
const [NAWAL, HUDA] = [personOf('نوال العطار'), personOf('هدى الراسي')];

/** A match, told by a paper of its own, in which these are asked for. */
function met(
  id: string,
  others: readonly Participant[],
  given: Partial<Match> & { readonly day?: string } = {},
): Match {
  const { day = '2023-01-05', ...match } = given;
  const participants = [SALEH, ...others];
  const text = 'التقى كمال الصالح ضيوفه.';
  const meeting = keptMeeting({ id, published: day, text, day, basis: 'stated', meeting: { participants } });
  return matchOf(meeting, match);
}

const names = (made: ReturnType<typeof whoAnswer>) => made?.answers.map(({ text }) => text) ?? null;
const ids = (made: ReturnType<typeof whoAnswer>) => made?.meetings.map(({ article }) => article.id) ?? null;

describe('shortAnswer', () => {
  it('is no day', () => {
    expect(shortAnswer('place', 'طنجة')).toEqual({ type: 'place', text: 'طنجة', from: null, to: null });
  });
});

describe('whoAnswer', () => {
  it('names whom the first match leaves, and those of as good ones of its day', () => {
    const made = whoAnswer(WHO, [
      met('a', [NAWAL]),
      met('b', [HUDA], { score: 0.99 }),
      met('c', [personOf('سامي الرداعي')], { score: 0.5 }),
      met('d', [personOf('فابيو كاريلي')], { day: '2023-02-01' }),
    ]);
    expect(names(made)).toEqual(['نوال العطار', 'هدى الراسي']);
    expect(ids(made)).toEqual(['a', 'b']);
  });

  it('passes over a match that leaves nobody', () => {
    expect(names(whoAnswer(WHO, [met('a', []), met('b', [HUDA])]))).toEqual(['هدى الراسي']);
    expect(whoAnswer(WHO, [met('a', [])])).toBeNull();
    expect(whoAnswer(WHO, [])).toBeNull();
  });

  it('takes an office for no answer where a name is asked for', () => {
    const minister = officeOf('وزير المياه');
    expect(names(whoAnswer(WHO, [met('a', [minister])]))).toEqual(['وزير المياه']);
    expect(whoAnswer(asked('ما اسم من التقى كمال الصالح؟'), [met('a', [minister])])).toBeNull();
  });
});

describe('listAnswer', () => {
  it('names each once, by the fullest name', () => {
    const made = listAnswer(WHO, [met('a', [personOf('العطار'), HUDA]), met('b', [NAWAL]), met('c', [HUDA])]);
    expect(names(made)).toEqual(['نوال العطار', 'هدى الراسي']);
    expect(ids(made)).toEqual(['a', 'b', 'c']);
  });

  it('leaves out who is nobody in particular, and groups beside persons', () => {
    const vague = groupOf('وفداً');
    expect(names(listAnswer(WHO, [met('a', [vague, NAWAL])]))).toEqual(['نوال العطار']);
    expect(listAnswer(WHO, [met('a', [vague])])).toBeNull();
    const delegation = groupOf('وفد غرفة التجارة');
    expect(names(listAnswer(WHO, [met('a', [delegation])]))).toEqual(['وفد غرفة التجارة']);
    expect(names(listAnswer(WHO, [met('a', [delegation, NAWAL])]))).toEqual(['نوال العطار']);
  });

  it('counts those present only where company is asked for', () => {
    const present = personOf('سامي الرداعي', null, { attends: true });
    expect(names(listAnswer(WHO, [met('a', [NAWAL, present])]))).toEqual(['نوال العطار']);
    expect(names(listAnswer(asked('من حضر لقاء كمال الصالح؟'), [met('a', [NAWAL, present])]))).toEqual([
      'نوال العطار',
      'سامي الرداعي',
    ]);
  });

  it('takes those who fit what is described before others', () => {
    expect(names(listAnswer(WHO, [met('a', [NAWAL]), met('b', [HUDA], { fits: true })]))).toEqual([
      'هدى الراسي',
    ]);
  });
});
