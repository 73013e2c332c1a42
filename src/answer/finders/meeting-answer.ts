import type { Day } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import { stems } from '../../arabic/words/stems.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Participant } from '../../meetings/meeting.ts';
import type { People } from '../../meetings/people/people.ts';
import type { Match } from '../../search/meetings/match.ts';
import { mergedMeetings } from '../../search/meetings/meeting-list.ts';
import { isOfTalk, type Question } from '../../search/question/question.ts';
import { isOfAttendance, isOfMeeting, isToBe } from '../../search/question/question-terms.ts';
import type { QuestionKind } from '../../search/question/understood.ts';
import type { ShortAnswer } from '../answer.ts';
import { borneSigns, dayFit, isTalk, type Signs } from '../candidates/confidence.ts';
import { daysInWords } from '../candidates/short-answer.ts';
import { timesInWords, timesSaid } from '../grammar/times.ts';

/** Short answers to a question about meetings, and the meetings that say so, the first answer's first. */
export interface MeetingAnswer {
  readonly answers: readonly ShortAnswer[];
  readonly meetings: readonly KeptMeeting[];
}

/** What meetings say, what speaks for it, and among which meetings were counted or put in order. */
export interface WeighedAnswer extends MeetingAnswer {
  readonly signs: Signs;
  readonly among: readonly KeptMeeting[];
}

/** A meeting stands beside the best one when it is this near to it. */
const BESIDE = 0.92;
const BESIDE_IN_LIST = 0.75;
/** «هل التقى … يوم كذا» is answered by what was planned or denied for a day so near to it. */
const ABOUT_THEN_MS = 7 * 86_400_000;
/** Of a day, those so near to the best answer «من» together with it. */
const ALIKE = 0.97;
/** Under this share of one of them a meeting is of others than whom «هل…؟» names. */
const NAMED = 0.5;
/** How much the place of its article among those found decides between meetings that answer as well. */
const NEAR = 0.1;

/**
 * What the meetings that answer to a question say to it, and what speaks for it; null when none does, or when what is
 * asked of it is not said. `nearness` is the score of an article among those found, beside the best one's.
 */
export function meetingAnswer(
  question: Question,
  matches: readonly Match[],
  { nearness, people }: { readonly nearness: (article: string) => number; readonly people: People },
): WeighedAnswer | null {
  const then = inTime(question, matches)
    .map((match) => ({ ...match, score: match.score + NEAR * nearness(match.meeting.article.id) }))
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
  const best = then[0];
  if (best === undefined || !asksOfMeeting(question)) return null;
  const beside = (asksForAll(question) ? BESIDE_IN_LIST : BESIDE) * best.score;
  const near = then.filter(({ score }) => score >= beside);
  const told = statusFirst(question, question.order === null ? near : utmost(question.order, near));
  const parts = question.kinds.map((kind) => partFor(kind, question, told, people));
  if (parts.some((part) => part === null)) return null;
  const whole = parts as MeetingAnswer[];
  const meetings = [...new Set(whole.flatMap(({ meetings }) => meetings))];
  const first = matches.find(({ meeting }) => meeting.id === meetings[0]?.id) ?? best;
  return {
    answers: whole.flatMap(({ answers }) => answers),
    meetings,
    among: near.flatMap(({ meeting }) => (meeting.status === 'held' ? [meeting] : [])),
    signs: { score: first.score, ...borneSigns(first.people, first.place, dayOf(question, first)) },
  };
}

/** Whether a question names a meeting at all: «من خلف فلان» does not; what was said or done may be asked without. */
function asksOfMeeting(question: Question): boolean {
  return isTalk(question) || question.words.some(({ text }) => isOfMeeting(text) || isOfTalk(text));
}

/** Those of the first or the last day on which any was held; all where none has a day. */
function utmost(order: 'first' | 'last', all: readonly Match[]): readonly Match[] {
  const days = all.flatMap(({ meeting: { status, from } }) =>
    status === 'held' && from !== null ? [from] : [],
  );
  const [wanted] = days.sort((a, b) => ((order === 'first') === a < b ? -1 : 1));
  return wanted === undefined ? all : all.filter(({ meeting: { from } }) => from === wanted);
}

