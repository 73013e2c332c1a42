import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cast, nameWords, withinName } from '../../../src/meetings/people/cast.ts';

interface Named {
  readonly name: string | null;
  readonly titles?: readonly string[];
  readonly gender?: 'm' | 'f' | null;
}

const mention = ({ name, titles = [], gender = null }: Named) => ({
  sort: name === null ? ('office' as const) : ('person' as const),
  name,
  titles,
  gender,
});

const cast = (...all: Named[]): Cast => new Cast(all.map(mention));
const office = (title: string) => mention({ name: null, titles: [title] });

it('compares names by words, however they are spelt, and with words left out', () => {
  expect(nameWords('الباجي قائد السبسي')).toEqual(nameWords('الباجي قايد السبسي'));
  expect(nameWords('')).toEqual([]);
  const within = (short: string, long: string) => withinName(nameWords(short), nameWords(long));
  expect(within('قايد السبسي', 'الباجي قائد السبسي')).toBe(true);
  expect(within('الباجي السبسي', 'الباجي قائد السبسي')).toBe(true);
  expect(within('السبسي الباجي', 'الباجي قائد السبسي')).toBe(false);
  expect(within('سامر', 'الباجي قائد السبسي')).toBe(false);
});

it('takes any words left out of a name for the same name', () => {
  const words = fc.uniqueArray(fc.constantFrom(...'ابجدهوز'), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (all, kept) => {
      const short = all.filter((_, i) => kept[i]);
      expect(withinName(short, all)).toBe(true);
      expect(withinName([...all, 'ح'], all)).toBe(false);
    }),
  );
});

describe('who is who in an article', () => {
  it('is one by all names and offices that it gives, under the fullest name', () => {
    const all = cast(
      { name: 'الحداد', titles: ['الوزير'], gender: 'm' },
      { name: 'سامر أيمن الحداد', titles: ['وزير العدل'] },
      { name: 'سامر الحداد', titles: ['وزير العدل', 'السيد'] },
    );
    expect(all.persons).toEqual([
      {
        name: 'سامر أيمن الحداد',
        words: nameWords('سامر أيمن الحداد'),
        titles: ['وزير العدل', 'السيد', 'الوزير'],
        gender: 'm',
      },
    ]);
    expect(all.byName(nameWords('أيمن الحداد'))?.name).toBe('سامر أيمن الحداد');
    expect(all.byName(nameWords('سامر أيمن بن علي الحداد'))?.name).toBe('سامر أيمن الحداد');
  });

  it('is open where several have the name, but for one whose last name it is', () => {
    const all = cast({ name: 'سامر الحداد' }, { name: 'هاني الحداد' }, { name: 'سامر القصار' });
    expect(all.persons).toHaveLength(3);
    expect(all.byName(nameWords('الحداد'))).toBeNull();
    expect(all.byName(nameWords('سامر'))).toBeNull();
    expect(all.byName(nameWords('رامي'))).toBeUndefined();
    expect(all.byName(nameWords('هاني'))?.name).toBe('هاني الحداد');
    expect(cast({ name: 'الحداد سامر' }, { name: 'سامر الحداد' }).byName(nameWords('الحداد'))?.name).toBe(
      'سامر الحداد',
    );
    expect(all.byName([])).toBeUndefined();
  });

  it('finds who holds an office, as well as the article names it', () => {
    const all = cast(
      { name: 'سامر الحداد', titles: ['وزير العدل التونسي'] },
      { name: 'هاني القصار', titles: ['وزير الصحة'] },
      { name: 'رامي السهل', titles: ['السفير الألماني'] },
    );
    expect(all.byOffice('وزير العدل')?.name).toBe('سامر الحداد');
    expect(all.byOffice('السفير')?.name).toBe('رامي السهل');
    expect(all.byOffice('الوزير')).toBeNull();
    expect(all.byOffice('الوزير')).toBeNull();
    expect(all.byOffice('وزير الدفاع')).toBeUndefined();
    expect(all.byOffice('المسؤول الألماني')?.name).toBe('رامي السهل');
    expect(all.byOffice('المسؤول الليبي')).toBeUndefined();
    expect(all.byOffice('المسؤول')).toBeUndefined();
  });

  it('is of a mention by its name, else by its first office, but for «نظيره» and groups', () => {
    const all = cast({ name: 'سامر الحداد', titles: ['وزير العدل', 'نظيره'] });
    expect(all.of(mention({ name: 'الحداد' }))?.name).toBe('سامر الحداد');
    expect(all.of(mention({ name: 'رامي' }))).toBeNull();
    expect(all.of(office('الوزير'))?.name).toBe('سامر الحداد');
    expect(all.of(office('نظيره'))).toBeNull();
    expect(all.of({ ...office('وزير العدل'), sort: 'group' })).toBeNull();
    expect(all.of(mention({ name: null }))).toBeNull();
  });
});
