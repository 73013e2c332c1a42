import type { Day } from '../arabic/mention.ts';
import { stem } from '../arabic/stems.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Participant } from '../meetings/meeting.ts';
import type { Match } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import type { QuestionKind } from '../search/understood.ts';
import type { ShortAnswer } from './answer.ts';
import { dayInWords } from './days.ts';

/** Short answers to a question about meetings, and the meetings that say so, the first answer's first. */
export interface MeetingAnswer {
  readonly answers: readonly ShortAnswer[];
  readonly meetings: readonly KeptMeeting[];
}

/** Under this a meeting is not what was asked about. */
const ENOUGH = 0.62;
/** A meeting stands beside the best one when it is this near to it. */
const BESIDE = 0.92;

/**
 * What the meetings that answer to a question say to it: null when none does, or when what is asked of it is not
 * said.
 */
export function meetingAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  const best = matches[0];
  if (best === undefined || best.score < ENOUGH) return null;
  const fitting = matches.filter(
    ({ score, meeting }) => score >= BESIDE * best.score && inTime(question, meeting),
  );
  if (fitting.length === 0) return null;
  const told = statusFirst(question, fitting);
  const parts = question.kinds.map((kind) => partFor(kind, question, told));
  if (parts.some((part) => part === null)) return null;
  const whole = parts as MeetingAnswer[];
  return {
    answers: whole.flatMap(({ answers }) => answers),
    meetings: [...new Set(whole.flatMap(({ meetings }) => meetings))],
  };
}

/** A meeting without a day is in time when its article was published in it. */
function inTime({ understood: { from, to } }: Question, meeting: KeptMeeting): boolean {
  if (from === null || to === null) return true;
  if (meeting.from !== null && meeting.to !== null) return meeting.from <= to && meeting.to >= from;
  const published = meeting.article.published?.slice(0, 10);
  return published !== undefined && published >= from && published <= to;
}

/** What was held before what was only planned or denied, unless the question asks of what was to be. */
function statusFirst(question: Question, matches: readonly Match[]): readonly Match[] {
  const rank = ({ meeting: { status } }: Match): number =>
    (status === 'planned' || status === 'postponed') === question.planned || status === 'denied' ? 0 : 1;
  return [...matches].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

function partFor(kind: QuestionKind, question: Question, matches: readonly Match[]): MeetingAnswer | null {
  switch (kind) {
    case 'when':
      return firstWith(matches, ({ meeting }) => dayAnswer(meeting));
    case 'where':
      return firstWith(matches, ({ meeting }) =>
        meeting.place === null ? [] : [plain('place', meeting.place)],
      );
    case 'about':
      return firstWith(matches, ({ meeting }) =>
        meeting.topic === null ? [] : [plain('topic', meeting.topic)],
      );
    case 'who':
    case 'whom':
      return firstWith(matches, (match) => wanted(question, match).map(personAnswer));
    case 'list':
      return listAnswer(question, matches);
    case 'whether':
      return whetherAnswer(matches);
    case 'how-often':
      return countAnswer(matches);
    default: {
      const meetings = matches.map(({ meeting }) => meeting);
      return { answers: [], meetings };
    }
  }
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

function plain(type: ShortAnswer['type'], text: string): ShortAnswer {
  return { type, text, from: null, to: null };
}

function dayAnswer({ from, to }: KeptMeeting): ShortAnswer[] {
  if (from === null || to === null) return [];
  return [{ type: 'day', text: daysInWords(from, to), from, to }];
}

/** «الأحد 27 أيلول/سبتمبر 2020», or the first and last day of more. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return dayInWords(from, 'latin', { weekday: true });
  return `من ${dayInWords(from, 'latin')} إلى ${dayInWords(to, 'latin')}`;
}

/**
 * Whom a question asks for: those it does not name; and whoever it names only by the office right after its question
 * word, «من هو وزير العدل الذي…».
 */
function wanted(question: Question, { named, others }: Match): Participant[] {
  const first = stem(question.words[0]?.text ?? '');
  const described = named.filter(
    (one) => one.title !== null && stem(one.title.split(' ')[0] ?? '') === first && !namesIt(question, one),
  );
  return described.length > 0 && named.length > described.length ? described : [...others];
}

function namesIt(question: Question, { person }: Participant): boolean {
  if (person === null) return false;
  const last = nameKeys(person).at(-1);
  return question.words.some((word) => nameKeys(word.text).some((key) => key === last));
}

function personAnswer({ name }: Participant): ShortAnswer {
  return plain('person', name);
}

function listAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  const people = new Map<string, ShortAnswer>();
  const meetings: KeptMeeting[] = [];
  for (const match of matches) {
    const own = wanted(question, match);
    if (own.length > 0) meetings.push(match.meeting);
    for (const one of own) {
      const key = nameKeys(one.person ?? one.name).at(-1) ?? one.name;
      const known = people.get(key);
      if (known === undefined || known.text.length < one.name.length) people.set(key, personAnswer(one));
    }
  }
  return people.size === 0 ? null : { answers: [...people.values()], meetings };
}

function whetherAnswer(matches: readonly Match[]): MeetingAnswer | null {
  const held = matches.filter(({ meeting }) => meeting.status === 'held');
  const denied = matches.filter(
    ({ meeting }) => meeting.status === 'denied' || meeting.status === 'cancelled',
  );
  if (denied.length > 0 && held.length === 0) {
    return { answers: [plain('no', 'لا')], meetings: denied.map(({ meeting }) => meeting) };
  }
  if (held.length > 0)
    return { answers: [plain('yes', 'نعم')], meetings: held.map(({ meeting }) => meeting) };
  return { answers: [], meetings: matches.map(({ meeting }) => meeting) };
}

/** How many meetings on different days: two reports of one day are of one meeting. */
function countAnswer(matches: readonly Match[]): MeetingAnswer | null {
  const held = matches.filter(({ meeting }) => meeting.status === 'held');
  const days = new Set(held.map(({ meeting }) => meeting.from ?? meeting.article.id));
  if (days.size === 0) return null;
  return { answers: [plain('count', String(days.size))], meetings: held.map(({ meeting }) => meeting) };
}
