import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { chronology, mainOffice, meetingsOf } from '../../../src/search/meetings/chronology.ts';
import { groupOf, meetingOf, personOf } from '../../answer/participants.ts';
import { peopleOf } from '../../support/people.ts';
import { toldArchive } from '../told-archive.ts';

const SALMA = personOf('سلمى حداد', 'وزيرة الثقافة');
const [KARIM, HUDA, SALIM] = [personOf('كريم منصور'), personOf('هدى الشامي'), personOf('سليم حداد')];
const on = (day: string | null) => ({ from: day, to: day, basis: day === null ? null : ('stated' as const) });

let archive: Archive;
beforeAll(() => {
  archive = toldArchive(
    ['a', 'استقبلت وزيرة الثقافة سلمى حداد هدى الشامي.', meetingOf([SALMA, HUDA], on('2023-05-05'))],
    [
      'b',
      'التقت وزيرة الثقافة سلمى حداد كريم منصور ووفد النقابة.',
      meetingOf([SALMA, KARIM, groupOf('وفد النقابة')], on('2023-03-04')),
    ],
    [
      'c',
      'زارت وزيرة الثقافة سلمى حداد هدى الشامي.',
      meetingOf([SALMA, HUDA], { ...on(null), kind: 'visited' }),
    ],
    ['d', 'التقى سليم حداد هدى الشامي.', meetingOf([SALIM, HUDA], on('2022-01-01'))],
  );
});
afterAll(() => archive.close());

describe('a chronology', () => {
  it('has the meetings of one person in the order of their days, what has none last', () => {
    const of = chronology(archive, 'سلمى حداد');
    expect(of).toMatchObject({ name: 'سلمى حداد', title: 'وزيرة الثقافة' });
    expect(of?.meetings.map(({ from }) => from)).toEqual(['2023-03-04', '2023-05-05', null]);
    expect(of?.meetings.map(({ others }) => others.map(({ name }) => name))).toEqual([
      ['كريم منصور', 'وفد النقابة'],
      ['هدى الشامي'],
      ['هدى الشامي'],
    ]);
  });

  it('is found by a part of the name, with others whom that may mean, and by an office', () => {
    const of = chronology(archive, 'حداد');
    expect([of?.name, ...(of?.namesakes ?? [])].sort()).toEqual(['سلمى حداد', 'سليم حداد']);
    expect(chronology(archive, 'وزيرة الثقافة')?.name).toBe('سلمى حداد');
  });

  it.each(['فلان الفلاني', '', '؟'])('is nobody’s of «%s»', (name) => {
    expect(chronology(archive, name)).toBeNull();
  });
});

describe('the meetings of somebody', () => {
  it('know the others by an id that is the same over articles', () => {
    const [salma] = archive.people().named('سلمى حداد');
    if (salma === undefined) throw new Error('nobody');
    const ids = meetingsOf(archive, salma).flatMap(({ others }) =>
      others.filter(({ name }) => name === 'هدى الشامي').map(({ id }) => id),
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBeNull();
  });
});

describe('the office that most articles give', () => {
  it('is no honour', () => {
    const known = peopleOf(
      ['السيدة', 'وزيرة الثقافة', 'السيدة'].map((title, i) => ({
        article: String(i),
        name: 'سلمى حداد',
        titles: [title],
        day: null,
      })),
    );
    const [salma] = known.named('سلمى حداد');
    expect(salma && mainOffice(salma)).toBe('وزيرة الثقافة');
  });
});
