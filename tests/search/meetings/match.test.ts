import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { matches } from '../../../src/search/meetings/match.ts';
import { questionTerms } from '../../../src/search/question/question-terms.ts';
import { asked, type Named } from '../../answer/asking.ts';
import { meetingOf, officeOf, personOf } from '../../answer/participants.ts';
import { type Told, toldArchive } from '../told-archive.ts';

const [SALEH, NAWAL, SAMER] = [
  personOf('كمال الصالح', 'وزير المياه'),
  personOf('نوال العطار'),
  personOf('سامر الحداد', 'وزير العدل'),
];
const NEWS: readonly Told[] = [
  ['a', 'التقى وزير المياه كمال الصالح نوال العطار في طنجة.', meetingOf([SALEH, NAWAL], { place: 'طنجة' })],
  [
    'b',
    'التقى وزير المياه كمال الصالح وزير العدل سامر الحداد.',
    meetingOf([SALEH, SAMER], { from: '2022-05-04', to: '2022-05-04' }),
  ],
  ['c', 'هاتف وزير المياه كمال الصالح نوال العطار.', meetingOf([SALEH, NAWAL], { kind: 'phoned' })],
  ['d', 'اجتمع مجلس الإدارة في الميناء.', meetingOf([officeOf('رئيس مجلس الإدارة')])],
];

let archive: Archive | undefined;
afterEach(() => archive?.close());

/** The matches of a question, each as its article, those named and the others. */
function found(text: string, named: Named, news: readonly Told[] = NEWS) {
  archive = toldArchive(...news);
  const question = asked(text, named);
  return matches(question, questionTerms(question, archive), archive, []).map(
    ({ meeting, named: own, others, ...rest }) => ({
      in: meeting.article.url?.at(-1),
      named: own.map(({ name }) => name),
      others: others.map(({ name }) => name),
      ...rest,
    }),
  );
}

const saleh: Named = [['person', 'كمال الصالح']];

describe('matches', () => {
  it('are the meetings of whom a question names, with whom else', () => {
    const all = found('من التقى كمال الصالح؟', saleh);
    expect(all.map(({ in: article }) => article).sort()).toEqual(['a', 'b']);
    expect(all.find(({ in: article }) => article === 'b')).toMatchObject({
      named: ['كمال الصالح'],
      others: ['سامر الحداد'],
      people: 1,
    });
  });

  it('puts first the one that bears all', () => {
    const [best, next] = found('متى التقى كمال الصالح نوال العطار؟', [...saleh, ['person', 'نوال العطار']]);
    expect(best).toMatchObject({ in: 'a', score: 1, people: 1, others: [] });
    expect(next?.people ?? 0).toBeLessThan(1);
  });

  it('finds somebody by the office', () => {
    const [best] = found('من التقى وزير العدل؟', [['office', 'وزير العدل']]);
    expect(best).toMatchObject({ in: 'b', named: ['سامر الحداد'], others: ['كمال الصالح'] });
  });

  it('takes a call only for a call', () => {
    expect(found('من هاتف كمال الصالح؟', saleh).map(({ in: article }) => article)).toEqual(['c']);
  });

  it('keeps to the days asked for', () => {
    expect(found('من التقى كمال الصالح في أيار 2022؟', saleh).map(({ in: article }) => article)).toEqual([
      'b',
    ]);
  });

  it('tells those who are described from others', () => {
    const [best] = found('من هو وزير العدل الذي التقاه كمال الصالح؟', [...saleh, ['office', 'وزير العدل']]);
    expect(best).toMatchObject({ in: 'b', fits: true, others: ['سامر الحداد'] });
  });

  it('are none where nobody is named, nobody is known, or nothing is asked', () => {
    expect(found('من التقى وائل الصباغ؟', [['person', 'وائل الصباغ']])).toEqual([]);
    expect(found('من؟', [])).toEqual([]);
    expect(found('من التقى كمال الصالح؟', saleh, [])).toEqual([]);
  });
});
