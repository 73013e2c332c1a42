import type { Day } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { stems } from '../../arabic/words/stems.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import type { People } from '../../meetings/people/people.ts';
import { isVerb } from '../../meetings/words/verbs.ts';
import type { Match } from '../../search/meetings/match.ts';
import { mergedMeetings } from '../../search/meetings/meeting-list.ts';
import type { Question } from '../../search/question/question.ts';
import type { QuestionKind } from '../../search/question/understood.ts';
import { isOfAttendance, isOfMeeting, isToBe } from '../../search/question/word-classes.ts';
import type { ShortAnswer } from '../answer.ts';
import { daysInWords } from '../candidates/short-answer.ts';
import { ANSWER } from '../constants.ts';
import { timesInWords, timesSaid } from '../grammar/times.ts';
import { NO, YES } from '../templates/short.ts';
import { listAnswer, type MeetingAnswer, shortAnswer, whoAnswer } from './meeting-people.ts';

/** What answers a question of a kind, by the meetings that may. */
type PartOf = (question: Question, matches: readonly Match[], people: People) => MeetingAnswer | null;

const ofPeople: PartOf = (question, matches) =>
  asksForAll(question) ? listAnswer(question, matches) : whoAnswer(question, matches);

const PARTS: Readonly<Record<QuestionKind, PartOf>> = {
  when: ({ many }, matches) =>
    many ? everyDay(matches) : withOtherDays(matches, ({ meeting }) => dayAnswer(meeting)),
  where: ({ placeNoun }, matches) =>
    withOtherDays(matches, ({ meeting: { place } }) =>
      place === null || !isOfNoun(place, placeNoun) ? [] : [shortAnswer('place', place)],
    ),
  // «ما آخر لقاء بينهما؟»
  about: (question, matches) =>
    question.order !== null && asksWhichMeeting(question) ? whichAnswer(matches) : aboutAnswer(matches),
  who: ofPeople,
  whom: ofPeople,
  list: listAnswer,
  whether: whetherAnswer,
  'how-often': (_, matches, people) => countAnswer(matches, people),
  open: orderedAnswer,
  news: orderedAnswer,
};

/** What the meetings that may answer say to one kind of a question; null when nothing. */
export function partFor(
  kind: QuestionKind,
  question: Question,
  all: readonly Match[],
  people: People,
): MeetingAnswer | null {
  if (question.number) return null;
  const matches = kind === 'whether' ? all : ofStatus(question, all);
  return matches.length === 0 ? null : PARTS[kind](question, matches, people);
}

/**
 * What an article denies or tells as called off did not happen, and what was planned may not have: only «هل» is answered
 * by the one, and by the other what asks for it or finds nothing that was held.
 */
function ofStatus({ negated, planned: asksPlanned }: Question, all: readonly Match[]): readonly Match[] {
  const of = (...statuses: readonly string[]): readonly Match[] =>
    statuses.flatMap((status) => all.filter(({ meeting }) => meeting.status === status));
  // «من لم يلتقِ فلانًا؟» asks of what did not come to be, and of nothing else.
  if (negated) return of('denied', 'cancelled', 'postponed');
  const [first, second] = asksPlanned ? [of('planned'), of('held')] : [of('held'), of('planned')];
  return first.length > 0 ? first : second;
}

/** A list, and «من التقى فلان يوم كذا»: all who did; «من هو الوزير الذي…» asks for one. */
export function asksForAll({ many, kinds, described, understood, order }: Question): boolean {
  if (many || order !== null || kinds.includes('list') || kinds.includes('how-often')) return true;
  const who = kinds.includes('who') || kinds.includes('whom');
  return who && described.length === 0 && understood.from !== null;
}

/**
 * Whether a question asks for a meeting itself, «ما أحدث لقاء بينهما؟», and not what was said there: «ماذا بحث فلان في آخر
 * لقاء له؟».
 */
function asksWhichMeeting({ words }: Question): boolean {
  const [asked] = words;
  return asked !== undefined && isOfMeeting(asked.text) && !isVerb(fold(asked.text));
}

/** Of others than by kind only «أول» and «آخر» are answered. */
function orderedAnswer({ order }: Question, matches: readonly Match[]): MeetingAnswer | null {
  return order === null ? null : whichAnswer(matches);
}

/** «ما آخر لقاء بينهما؟» is answered by its day too; any other such question asks for no part of a meeting. */
function whichAnswer(matches: readonly Match[]): MeetingAnswer {
  const meetings = matches.map(({ meeting }) => meeting);
  return { answers: meetings.flatMap(dayAnswer).slice(0, 1), meetings };
}

