import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMeetingReader, type MeetingReader, type Role } from '../../src/model/meeting-reader.ts';
import { ROOT } from '../../src/root.ts';

interface Reference {
  readonly title: string;
  readonly passage: string;
  readonly word: readonly [number, number];
  readonly kind: readonly number[];
  readonly status: readonly number[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

const LETTERS: Readonly<Record<Role, string>> = {
  first: 'A',
  second: 'B',
  company: 'C',
  time: 'W',
  place: 'P',
  topic: 'T',
};
/** Processors differ in how they round: a probability may be off by so much. */
const BOUND = 0.1;
/** So many of the roles' words may fall the other way, where two roles are about as likely: one in twenty did on AVX2. */
const FLIPPED = 0.2;

const reference = JSON.parse(
  readFileSync(join(ROOT, 'models', 'arabic-meetings', 'reference.json'), 'utf8'),
) as Reference[];
let reader: MeetingReader;
beforeAll(async () => {
  reader = await loadMeetingReader();
});
afterAll(() => reader.close());

const wordsIn = (letter: string, text: string): string[] =>
  text.split(' ').map((word) => `${letter} ${word}`);

const marked = ({ title, passage, word: [start, end] }: Reference) => ({
  title,
  passage,
  word: { start, end },
});

describe('the meeting reader', () => {
  it('reads the reference passages', async () => {
    const readings = await reader.read(reference.map(marked));
    let [flipped, all] = [0, 0];
    for (const [i, { kinds, statuses, roles }] of readings.entries()) {
      const wanted = reference[i] as Reference;
      for (const [k, p] of Object.values(kinds).entries()) {
        expect(Math.abs(p - (wanted.kind[k] ?? 0))).toBeLessThan(BOUND);
      }
      for (const [k, p] of Object.values(statuses).entries()) {
        expect(Math.abs(p - (wanted.status[k] ?? 0))).toBeLessThan(BOUND);
      }
      const given = roles.flatMap(({ role, in: where, start, end }) =>
        wordsIn(LETTERS[role], (where === 'title' ? wanted.title : wanted.passage).slice(start, end)),
      );
      const known = Object.entries(wanted.roles).flatMap(([letter, texts]) =>
        texts.flatMap((text) => wordsIn(letter, text)),
      );
      flipped += given.filter((word) => !known.includes(word)).length;
      flipped += known.filter((word) => !given.includes(word)).length;
      all += known.length;
    }
    expect(all).toBeGreaterThan(20);
    expect(flipped / all).toBeLessThan(FLIPPED);
  });

  it('sees no vowel signs, and gives offsets of the text with them', async () => {
    const one = reference[0] as Reference;
    const vowelled = one.passage.slice(0, one.word[1]).replace(/سلوى/u, 'سَلْوَى').replace(/التقت/u, 'الْتَقَتْ');
    const passage = vowelled + one.passage.slice(one.word[1]);
    const start = passage.indexOf('الْتَقَتْ');
    const [reading] = await reader.read([
      { title: one.title, passage, word: { start, end: start + 'الْتَقَتْ'.length } },
    ]);
    const [first] = reading?.roles.filter(({ role }) => role === 'first') ?? [];
    expect(passage.slice(first?.start, first?.end)).toBe('وزيرة الري سَلْوَى الحمداني');
  });

  it('takes a passage of any length, and an empty one', async () => {
    const one = reference[0] as Reference;
    const filler = 'وتواصلت الأشغال في الحديقة الكبيرة على ضفة النهر دون توقف. '.repeat(60);
    const at = filler.length;
    const readings = await reader.read([
      {
        title: one.title.repeat(40),
        passage: filler + one.passage + filler,
        word: { start: at + one.word[0], end: at + one.word[1] },
      },
      { title: '', passage: '', word: { start: 0, end: 0 } },
      { title: '', passage: 'ب'.repeat(4000), word: { start: 0, end: 4000 } },
    ]);
    expect(readings).toHaveLength(3);
    expect(readings[0]?.kinds.met).toBeGreaterThan(0.5);
    for (const { kinds } of readings) {
      expect(Object.values(kinds).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    }
  });
});
