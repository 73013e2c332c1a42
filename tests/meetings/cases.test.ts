import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { type MeetingNetworks, meetings } from '../../src/meetings/reading/read.ts';
import { loadMeetingReader } from '../../src/model/meeting-reader.ts';
import { loadNames } from '../../src/model/names.ts';

const PUBLISHED = '2024-05-14';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly wanted: readonly string[];
}

function cases(): Case[] {
  const found: { name: string; text: string[]; wanted: string[] }[] = [];
  for (const line of readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8').split('\n')) {
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
function shown(meeting: Meeting, wanted: string | undefined): string {
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

function ordered(wanted: string): string {
  const [head = '', ...rest] = wanted.split(' | ');
  const people = rest.filter((part) => /^[HGP+] /u.test(part)).sort();
  return [head, ...people, ...rest.filter((part) => !/^[HGP+] /u.test(part))].join(' | ');
}

let networks: MeetingNetworks;
beforeAll(async () => {
  networks = { tagger: await loadNames(), meetingReader: await loadMeetingReader() };
});
afterAll(async () => {
  await networks.tagger.close();
  await networks.meetingReader.close();
});

test.each(cases())('$name', async ({ text, wanted }) => {
  const found = await meetings({ title: '', text, published: PUBLISHED }, networks);
  const all = wanted.map(ordered);
  expect(found.map((meeting, i) => shown(meeting, all[i]))).toEqual(all);
  for (const { evidence } of found)
    expect(sentences(text).some(({ start, end }) => start === evidence.start && end === evidence.end)).toBe(
      true,
    );
});
