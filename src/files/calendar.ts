import { createHash } from 'node:crypto';
import type { Day } from '../arabic/calendar/mention.ts';
import type { Status } from '../meetings/meeting.ts';
import { KIND_WORDS, STATUSES } from '../pictures/words.ts';
import type { Chronology, DatedMeeting } from '../search/meetings/chronology.ts';

/** How a calendar calls what became of a meeting. */
const STANDS: Readonly<Record<Status, string>> = {
  held: 'CONFIRMED',
  planned: 'TENTATIVE',
  postponed: 'TENTATIVE',
  denied: 'CANCELLED',
  cancelled: 'CANCELLED',
};

const LONGEST_LINE = 75;

/** The meetings whose day is known as a calendar of whole days, iCalendar (RFC 5545), written at `now`. */
export function calendar({ name, meetings }: Pick<Chronology, 'name' | 'meetings'>, now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/gu, '').slice(0, 15)}Z`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//isnad//meetings//AR', 'CALSCALE:GREGORIAN'],
    ...meetings.flatMap((meeting) => event(name, meeting, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(name: string, meeting: DatedMeeting, stamp: string): readonly string[] {
  const { from, to, kind, status, place, topic, evidence, others } = meeting;
  if (from === null) return [];
  const became = status === 'held' ? '' : ` (${STATUSES[status]})`;
  const met = others.length === 0 ? '' : `: ${others.map((other) => other.name).join('، ')}`;
  const told = evidence.map(
    ({ article, quote }) =>
      `«${quote}» (${[article.publisher ?? article.title, article.url].filter(Boolean).join('، ')})`,
  );
  const address = evidence.map(({ article }) => article.url).find((url) => url !== null && URL.canParse(url));
  return [
    'BEGIN:VEVENT',
    `UID:${uid(name, meeting)}@isnad`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // The end is the first day after it.
    `DTEND;VALUE=DATE:${compact(nextDay(to ?? from))}`,
    `SUMMARY:${escaped(`${name}، ${KIND_WORDS[kind]}${became}${met}`)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped([...(topic === null ? [] : [topic]), ...told].join('\n'))}`,
    ...(address ? [`URL:${new URL(address).href}`] : []),
    `STATUS:${STANDS[status]}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The same as long as the meeting is told of by the same article in the same words. */
function uid(name: string, { from, kind, evidence: [first] }: DatedMeeting): string {
  const of = [name, from, kind, first?.article.id, first?.quote].join('\n');
  return createHash('sha256').update(of).digest('hex').slice(0, 32);
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function nextDay(day: Day): Day {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Text as a value: what parts values escaped, and no control character but the end of a line. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/gu, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** A line of at most 75 octets, and what is left of it in others that begin with a space; no character is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let own = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      lines.push(own);
      own = ' ';
      octets = 1;
    }
    own += character;
    octets += size;
  }
  return [...lines, own].join('\r\n');
}
