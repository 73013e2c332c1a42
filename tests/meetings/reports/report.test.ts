import { expect, it } from 'vitest';
import type { Participant } from '../../../src/meetings/meeting.ts';
import { identityOf, isSameOne, metParties, type Report } from '../../../src/meetings/reports/report.ts';

const party = (name: string, over: Partial<Participant> = {}): Participant => ({
  name,
  person: name,
  title: null,
  side: 'peer',
  sort: 'person',
  attends: false,
  ...over,
});

it('tells a participant by the id of the person, else by what the article calls them', () => {
  expect(identityOf(party('سامر', { title: 'وزير' }), 'id')).toEqual({
    id: 'id',
    office: null,
    title: 'وزير',
  });
  expect(identityOf(party('الأمير'), null).id).toBe('person:الامير');
  const office = party('وزير العدل', { person: null, sort: 'office', title: 'وزير العدل' });
  expect(identityOf(office, null)).toEqual({
    id: 'office:وزير العدل',
    office: 'وزير العدل',
    title: 'وزير العدل',
  });
});

it('takes groups and those only present for no parties', () => {
  const report = {
    participants: [party('أ'), party('وفد', { sort: 'group' }), party('ب', { attends: true }), party('ج')],
    ids: ['1', null, '2'],
  } as unknown as Report;
  expect(metParties(report).map(({ id }) => id)).toEqual(['1', 'person:ج']);
});

it.each([
  [{ id: '1', office: null, title: null }, { id: '1', office: null, title: 'سفير' }, true],
  [{ id: '1', office: null, title: null }, { id: '2', office: null, title: null }, false],
  [
    { id: 'o', office: 'وزير العدل', title: null },
    { id: '2', office: null, title: 'وزير العدل التونسي' },
    true,
  ],
  [{ id: 'o', office: 'الوزير', title: null }, { id: '2', office: null, title: 'وزير العدل التونسي' }, false],
  [{ id: 'o', office: 'مدير معهد', title: null }, { id: '2', office: null, title: 'مدير معهد الفنون' }, true],
  [
    { id: 'o', office: 'مدير الفنون', title: null },
    { id: '2', office: null, title: 'مدير معهد الفنون' },
    false,
  ],
  [{ id: 'o', office: 'وزير العدل', title: null }, { id: '2', office: null, title: null }, false],
  [
    { id: 'o', office: 'وزير العدل', title: null },
    { id: 'p', office: 'وزير العدل التونسي', title: null },
    false,
  ],
])('%j and %j are one: %s', (a, b, same) => {
  expect(isSameOne(a, b)).toBe(same);
  expect(isSameOne(b, a)).toBe(same);
});
