import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { ROOT } from '../../src/root.ts';

/** The day on which the texts of `tests/meetings/cases.txt` were published. */
export const CASES_PUBLISHED = '2024-05-14';

/** A text of `tests/meetings/cases.txt`, and the meetings that must be read from it. */
export interface MeetingText {
  readonly name: string;
  readonly text: string;
  readonly wanted: readonly string[];
}

const FILE = join(ROOT, 'tests', 'meetings', 'cases.txt');

/** All of them. */
export function meetingTexts(): MeetingText[] {
  const found: { name: string; text: string[]; wanted: string[] }[] = [];
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('* ')) found.push({ name: line.slice(2), text: [], wanted: [] });
    else if (line.startsWith('-> ')) found.at(-1)?.wanted.push(line.slice(3));
    else found.at(-1)?.text.push(line);
  }
  return found.map(({ name, text, wanted }) => ({
    name,
    text: text.join('\n'),
    wanted: wanted.filter((one) => one !== 'none'),
  }));
}

const SIDES = { host: 'H', guest: 'G', peer: 'P' } as const;

/** A meeting in the form of the cases, with what the expectation mentions. */
export function shownAs(meeting: Meeting, wanted: string | undefined): string {
  const titled = new Set(
    (wanted ?? '').split(' | ').flatMap((part) => /^[HGP+] (.*?) \(.*\)$/u.exec(part)?.[1] ?? []),
  );
  const people = meeting.participants.map(({ side, attends, name, title }) => {
    const mark = attends ? '+' : SIDES[side];
    return `${mark} ${name}${titled.has(name) || (wanted === undefined && title !== null) ? ` (${title})` : ''}`;
  });
  const parts = [`${meeting.kind} ${meeting.status}`, ...people.sort()];
  if (wanted === undefined || wanted.includes('day=')) parts.push(`day=${meeting.from ?? 'none'}`);
  if (wanted === undefined || wanted.includes('place=')) parts.push(`place=${meeting.place ?? 'none'}`);
  if (wanted?.includes('topic=')) {
    const topic = /topic=(.*)$/u.exec(wanted)?.[1] ?? '';
    parts.push(`topic=${meeting.topic?.startsWith(topic) ? topic : meeting.topic}`);
  }
  return parts.join(' | ');
}

/** A wanted meeting in the order of `shownAs`. */
export function ordered(wanted: string): string {
  const [head = '', ...rest] = wanted.split(' | ');
  const people = rest.filter((part) => /^[HGP+] /u.test(part)).sort();
  return [head, ...people, ...rest.filter((part) => !/^[HGP+] /u.test(part))].join(' | ');
}
