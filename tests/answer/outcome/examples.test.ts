import { afterEach, describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../../src/answer/outcome/examples.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import { articleAt, entryOf, newArchive, random } from '../../support/archives.ts';
import { meetingOf, personOf } from '../participants.ts';

let archive: Archive | undefined;
afterEach(() => archive?.close());

/** The questions about these meetings, each told by an article of its own. */
function examples(...meetings: readonly Meeting[]): readonly string[] {
  archive = newArchive();
  const next = random(3);
  const entries = meetings.map((meeting, i) => {
    const text = `التقى الضيوف مضيفيهم في اليوم ${i + 1} من الزيارة.`;
    return {
      ...entryOf(articleAt(`n${i}`, text), next),
      meetings: [{ ...meeting, evidence: { start: 0, end: text.length } }],
    };
  });
  archive.add(entries, new Date('2025-01-01'));
  return exampleQuestions(archive);
}

const on = (day: string) => ({ from: day, to: day });
const [SAMIR, LAYLA, KARIM, HUDA, NADER, SALMA] = [
  personOf('سمير الحداد'),
  personOf('ليلى القاضي'),
  personOf('كريم منصور'),
  personOf('هدى الراسي'),
  personOf('نادر الحلبي'),
  personOf('سلمى الهادي'),
] as const;

describe('exampleQuestions', () => {
  it('asks of the newest first, in turn who, when and where', () => {
    expect(
      examples(
        meetingOf([NADER, SALMA], { ...on('2023-01-05'), place: 'أربيل' }),
        meetingOf([SAMIR, LAYLA], on('2023-03-10')),
        meetingOf([KARIM, HUDA], on('2023-02-07')),
      ),
    ).toEqual([
      'من التقى سمير الحداد في آذار/مارس ٢٠٢٣؟',
      'متى كان لقاء كريم منصور وهدى الراسي؟',
      'أين كان لقاء نادر الحلبي وسلمى الهادي في كانون الثاني/يناير ٢٠٢٣؟',
    ]);
  });

  it('asks of each person once', () => {
    expect(
      examples(meetingOf([SAMIR, LAYLA], on('2023-03-10')), meetingOf([SAMIR, HUDA], on('2023-02-07'))),
    ).toHaveLength(1);
  });

  it('asks of nothing that was not held, has no day, or is told of nobody by a full name', () => {
    expect(
      examples(
        meetingOf([SAMIR, LAYLA], { status: 'planned' }),
        meetingOf([KARIM, HUDA], { from: null, to: null, basis: null }),
        meetingOf([personOf('نادر'), personOf('الحداد')]),
      ),
    ).toEqual([]);
    archive?.close();
    expect(examples()).toEqual([]);
  });
});
