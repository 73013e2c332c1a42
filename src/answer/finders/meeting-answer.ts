import { knownDays } from '../../arabic/dates/known-days.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import type { People } from '../../meetings/people/people.ts';
import type { Match } from '../../search/meetings/match.ts';
import type { Question } from '../../search/question/question.ts';
import { borneSigns, dayFit, type Signs } from '../candidates/confidence.ts';
import { ANSWER } from '../constants.ts';
import { asksForAll, partFor } from './meeting-parts.ts';
import type { MeetingAnswer } from './meeting-people.ts';

/** What meetings say, what speaks for it, and among which meetings were counted or put in order. */
export interface WeighedAnswer extends MeetingAnswer {
  readonly signs: Signs;
  readonly among: readonly KeptMeeting[];
}

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
    .map((match) => ({
      ...match,
      score: match.score + ANSWER.placeAmongFound * nearness(match.meeting.article.id),
    }))
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
  const best = then[0];
  if (best === undefined) return null;
  const beside = (asksForAll(question) ? ANSWER.besideInList : ANSWER.besideBest) * best.score;
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

/** Those of the first or the last day on which any was held; all where none has a day. */
function utmost(order: 'first' | 'last', all: readonly Match[]): readonly Match[] {
  const days = all.flatMap(({ meeting: { status, from } }) =>
    status === 'held' && from !== null ? [from] : [],
  );
  const [wanted] = days.sort((a, b) => ((order === 'first') === a < b ? -1 : 1));
  return wanted === undefined ? all : all.filter(({ meeting: { from } }) => from === wanted);
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
      Date.parse(from) - Date.parse(last) <= ANSWER.aboutThenMs &&
      Date.parse(first) - Date.parse(to) <= ANSWER.aboutThenMs
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