/** A list, and «من التقى فلان يوم كذا»: all who did; «من هو الوزير الذي…» asks for one. */
function asksForAll({ many, kinds, described, understood, order }: Question): boolean {
  if (many || order !== null || kinds.includes('list') || kinds.includes('how-often')) return true;
  const who = kinds.includes('who') || kinds.includes('whom');
  return who && described.length === 0 && understood.from !== null;
}

/**
 * Those on a day asked for and those without a day that were published then; of «هل», where none is, also those of
 * another day, which an article may have planned or denied.
 */
function inTime(question: Question, matches: readonly Match[]): readonly Match[] {
  const then = matches.filter((match) => dayOf(question, match) > 0);
  if (then.length > 0 || !question.kinds.includes('whether')) return then;
  const { from: first, to: last } = question.understood;
  return matches.filter(({ meeting: { status, from, to } }) => {
    if (status === 'held' || from === null || to === null || first === null || last === null) return false;
    return (
      Date.parse(from) - Date.parse(last) <= ABOUT_THEN_MS &&
      Date.parse(first) - Date.parse(to) <= ABOUT_THEN_MS
    );
  });
}

function dayOf(question: Question, { meeting: { from, to, article, evidence } }: Match): number {
  if (question.understood.from === null) return 1;
  const own = from === null || to === null ? [] : [{ from, to }];
  const said =
    own.length > 0 ? own : knownDays(article.text.slice(evidence.start, evidence.end), article.published);
  const fit = dayFit(question, said, article.published);
  // A day in the sentence that is not the meeting's may be that of its telling.
  return own.length > 0 ? fit : Math.min(fit, 0.5);
}

