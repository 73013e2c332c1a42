import { expect, it } from 'vitest';
import { whoIsWho } from '../../../src/archive/kept/who-is-who.ts';
import { meetingOf } from '../../support/kept.ts';

it('tells by whom meetings name, with their titles and the days of their articles', () => {
  const told = (id: string, published: string | null, name: string, title: string | null) => ({
    article: { id, published },
    participants: [
      ...meetingOf([name], null).participants.map((one) => ({ ...one, title })),
      { ...(meetingOf(['وفد'], null).participants[0] ?? expect.fail()), person: null },
    ],
  });
  const people = whoIsWho([
    told('a', '2024-03-05T10:00:00Z', 'سامر أيمن الحداد', 'وزير العدل'),
    told('b', null, 'سامر الحداد', null),
    told('c', '2024-03-07', 'هاني القصار', null),
  ]);
  expect(people.all.map(({ name }) => name).sort()).toEqual(['سامر أيمن الحداد', 'هاني القصار']);
  expect(people.of('b', 'سامر الحداد')?.name).toBe('سامر أيمن الحداد');
  expect(people.named('الحداد')[0]?.offices).toEqual([
    { title: 'وزير العدل', from: '2024-03-05', to: '2024-03-05', times: 1 },
  ]);
  expect(whoIsWho([]).all).toEqual([]);
});