/** The answers of the first match that has any, and of those that agree with it. */
function firstWith(
  matches: readonly Match[],
  answersOf: (match: Match) => readonly ShortAnswer[],
): MeetingAnswer | null {
  const first = matches.find((match) => answersOf(match).length > 0);
  if (first === undefined) return null;
  const answers = answersOf(first);
  const agreeing = matches.filter(
    (match) => answersOf(match)[0]?.text === answers[0]?.text && match !== first,
  );
  return { answers, meetings: [first, ...agreeing].map(({ meeting }) => meeting) };
}

/**
 * The same, and behind them the meetings of other days that match as well and have an answer of their own: who met twice
 * met in two places.
 */
function withOtherDays(
  matches: readonly Match[],
  answersOf: (match: Match) => readonly ShortAnswer[],
): MeetingAnswer | null {
  const answering = matches.filter((match) => answersOf(match).length > 0);
  const [first] = answering;
  const said = firstWith(answering, answersOf);
  if (said === null || first === undefined) return null;
  const told = new Set(said.meetings.map(({ from }) => from));
  const others = answering
    .filter(({ score }) => score >= ANSWER.asGood * first.score)
    .map(({ meeting }) => meeting)
    .filter(({ from }) => from !== null && !told.has(from));
  return { ...said, meetings: [...said.meetings, ...others] };
}

/** «في أي مستشفى» wants a hospital. */
function isOfNoun(place: string, noun: string | null): boolean {
  return noun === null || stems(place).includes(noun);
}

/** The topic; where none is said in so many words, the sentence that tells of the meeting stands alone. */
function aboutAnswer(matches: readonly Match[]): MeetingAnswer {
  const said = firstWith(matches, ({ meeting }) =>
    meeting.topic === null ? [] : [shortAnswer('topic', meeting.topic)],
  );
  return said ?? { answers: [], meetings: matches.slice(0, 2).map(({ meeting }) => meeting) };
}

function dayAnswer({ from, to }: KeptMeeting): ShortAnswer[] {
  if (from === null || to === null) return [];
  return [{ type: 'day', text: daysInWords(from, to), from, to }];
}

/** Each day once, in their order. */
function everyDay(matches: readonly Match[]): MeetingAnswer | null {
  const days = new Map(matches.flatMap(({ meeting }) => dayAnswer(meeting)).map((day) => [day.text, day]));
  const answers = [...days.values()].sort((a, b) => ((a.from as Day) < (b.from as Day) ? -1 : 1));
  const meetings = matches.filter(({ meeting }) => meeting.from !== null).map(({ meeting }) => meeting);
  return answers.length === 0 ? null : { answers, meetings };
}

/**
 * No where an article denies it, though another may have told of it; yes where it was held, or was planned and that is
 * asked. What is asked must be whether they met, or were there: «هل اقترح … في لقائهما» asks of another thing.
 */
function whetherAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  const asked = question.words.find(({ text }) => !isToBe(text))?.text ?? '';
  if (!isOfMeeting(asked) && !isOfAttendance(asked)) return null;
  // Where somebody of the question did not meet the others, it tells of another meeting.
  const theirs = matches.filter(({ people }) => people >= ANSWER.borneFrom);
  if (theirs.length === 0) return null;
  const of = (...statuses: readonly string[]): KeptMeeting[] =>
    theirs.filter(({ meeting }) => statuses.includes(meeting.status)).map(({ meeting }) => meeting);
  const [held, denied, planned] = [of('held'), of('denied', 'cancelled'), of('planned', 'postponed')];
  if (denied.length > 0) return { answers: [NO], meetings: [...denied, ...held] };
  if (question.planned && planned.length > 0) return { answers: [YES], meetings: planned };
  if (held.length > 0) return { answers: [YES], meetings: held };
  return { answers: of('postponed').length > 0 ? [NO] : [], meetings: planned };
}

/** How many times: reports of one meeting are one; a report without a day may be of any of those that have one. */
function countAnswer(matches: readonly Match[], people: People): MeetingAnswer | null {
  const held = matches.flatMap(({ meeting }) => (meeting.status === 'held' ? [meeting] : []));
  if (held.length === 0) return null;
  const merged = mergedMeetings(held, people);
  const dated = merged.filter(({ days }) => days.length > 0);
  const counted = dated.length > 0 ? dated.length : merged.length;
  // An article may know of more than the archive has: «للمرة الثالثة».
  const saying = held.reduce<{ times: number; meeting: KeptMeeting | null }>(
    (most, meeting) => {
      const times = timesSaid(meeting.article.text.slice(meeting.evidence.start, meeting.evidence.end));
      return times > most.times ? { times, meeting } : most;
    },
    { times: counted, meeting: null },
  );
  const first = saying.meeting === null ? [] : [saying.meeting];
  return {
    answers: [shortAnswer('count', timesInWords(saying.times))],
    meetings: [...first, ...held.filter((one) => one !== saying.meeting)],
  };
}
