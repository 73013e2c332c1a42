import type { Day } from '../../arabic/calendar/mention.ts';
import { dates } from '../../arabic/dates/dates.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { isStopWord } from '../../arabic/words/stop-words.ts';
import type { Archive } from '../../archive/archive.ts';
import type { People, Person } from '../../meetings/people/people.ts';
import { readQuestion } from '../question/question.ts';
import { type Chronology, chronology } from './chronology.ts';

/** The meetings of somebody, as they were asked for: with somebody else, of some days. */
export interface MeetingsAsked extends Chronology {
  /** The fullest name of whom they are to be with; null where that does not matter. */
  readonly with: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * The meetings that «سلمى حداد», «سلمى حداد وكريم منصور في آذار 2023» and the like ask for on a day; null when nobody is
 * known by what stands there.
 */
export function meetingsAsked(archive: Archive, asked: string, asOf: Day): MeetingsAsked | null {
  const text = withYear(asked, asOf);
  const people = archive.people();
  const whole = wordsOf(text);
  // A name may hold a word of days: «رمضان حداد».
  const isName = people.named(whole.join(' ')).length > 0;
  const { from, to } = isName ? { from: null, to: null } : readQuestion(text, asOf, []).understood;
  const names = namesIn(isName ? whole : wordsOf(withoutDays(text, asOf)), people);
  const of = names === null ? null : chronology(archive, names.of);
  if (names === null || of === null) return null;
  const others = names.with === null ? null : known(names.with, people);
  const ids = new Set(others?.map(({ id }) => id));
  const meetings = of.meetings.filter(
    (meeting) =>
      (others === null || meeting.others.some(({ id }) => id !== null && ids.has(id))) &&
      (from === null || (meeting.from !== null && (meeting.to ?? meeting.from) >= from)) &&
      (to === null || (meeting.from !== null && meeting.from <= to)),
  );
  return { ...of, meetings, with: others?.[0]?.name ?? null, from, to };
}

/** A year by itself, where no other days are said, as a year: «سلمى حداد 2023». */
function withYear(text: string, asOf: Day): string {
  if (dates(text, asOf).some(({ from }) => from !== null)) return text;
  return text.replace(/(?<![\p{L}\p{N}])(?:[12][0-9]{3}|[١٢][٠-٩]{3})(?![\p{L}\p{N}])/u, 'عام $&');
}

function withoutDays(text: string, asOf: Day): string {
  let rest = text;
  for (const { start, end, from } of [...dates(text, asOf)].sort((a, b) => b.start - a.start))
    if (from !== null) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}

/** The words of names in a text, without the small words before, behind and between days. */
export function wordsOf(text: string): readonly string[] {
  const all = text.split(/[\s،,؛;:؟?!.«»"()]+/u).filter((word) => word !== '');
  const isSmall = (word: string | undefined): boolean =>
    word !== undefined && (word === 'و' || isStopWord(fold(word)));
  while (isSmall(all[0])) all.shift();
  while (isSmall(all.at(-1))) all.pop();
  return all;
}

/** Whose meetings are asked for, and with whom. */
export interface Names {
  readonly of: string;
  readonly with: string | null;
}

/** One name, or two that stand side by side, with «و» or with «مع» between; null where nobody is known by them. */
export function namesIn(words: readonly string[], people: People): Names | null {
  const whole = words.join(' ');
  if (people.named(whole).length > 0) return { of: whole, with: null };
  for (let at = 1; at < words.length; at += 1) {
    const of = words.slice(0, at).join(' ');
    if (known(of, people).length === 0) continue;
    for (const other of others(words.slice(at)))
      if (known(other, people).length > 0) return { of, with: other };
  }
  return known(whole, people).length > 0 ? { of: whole, with: null } : null;
}

/** What may be the second name: as it stands, or behind «مع» or «و». */
function others(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (first === 'مع' || first === 'و') return [rest.join(' ')];
  return [words.join(' '), ...(first.startsWith('و') ? [[first.slice(1), ...rest].join(' ')] : [])];
}

/** Whom a name or an office may mean. */
export function known(name: string, people: People): readonly Person[] {
  const named = people.named(name);
  return named.length > 0 ? named : people.holders(name, null, null);
}
