import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import {
  type MeetingFilter,
  meetingList,
  signedWhenWanted,
} from '../../../src/search/meetings/meeting-list.ts';
import { keptMeeting } from '../../answer/kept-meeting.ts';
import { meetingOf, personOf } from '../../answer/participants.ts';
import { idOf } from '../../support/archives.ts';
import { toldArchive } from '../told-archive.ts';

const [SALEH, NAWAL, SAMER] = [
  personOf('كمال الصالح', 'وزير المياه'),
  personOf('نوال العطار'),
  personOf('سامر الحداد', 'وزير العدل'),
];

let archive: Archive | undefined;
afterEach(() => archive?.close());

/** Two meetings, the first of which two papers tell of, each in its own words. */
function list(filter: MeetingFilter) {
  archive = toldArchive(
    [
      'b',
      'التقى وزير المياه كمال الصالح وزير العدل سامر الحداد.',
      meetingOf([SALEH, SAMER], { from: '2022-05-04', to: '2022-05-04' }),
    ],
    ['a', 'التقى وزير المياه كمال الصالح نوال العطار في طنجة.', meetingOf([SALEH, NAWAL], { place: 'طنجة' })],
    ['c', 'جمع لقاء كمال الصالح بنوال العطار في بيتها أمس.', meetingOf([SALEH, NAWAL])],
  );
  return meetingList(archive, filter);
}

const names = (filter: MeetingFilter) =>
  list(filter).map(({ participants }) => participants.map(({ name }) => name).join(' + '));

describe('meetingList', () => {
  it('is each meeting once, in the order of the days, with all that tell of it', () => {
    const all = list({});
    expect(all.map(({ from }) => from)).toEqual(['2021-03-07', '2022-05-04']);
    const [first] = all;
    expect(first).toMatchObject({
      place: 'طنجة',
      kind: 'met',
      status: 'held',
      basis: 'stated',
      otherDays: [],
    });
    expect(first?.evidence.map(({ article }) => article.id).sort()).toEqual([idOf('a'), idOf('c')].sort());
    for (const { quote, start, end, article } of first?.evidence ?? []) {
      expect(archive?.article(article.id)?.text.slice(start, end)).toBe(quote);
    }
  });

  it('cites a sentence once that tells of one meeting in two words', () => {
    const text = 'التقى وزير المياه كمال الصالح نوال العطار في طنجة، وعقدا اجتماعًا فيها.';
    const meeting = meetingOf([SALEH, NAWAL], { place: 'طنجة' });
    archive = toldArchive(['a', text, meeting, meeting]);
    const [only, ...others] = meetingList(archive, {});
    expect(others).toEqual([]);
    expect(only?.evidence).toHaveLength(1);
  });

  it.each([
    [{ who: 'نوال العطار' }, ['كمال الصالح + نوال العطار']],
    [{ who: 'العطار' }, ['كمال الصالح + نوال العطار']],
    [{ who: 'وزير العدل' }, ['كمال الصالح + سامر الحداد']],
    [{ who: 'كمال الصالح', with: 'سامر الحداد' }, ['كمال الصالح + سامر الحداد']],
    [{ who: 'نوال العطار', with: 'سامر الحداد' }, []],
    [{ from: '2022-01-01' }, ['كمال الصالح + سامر الحداد']],
    [{ to: '2021-12-31' }, ['كمال الصالح + نوال العطار']],
    [{ article: idOf('b') }, ['كمال الصالح + سامر الحداد']],
    [{ who: 'وائل الصباغ' }, []],
  ] as const)('%j leaves %j', (filter, left) => {
    expect(names(filter)).toEqual(left);
  });
});

describe('signedWhenWanted', () => {
  it('signs an article once, and knows no other', () => {
    const kept = keptMeeting({
      id: 'm',
      published: null,
      text: 'التقى كمال الصالح نوال العطار.',
      day: null,
      basis: 'stated',
    });
    const signed = signedWhenWanted([kept]);
    expect(signed('m')).toMatchObject({ id: 'm', publisher: 'صحيفة m' });
    expect(signed('m')).toBe(signed('m'));
    expect(() => signed('x')).toThrow('article x');
  });
});