/** What was to be comes first where that is asked for; else what was held. */
function statusFirst(question: Question, matches: readonly Match[]): readonly Match[] {
  const rank = ({ meeting: { status } }: Match): number => {
    if (status === 'held') return question.planned ? 1 : 0;
    return status === 'planned' ? (question.planned ? 0 : 1) : 2;
  };
  return [...matches].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

function partFor(
  kind: QuestionKind,
  question: Question,
  all: readonly Match[],
  people: People,
): MeetingAnswer | null {
  if (question.number) return null;
  // What an article denies or tells as called off did not happen, and what was planned may not have: only «هل» is
  // answered by the one, and by the other what asks for it or finds nothing that was held.
  const of = (status: string): Match[] => all.filter(({ meeting }) => meeting.status === status);
  const [held, planned] = [of('held'), of('planned')];
  // «من لم يلتقِ فلانًا؟» asks of what did not come to be, and of nothing else.
  const undone = [...of('denied'), ...of('cancelled'), ...of('postponed')];
  const wanted = question.negated ? [undone] : question.planned ? [planned, held] : [held, planned];
  const matches = kind === 'whether' ? all : (wanted.find((list) => list.length > 0) ?? []);
  if (matches.length === 0) return null;
  switch (kind) {
    case 'when':
      return question.many ? everyDay(matches) : firstWith(matches, ({ meeting }) => dayAnswer(meeting));
    case 'where':
      return firstWith(matches, ({ meeting: { place } }) =>
        place === null || !isOfNoun(place, question.placeNoun) ? [] : [shortAnswer('place', place)],
      );
    case 'about':
      // «ما آخر لقاء بينهما؟»
      return question.order !== null && asksWhichMeeting(question)
        ? whichAnswer(matches)
        : aboutAnswer(matches);
    case 'who':
    case 'whom':
      return asksForAll(question) ? listAnswer(question, matches) : whoAnswer(question, matches);
    case 'list':
      return listAnswer(question, matches);
    case 'whether':
      return whetherAnswer(question, matches);
    case 'how-often':
      return countAnswer(matches, people);
    default:
      return question.order === null ? null : whichAnswer(matches);
  }
}

/** Whether a question asks for a meeting itself, and not what was said there: «ما أحدث لقاء بينهما؟». */
function asksWhichMeeting({ words }: Question): boolean {
  const [asked] = words;
  return asked !== undefined && isOfMeeting(asked.text);
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

/** A short answer that is no day. */
function shortAnswer(type: ShortAnswer['type'], text: string): ShortAnswer {
  return { type, text, from: null, to: null };
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

/** Whom the first match leaves to be named, and those of as good matches of the same day. */
function whoAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  const wanted = matches.map((match) => ({
    match,
    others: match.others.filter(({ person }) => person !== null || !question.name),
  }));
  const first = wanted.find(({ others }) => others.length > 0);
  if (first === undefined) return null;
  const together = wanted.filter(
    ({ match, others }) =>
      others.length > 0 &&
      match.score >= ALIKE * first.match.score &&
      match.meeting.from === first.match.meeting.from,
  );
  return listAnswer(
    question,
    [first, ...together.filter((one) => one !== first)].map(({ match, others }) => ({ ...match, others })),
  );
}

function personAnswer({ name }: { readonly name: string }): ShortAnswer {
  return shortAnswer('person', name);
}

function listAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  // Where some are of those described, the others are not asked for.
  const fitting = matches.some(({ fits }) => fits) ? matches.filter(({ fits }) => fits) : matches;
  const people: { keys: readonly string[]; name: string }[] = [];
  const meetings: KeptMeeting[] = [];
  const counts = (one: Participant): boolean => question.company || !one.attends;
  const naming = new Set(
    fitting.flatMap(({ meeting, others }) =>
      others.some((one) => isPerson(one) && counts(one)) ? meeting.article.id : [],
    ),
  );
  for (const { meeting, others } of fitting) {
    // An article that names persons calls the same ones «وفداً من الحزب» elsewhere.
    const told = others.filter(
      (one) => counts(one) && !isVague(one) && (one.sort !== 'group' || !naming.has(meeting.article.id)),
    );
    if (told.length > 0) meetings.push(meeting);
    for (const { name, person } of told) {
      const keys = nameKeys(person ?? name);
      const known = people.find((one) => isWithin(one.keys, keys) || isWithin(keys, one.keys));
      if (known === undefined) people.push({ keys, name });
      else if (known.keys.length < keys.length) Object.assign(known, { keys, name });
    }
  }
  return people.length === 0 ? null : { answers: people.map(personAnswer), meetings };
}

function isPerson({ sort }: Participant): boolean {
  return sort === 'person';
}

/** «عدد من المسؤولين», «وفداً», «الوفد المرافق له»: nobody in particular. */
function isVague({ sort, name }: Participant): boolean {
  if (sort !== 'group') return false;
  return !name.includes(' ') || /^(?:عدد[اً]*|بعض|الوفد المرافق|الوفد المصاحب|جملة|ثلة)(?:\s|$)/u.test(name);
}

/** Whether one name is the other with words left out. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.every((key) => long.includes(key));
}

/**
 * No where an article denies it, though another may have told of it; yes where it was held, or was planned and that is
 * asked. What is asked must be whether they met, or were there: «هل اقترح … في لقائهما» asks of another thing.
 */
function whetherAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  const asked = question.words.find(({ text }) => !isToBe(text))?.text ?? '';
  if (!isOfMeeting(asked) && !isOfAttendance(asked)) return null;
  // Where somebody of the question did not meet the others, it tells of another meeting.
  const theirs = matches.filter(({ people }) => people >= NAMED);
  if (theirs.length === 0) return null;
  const of = (...statuses: readonly string[]): KeptMeeting[] =>
    theirs.filter(({ meeting }) => statuses.includes(meeting.status)).map(({ meeting }) => meeting);
  const [held, denied, planned] = [of('held'), of('denied', 'cancelled'), of('planned', 'postponed')];
  if (denied.length > 0) return { answers: [shortAnswer('no', 'لا')], meetings: [...denied, ...held] };
  if (question.planned && planned.length > 0)
    return { answers: [shortAnswer('yes', 'نعم')], meetings: planned };
  if (held.length > 0) return { answers: [shortAnswer('yes', 'نعم')], meetings: held };
  return { answers: of('postponed').length > 0 ? [shortAnswer('no', 'لا')] : [], meetings: planned };
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
