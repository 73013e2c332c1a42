import { describe, expect, it } from 'vitest';
import { completed, covers, fuller, type Proven, proven } from '../../../src/answer/evidence/proven.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import { mergedMeetings } from '../../../src/search/meetings/meeting-list.ts';
import { peopleOf } from '../../support/people.ts';
import { keptMeeting } from '../kept-meeting.ts';
import { personOf } from '../participants.ts';

const ASKED = '2026-06-15';
const TELLING = 'التقى كمال الصالح نوال العطار أمس في قصر الشعب لبحث سبل التعاون القضائي.';
const WHOLE: Partial<Meeting> = { place: 'قصر الشعب', topic: 'سبل التعاون القضائي' };

/** What a paper of 8 March 2021 proves of a meeting of the day before. */
function told(text: string, meeting: Partial<Meeting> = WHOLE, id = 'a'): Proven | null {
  const kept = keptMeeting({
    id,
    published: '2021-03-08',
    text,
    day: '2021-03-07',
    basis: 'relative',
    meeting,
  });
  const [report] = mergedMeetings([kept], peopleOf([])).flatMap(({ reports }) => reports);
  if (report === undefined) throw new Error('no report');
  return proven(report, ASKED);
}

const sure = (...given: Parameters<typeof told>): Proven => {
  const made = told(...given);
  if (made === null) throw new Error(`«${given[0]}» proves nothing`);
  return made;
};

describe('proven', () => {
  it('says all that the article proves', () => {
    const { sentence, spans } = sure(TELLING);
    expect(sentence.text).toBe(
      'التقى كمال الصالح بنوال العطار، في قصر الشعب، يوم الأحد 7 آذار/مارس 2021، وبحثا سبل التعاون القضائي.',
    );
    expect(spans).toEqual([{ start: 0, end: TELLING.length }]);
  });

  it('leaves out the place, the day, the topic that it does not prove', () => {
    expect(sure('التقى كمال الصالح نوال العطار أمس لبحث سبل التعاون القضائي.').sentence).toMatchObject({
      place: null,
      from: '2021-03-07',
    });
    expect(
      sure('التقى كمال الصالح نوال العطار في قصر الشعب لبحث سبل التعاون القضائي.').sentence,
    ).toMatchObject({
      place: 'قصر الشعب',
      from: null,
    });
    expect(sure('التقى كمال الصالح نوال العطار أمس في قصر الشعب.').sentence).toMatchObject({
      place: 'قصر الشعب',
      topic: null,
    });
    expect(sure('التقى كمال الصالح نوال العطار.').sentence.text).toBe('التقى كمال الصالح بنوال العطار.');
  });

  it('is nothing where somebody is not in the article', () => {
    expect(told('التقى كمال الصالح ضيوفًا أمس.')).toBeNull();
  });
});

describe('covers', () => {
  it('holds whoever another names', () => {
    const both = sure('التقى كمال الصالح نوال العطار.');
    const other = sure('التقى كمال الصالح هدى الراسي.', {
      participants: [personOf('كمال الصالح'), personOf('هدى الراسي')],
    });
    expect(covers(both, both)).toBe(true);
    expect(covers(both, other)).toBe(false);
  });
});

describe('fuller', () => {
  it('is the one that says more, and the first of two that say as much', () => {
    const [short, long] = [sure('التقى كمال الصالح نوال العطار.'), sure(TELLING)];
    expect(fuller(short, long)).toBe(long);
    expect(fuller(long, short)).toBe(long);
    const same = sure('التقى كمال الصالح نوال العطار.', WHOLE, 'b');
    expect(fuller(short, same)).toBe(short);
    expect(fuller(same, short)).toBe(same);
  });
});

describe('completed', () => {
  it('takes day, place and topic from others where its own sentence has none', () => {
    const short = sure('التقى كمال الصالح نوال العطار.');
    expect(completed(short, [short, sure(TELLING)], ASKED).text).toBe(sure(TELLING).sentence.text);
    expect(completed(short, [short], ASKED)).toBe(short.sentence);
    const long = sure(TELLING);
    expect(completed(long, [short], ASKED)).toBe(long.sentence);
  });
});
