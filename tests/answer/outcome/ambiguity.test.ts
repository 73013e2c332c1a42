import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../src/answer/outcome/ambiguity.ts';
import type { KeptMeeting } from '../../../src/archive/kept/kept-meetings.ts';
import type { Participant } from '../../../src/meetings/meeting.ts';
import type { NameKind, NameSpan } from '../../../src/model/names.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import { type Question, readQuestion } from '../../../src/search/question/question.ts';
import { peopleIn } from '../../support/people.ts';
import { keptMeeting } from '../kept-meeting.ts';

const HOST = 'رئيس الحكومة';

/** The meetings of those named «title|name», each of an article of its own, with whoever the question asks about. */
function met(...who: readonly string[]): KeptMeeting[] {
  return who.map((one, i) => {
    const [title = '', name = ''] = one.split('|');
    const person: Participant = { name, person: name, title, side: 'guest', sort: 'person', attends: false };
    const host: Participant = {
      ...person,
      name: HOST,
      person: null,
      title: HOST,
      side: 'host',
      sort: 'office',
    };
    const id = String.fromCharCode(97 + i);
    const text = `استقبل ${HOST} ${title} ${name}.`;
    const meeting = { participants: [host, person] };
    return keptMeeting({ id, published: '2021-03-08', text, day: null, basis: 'stated', meeting });
  });
}

function asked(text: string, ...names: readonly (readonly [NameKind, string])[]): Question {
  const spans = names.map(([kind, name]): NameSpan => {
    const start = text.indexOf(name);
    return { kind, text: name, start, end: start + name.length };
  });
  return readQuestion(text, '2021-03-20', spans);
}

/** Matches in which the guest is named, with these scores, or all with one. */
function matchesOf(meetings: readonly KeptMeeting[], scores: readonly number[] = []): Match[] {
  return meetings.map((meeting, i) => {
    const [host, guest] = meeting.participants as [Participant, Participant];
    return {
      meeting,
      named: [guest],
      others: [host],
      score: scores[i] ?? 0.9,
      people: 1,
      place: 1,
      fits: false,
    };
  });
}

const [SALEM, KARIM] = ['وزير الطاقة|سالم الحداد', 'رئيس مجلس المدينة|كريم الحداد'];
const choices = (question: Question, meetings: readonly KeptMeeting[], scores?: readonly number[]) =>
  choicesFor(question, matchesOf(meetings, scores), peopleIn(meetings));

describe('choicesFor', () => {
  it('gives the full names with their offices, those of most meetings first', () => {
    expect(
      choices(asked('متى استقبل الوالي الحداد؟', ['person', 'الحداد']), met(SALEM, KARIM, KARIM)),
    ).toEqual(['كريم الحداد، رئيس مجلس المدينة', 'سالم الحداد، وزير الطاقة']);
  });

  it('gives none where the name is whole or all are asked for', () => {
    const meetings = met(SALEM, KARIM);
    expect(choices(asked('متى التقى سالم الحداد؟', ['person', 'سالم الحداد']), meetings)).toEqual([]);
    expect(choices(asked('اذكر كل من التقوا الحداد', ['person', 'الحداد']), meetings)).toEqual([]);
    expect(choices(asked('كم مرة التقى الحداد؟', ['person', 'الحداد']), meetings)).toEqual([]);
  });

  it('gives none where one is meant four times of five, or the other words of the question decide', () => {
    const name = asked('متى التقى الحداد؟', ['person', 'الحداد']);
    expect(choices(name, met(SALEM, SALEM, SALEM, SALEM, KARIM))).toEqual([]);
    expect(choices(name, met(SALEM, SALEM, SALEM, KARIM))).toHaveLength(2);
    expect(choices(name, met(SALEM, KARIM), [0.9, 0.8])).toEqual([]);
    expect(choices(name, met(SALEM))).toEqual([]);
    expect(choices(name, [])).toEqual([]);
  });

  it('does not take spellings of one name, or the family name alone, for others', () => {
    const name = asked('متى التقى الحداد؟', ['person', 'الحداد']);
    expect(choices(name, met(SALEM, 'وزير الطاقة|سالم الحدّاد', 'الوزير|الحداد'))).toEqual([]);
  });

  it('tells apart those who hold an office of that name', () => {
    const minister = asked('متى زار وزير الخارجية المدينة؟', ['office', 'وزير الخارجية']);
    const meetings = met('وزير الخارجية السهلاني|سالم الحداد', 'وزير الخارجية الأرزاني|فابيو كاريلي');
    expect(choices(minister, meetings)).toEqual([
      'سالم الحداد، وزير الخارجية السهلاني',
      'فابيو كاريلي، وزير الخارجية الأرزاني',
    ]);
    const whose = asked('متى زار وزير الخارجية السهلاني المدينة؟', ['office', 'وزير الخارجية السهلاني']);
    expect(choices(whose, meetings)).toEqual([]);
    const wanted = asked('من هو وزير الخارجية الذي زار المدينة؟', ['office', 'وزير الخارجية']);
    expect(choices(wanted, meetings)).toEqual([]);
  });

  it('names the office that was asked for, not a later one that more articles give', () => {
    const minister = asked('متى زار وزير الخارجية المدينة؟', ['office', 'وزير الخارجية']);
    const [salem, fabio] = ['سالم الحداد', 'فابيو كاريلي'];
    const asMinisters = met(`وزير الخارجية|${salem}`, `وزير الخارجية الأرزاني|${fabio}`);
    const later = met(...Array.from({ length: 4 }, () => `رئيس الوزراء|${salem}`)).map((one, i) => ({
      ...one,
      article: { ...one.article, id: `later ${i}` },
    }));
    const people = peopleIn([...asMinisters, ...later]);
    expect(people.named(salem)[0]?.offices[0]?.title).toBe('رئيس الوزراء');
    expect(choicesFor(minister, matchesOf(asMinisters), people)).toEqual([
      `${salem}، وزير الخارجية`,
      `${fabio}، وزير الخارجية الأرزاني`,
    ]);
  });

  it('takes an office beside the name for its, where one who bears it holds that, else for another', () => {
    const minister = asked('متى قال الوزير الحداد ذلك؟', ['office', 'الوزير'], ['person', 'الحداد']);
    expect(choices(minister, met(SALEM, KARIM))).toEqual([]);
    const received = asked(`متى استقبل ${HOST} الحداد؟`, ['office', HOST], ['person', 'الحداد']);
    expect(choices(received, met(SALEM, KARIM))).toHaveLength(2);
  });
});
