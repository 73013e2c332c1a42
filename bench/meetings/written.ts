import { join } from 'node:path';
import { knownDays } from '../../src/arabic/dates/known-days.ts';
import { meetingDays } from '../../src/meetings/reading/meeting-days.ts';
import { verdict } from '../../src/meetings/reading/verdict.ts';
import type { MeetingReader } from '../../src/model/meeting-reader.ts';
import { lines } from './sets.ts';

interface Passage {
  readonly published: string;
  readonly title: string;
  readonly passage: string;
  readonly trigger: readonly [number, number];
  readonly kind: string | null;
  readonly status: string | null;
}

/** Prints kind and status of annotated passages, by the network alone and with what weighs its statuses. */
export async function writtenFigures(folder: string, reader: MeetingReader): Promise<void> {
  const all = lines<Passage>(join(folder, 'written', 'meetings.jsonl'));
  const told = all.filter(({ kind }) => kind !== null);
  const right = { none: 0, kind: 0, found: 0, network: 0, weighed: 0 };
  for (const { published, title, passage, trigger, kind, status } of all) {
    const [start, end] = trigger;
    const marked = { title, passage, word: { start, end } };
    const [reading] = await reader.read([marked]);
    if (reading === undefined) continue;
    const own = top(reading.kinds);
    if (own === (kind ?? 'none')) right[kind === null ? 'none' : 'kind']++;
    if (kind === null || own === 'none') continue;
    right.found++;
    if (top(reading.statuses) === status) right.network++;
    const [day] = meetingDays(knownDays(passage, published), reading.roles, {
      from: 0,
      sentence: { start: 0, end: passage.length },
    });
    const found = verdict(marked, reading, day !== undefined && day.from > published.slice(0, 10));
    const weighed = found === null ? 'asked' : found.status === 'postponed' ? 'cancelled' : found.status;
    if (weighed === status) right.weighed++;
  }
  const rate = (a: number, b: number): string => `${a}/${b} = ${(a / b).toFixed(3)}`;
  console.log(
    `written: no meeting ${rate(right.none, all.length - told.length)}, kind ${rate(right.kind, told.length)}; ` +
      `status of those found: network ${rate(right.network, right.found)}, weighed ${rate(right.weighed, right.found)}`,
  );
}

function top(probabilities: Readonly<Record<string, number>>): string | undefined {
  return Object.entries(probabilities).sort((a, b) => b[1] - a[1])[0]?.[0];
}
