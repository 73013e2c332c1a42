import type { Archive } from '../../archive/archive.ts';
import { nameWords } from '../../meetings/people/cast.ts';
import { type ListedMeeting, listed, mergedMeetings } from '../../search/meetings/meeting-list.ts';
import { ANSWER } from '../constants.ts';
import { inDigits, periodInWords } from '../grammar/days.ts';
import { inMonth, whenMet, whereMet, whomMet } from '../templates/questions.ts';

/**
 * Questions about the newest meetings whose day and participants are known by their full names, the newest first, each
 * of another person and in turn of another form; whether they are answered is not known yet.
 */
export function exampleQuestions(archive: Archive): readonly string[] {
  const articles = archive.newest(ANSWER.articlesOfExamples).map(({ id }) => id);
  const kept = archive.meetings({ articles, limit: Number.MAX_SAFE_INTEGER });
  const newest = mergedMeetings(kept, archive.people())
    .map(listed)
    .filter(({ status, from }) => status === 'held' && from !== null)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  const asked = new Set<string>();
  const questions: string[] = [];
  for (const meeting of newest) {
    const names = fullNames(meeting);
    const [one, other] = names;
    if (one === undefined || names.some((name) => asked.has(name))) continue;
    const question = formed(questions.length, { meeting, one, other });
    if (question === null) continue;
    for (const name of names) asked.add(name);
    questions.push(question);
  }
  return questions;
}

/** Those who took part whose name has two words or more, hosts first. */
function fullNames({ participants }: ListedMeeting): string[] {
  const hosts = participants.filter(({ side }) => side === 'host');
  const names = [...hosts, ...participants.filter(({ side }) => side !== 'host')].map(({ person }) => person);
  return [...new Set(names)].filter((name) => name !== null && nameWords(name).length > 1) as string[];
}

interface About {
  readonly meeting: ListedMeeting;
  readonly one: string;
  readonly other: string | undefined;
}

/** Who in a month, when, where: forms that hold for men and women. */
function formed(turn: number, { meeting, one, other }: About): string | null {
  const month = monthOf(meeting);
  if (turn % 3 === 1 && other !== undefined) return whenMet(one, other);
  if (turn % 3 === 2 && other !== undefined && meeting.place !== null) return whereMet(one, other, month);
  return month === '' ? null : whomMet(one, month, meeting.kind === 'received');
}

/** « في آذار/مارس ٢٠٢٣»; empty where the days are of several months. */
function monthOf({ from, to }: ListedMeeting): string {
  if (from === null || (to ?? from).slice(0, 7) !== from.slice(0, 7)) return '';
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const words = periodInWords(`${from.slice(0, 7)}-01`, `${from.slice(0, 7)}-${last}`, 'latin');
  return words === null ? '' : inMonth(inDigits(words, 'arabic-indic'));
}
