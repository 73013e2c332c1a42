import { expect, it } from 'vitest';
import { stem } from '../../src/arabic/words/stems.ts';
import { nameKeys, participantKeys } from '../../src/meetings/keys.ts';
import type { Participant } from '../../src/meetings/meeting.ts';

it.each([
  ['سامر حداد', ['سامر', 'حداد']],
  ['سَامِر الحَدّاد', ['سامر', 'حداد']],
  ['عبد الله بن سالم', ['عبدالله', 'بنسالم']],
  ['', []],
])('the keys of «%s»', (name, keys) => {
  expect(nameKeys(name)).toEqual(keys);
});

const party = (name: string, person: string | null, title: string | null): Participant => ({
  name,
  person,
  title,
  side: 'peer',
  sort: person === null ? 'office' : 'person',
  attends: false,
});

it('finds a participant by the person, by the name as written and by the title, each key once', () => {
  expect(participantKeys(party('الحداد', 'سامر الحداد', 'وزير العدل'))).toEqual([
    'n:سامر',
    'n:حداد',
    't:وزير',
    `t:${stem('العدل')}`,
  ]);
});

it('finds who has no name by the words of the office as well', () => {
  const keys = participantKeys(party('وزير العدل', null, null));
  expect(keys).toEqual(expect.arrayContaining(['t:وزير', `t:${stem('عدل')}`]));
  expect(participantKeys(party('سامر حداد', 'سامر حداد', null)).some((key) => key.startsWith('t:'))).toBe(
    false,
  );
});
