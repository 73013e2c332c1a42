import type { Archive } from '../../src/archive/archive.ts';
import type { Meeting, Participant } from '../../src/meetings/meeting.ts';
import { articleAt, entryOf, random } from './archives.ts';

/** A sentence of an article: who met by it, and on which day. */
export type ToldMeeting = readonly [sentence: string, people: readonly string[], day: string];

export const SALMA = 'سلمى حداد';
export const KARIM = 'كريم منصور';
export const HUDA = 'هدى الشامي';

/** Two meetings of Salma. */
export const WITH_KARIM: ToldMeeting = [
  'التقت سلمى حداد كريم منصور يوم الاثنين في وادي النخيل',
  [SALMA, KARIM],
  '2024-03-04',
];
export const WITH_HUDA: ToldMeeting = [
  'واستقبلت سلمى حداد هدى الشامي مساء الثلاثاء في بيت الغار',
  [SALMA, HUDA],
  '2024-03-05',
];

/** Takes an article of that name into an archive without networks; each of its lines tells of a meeting. */
export function takeIn(archive: Archive, name: string, lines: readonly ToldMeeting[]): void {
  const text = lines.map(([line]) => line).join('\n');
  const meetings = lines.map(([line, people, day]): Meeting => {
    const start = text.indexOf(line);
    return {
      participants: people.map(participant),
      ...{ kind: 'met', status: 'held', from: day, to: day, basis: 'stated', place: null, topic: null },
      evidence: { start, end: start + line.length },
    };
  });
  const entry = { ...entryOf(articleAt(name, text), random(7)), meetings };
  archive.add([entry], new Date('2024-03-06T00:00:00Z'), true);
}

function participant(name: string): Participant {
  return { name, person: name, title: null, side: 'peer', sort: 'person', attends: false };
}
