import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../src/meetings/people/sighting.ts';
import { holders, tenures } from '../../../src/meetings/people/tenures.ts';

const seen = (article: string, day: string | null, ...titles: string[]): Sighting => ({
  article,
  name: 'سامر الحداد',
  titles,
  day,
});

describe('the offices of one person', () => {
  it('are those that articles give, with their first and last day, those of most articles first', () => {
    expect(
      tenures([
        seen('a', '2020-03-01T10:00:00Z', 'مدير الشركة'),
        seen('b', '2020-05-01', 'وزير العدل'),
        seen('c', '2020-04-01', 'وزير العدل'),
        seen('c', '2020-04-01', 'وزير العدل'),
        seen('d', null, 'السفير'),
      ]),
    ).toEqual([
      { title: 'وزير العدل', from: '2020-04-01', to: '2020-05-01', times: 2 },
      { title: 'السفير', from: null, to: null, times: 1 },
      { title: 'مدير الشركة', from: '2020-03-01', to: '2020-03-01', times: 1 },
    ]);
  });

  it('are one under several names, called as it is most often, else by the fuller', () => {
    const names = (...titles: string[]) =>
      tenures(titles.map((title, i) => seen(String(i), '2020-01-01', title))).map(({ title, times }) => [
        title,
        times,
      ]);
    expect(names('وزير العدل', 'وزير العدل التونسي', 'وزير العدل')).toEqual([['وزير العدل', 3]]);
    expect(names('مدير معهد', 'مدير معهد الفنون')).toEqual([['مدير معهد الفنون', 2]]);
    expect(names('وزير العدل', 'وزير المالية')).toHaveLength(2);
  });

  it('are none where none is given', () => {
    expect(tenures([])).toEqual([]);
    expect(tenures([seen('a', '2020-01-01')])).toEqual([]);
  });
});

describe('who held an office', () => {
  const person = (id: string, ...sightings: Sighting[]) => ({ id, sightings });
  const all = [
    person('first', seen('a', '2020-01-10', 'وزير العدل التونسي'), seen('b', '2020-03-10', 'وزير العدل')),
    person('second', seen('c', '2020-06-01', 'وزير العدل'), seen('d', null, 'وزير العدل')),
    person('other', seen('e', '2020-02-01', 'وزير المالية')),
    person('unknown', seen('f', null, 'وزير العدل')),
  ];
  const held = (from: string | null, to: string | null, title = 'وزير العدل') =>
    holders(all, title, from, to).map(({ id }) => id);

  it.each([
    ['2020-01-01', '2020-01-31', ['first'], 'an article of those days says so'],
    ['2020-01-01', '2020-12-31', ['first', 'second'], 'articles of those days say so'],
    ['2020-02-01', '2020-02-28', ['first'], 'articles before and after do'],
    ['2020-05-01', '2020-05-10', ['second'], 'the nearest does'],
    ['2020-03-20', null, ['first'], 'the nearest before does'],
    [null, '2020-09-29', ['second'], 'the nearest is 120 days off'],
    [null, '2020-09-30', [], 'the nearest is 121 days off'],
    [null, null, ['first', 'second'], 'anybody ever, the most seen first'],
  ])('from %s to %s: %j, where %s', (from, to, wanted, _where) => {
    expect(held(from, to)).toEqual(wanted);
  });

  it('is one whose office is of the country asked for', () => {
    expect(held(null, null, 'وزير العدل التونسي')).toEqual(['first']);
    expect(held(null, null, 'وزير العدل المصري')).toEqual([]);
    expect(held(null, null, 'السفير')).toEqual([]);
  });
});
