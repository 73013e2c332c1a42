import { expect, it } from 'vitest';
import { whoIsWho } from '../../../src/archive/kept/who-is-who.ts';
import { sightingsDatabase } from '../../support/people.ts';

it('tells by whom meetings name, with their titles and the days of their articles', () => {
  const people = whoIsWho(
    sightingsDatabase([
      { article: 'a', name: 'سامر أيمن الحداد', titles: ['وزير العدل'], day: '2024-03-05' },
      { article: 'b', name: 'سامر الحداد', titles: [], day: null },
      { article: 'c', name: 'هاني القصار', titles: [], day: '2024-03-07' },
    ]),
  );
  expect(people.of('b', 'سامر الحداد')?.name).toBe('سامر أيمن الحداد');
  expect(people.named('الحداد').map(({ name }) => name)).toEqual(['سامر أيمن الحداد']);
  expect(people.named('الحداد')[0]?.offices).toEqual([
    { title: 'وزير العدل', from: '2024-03-05', to: '2024-03-05', times: 1 },
  ]);
  expect(people.named('هاني القصار')).toHaveLength(1);
  expect(whoIsWho(sightingsDatabase([])).named('الحداد')).toEqual([]);
});
