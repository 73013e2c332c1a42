import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { meetingSentence } from '../../../src/answer/sentences/meeting-sentence.ts';
import { meetingCase } from '../meeting-cases.ts';

const cases = readFileSync(join(import.meta.dirname, 'meeting-sentences.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(meetingCase);

describe('meetingSentence', () => {
  test.each(cases)('$line', ({ meeting, evidence, said }) => {
    expect(meetingSentence(meeting, { asOf: '2026-06-15', evidence })?.text ?? null).toBe(said);
  });

  it('says what of the meeting it states, and no day of what was not held', () => {
    for (const { meeting, evidence } of cases) {
      const sentence = meetingSentence(meeting, { asOf: '2026-06-15', evidence });
      if (sentence === null) continue;
      const dated = sentence.from !== null;
      expect(/ (?:يوم|بين) .*\d/u.test(sentence.text)).toBe(dated);
      expect(dated).toBe(meeting.from !== null && ['held', 'planned'].includes(meeting.status));
      for (const { name, sort } of sentence.participants) {
        if (sort !== 'group') expect(sentence.text).toContain(name);
      }
      if (sentence.place !== null) expect(sentence.text).toContain(sentence.place);
    }
  });

  it('never doubles an article, a preposition or a mark', () => {
    for (const { said } of cases) {
      if (said === null) continue;
      expect(said).not.toMatch(/(?:^|\s)(?:ب|ل)?الال|\sلال(?!ي)|،\s*،|\s{2}|\.\.|،\./u);
      expect(said).toMatch(/^\p{Script=Arabic}.*\.$/u);
    }
  });
});
