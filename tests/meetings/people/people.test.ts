import { expect, test } from 'vitest';
import { READING } from '../../../src/meetings/constants.ts';
import { CorrectionError, corrections } from '../../../src/meetings/people/corrections.ts';
import { nameKeyOf } from '../../../src/meetings/people/labels.ts';
import type { Sighting } from '../../../src/meetings/people/sighting.ts';
import { everybody, peopleOf } from '../../support/people.ts';

const seen = (article: string, name: string, title: string | null, day: string | null): Sighting => ({
  article,
  name,
  titles: title === null ? [] : [title],
  day,
});

test('spellings of one name are one person, and a shorter name the longer one that it fits', () => {
  const all = peopleOf([
    seen('a', 'الباجي قايد السالمي', 'رئيس الجمهورية', '2017-01-01'),
    seen('b', 'الباجي قائد السالمي', 'رئيس الجمهورية', '2017-02-01'),
    seen('c', 'قائد السالمي', null, '2017-03-01'),
    seen('d', 'السالمي', 'رئيس الجمهورية', '2017-04-01'),
  ]);
  for (const name of ['الباجي قايد السالمي', 'قائد السالمي']) expect(all.named(name)).toHaveLength(1);
  expect(all.of('d', 'السالمي')?.name).toBe('الباجي قائد السالمي');
  expect(all.named('السالمي')).toHaveLength(1);
});

test('offices over time: who held one in a month, from what the articles say', () => {
  const all = peopleOf([
    seen('a', 'جان دوبوا', 'وزير الخارجية الفرنسي', '2017-03-02'),
    seen('b', 'جان دوبوا', 'وزير الخارجية الفرنسي', '2017-04-20'),
    seen('c', 'لوك برنار', 'وزير الخارجية الفرنسي', '2017-06-01'),
    seen('d', 'نادر الحلبي', 'وزير الخارجية', '2017-03-10'),
    seen('e', 'هانس فيبر', 'وزير الخارجية الألماني', '2017-03-11'),
  ]);
  const held = (from: string | null, to: string | null): string[] =>
    all.holders('وزير الخارجية الفرنسي', from, to).map(({ name }) => name);
  expect(held('2017-03-01', '2017-03-31')).toEqual(['جان دوبوا']);
  expect(held('2017-06-01', '2017-06-30')).toEqual(['لوك برنار']);
  expect(held('2017-04-01', '2017-04-10')).toEqual(['جان دوبوا']);
  expect(held('2012-01-01', '2012-01-31')).toEqual([]);
  expect(all.named('جان دوبوا')[0]?.offices[0]).toEqual({
    title: 'وزير الخارجية الفرنسي',
    from: '2017-03-02',
    to: '2017-04-20',
    times: 2,
  });
});

test('two who share a name are two where country or calling tells them apart', () => {
  const all = peopleOf([
    seen('a', 'صالح أحمد', 'وزير الدفاع العراقي', '2020-01-01'),
    seen('b', 'صالح أحمد', 'وزير الدفاع العراقي', '2020-02-01'),
    seen('c', 'صالح أحمد', 'السفير المصري', '2020-01-05'),
    seen('d', 'صالح أحمد', null, '2020-01-07'),
  ]);
  expect(all.named('صالح أحمد').length).toBeGreaterThan(1);
  const [iraqi, egyptian] = [all.of('a', 'صالح أحمد'), all.of('c', 'صالح أحمد')];
  expect(iraqi).toBe(all.of('b', 'صالح أحمد'));
  expect(egyptian).not.toBe(iraqi);
  expect(egyptian?.id).not.toBe(iraqi?.id);
  expect(all.of('d', 'صالح أحمد')).not.toBe(iraqi);
});

test('a family name of two persons stays with neither', () => {
  const all = peopleOf([
    seen('a', 'دلشاد برزنجي', 'رئيس الإقليم', '2020-01-01'),
    seen('b', 'هيوا برزنجي', 'رئيس الحكومة', '2020-01-01'),
    seen('c', 'برزنجي', null, '2020-01-02'),
  ]);
  expect(all.of('c', 'برزنجي')?.name).toBe('برزنجي');
  expect(all.named('برزنجي')).toHaveLength(3);
});

test('an operator joins and parts', () => {
  const sightings = [
    seen('a', 'أبو علي الكرخي', 'قائد', '2020-01-01'),
    seen('b', 'ناصر الموسوي', 'قائد', '2020-01-02'),
    seen('c', 'سمير القاسم', 'مدير الشركة', '2020-01-03'),
    seen('d', 'سمير القاسم', 'مدير المدرسة', '2020-01-04'),
  ];
  expect(everybody(peopleOf(sightings), sightings)).toHaveLength(3);
  const known = corrections(
    '# a comment\nsame\tأبو علي الكرخي\tناصر الموسوي\n\ndifferent\tسمير القاسم (مدير الشركة)\tسمير القاسم (مدير المدرسة)\n',
  );
  const all = peopleOf(sightings, known);
  expect(all.of('a', 'أبو علي الكرخي')).toBe(all.of('b', 'ناصر الموسوي'));
  expect(all.of('c', 'سمير القاسم')).not.toBe(all.of('d', 'سمير القاسم'));
});

test('a wrong correction says which line and what to write', () => {
  expect(() => corrections('same\tسمير القاسم')).toThrow(CorrectionError);
  expect(() => corrections('# x\nequal\tأ\tب')).toThrow(/line 2.*«same» or «different»/u);
});

test('somebody of whom an article tells twice is one person there', () => {
  const sightings = [
    seen('a', 'صالح أحمد', 'وزير الدفاع العراقي', '2020-01-01'),
    seen('a', 'صالح أحمد', 'وزير الدفاع العراقي', '2020-01-01'),
    seen('b', 'صالح أحمد', 'السفير المصري', '2020-01-05'),
    seen('b', 'صالح أحمد', null, '2020-01-05'),
  ];
  const all = peopleOf(sightings);
  expect(everybody(all, sightings)).toHaveLength(2);
  expect(all.of('a', 'صالح أحمد')?.offices[0]?.times).toBe(1);
  expect(all.of('b', 'صالح أحمد')?.offices[0]?.title).toBe('السفير المصري');
});

test('an operator parts two by how their names are written', () => {
  const sightings = [
    seen('a', 'رجاء الهلالي', null, '2020-01-01'),
    seen('b', 'رجا الهلالي', null, '2020-01-02'),
  ];
  expect(everybody(peopleOf(sightings), sightings)).toHaveLength(1);
  const all = peopleOf(sightings, corrections('different\tرجاء الهلالي\tرجا الهلالي'));
  expect(everybody(all, sightings)).toHaveLength(2);
});

/** So many names of two words, which end with one; no two are spellings of one. */
function names(count: number): string[] {
  const letters = [...'بجدرسعفقكلمن'];
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}يد الحداد`)));
  return [...new Map(all.map((name) => [nameKeyOf(name), name])).values()].slice(0, count);
}

test('of very many who have a word, the most seen are told', () => {
  const all = names(READING.bearersOfWord + 9);
  const last = all.at(-1) as string;
  const sightings = [...all, last].map((name, i) => seen(`a${i}`, name, null, null));
  const found = peopleOf(sightings).named('الحداد');
  expect(found).toHaveLength(READING.bearersOfWord);
  expect(found[0]?.name).toBe(last);
});

test('of very many who held an office, those nearest to the days, and without days who held it last', () => {
  const all = names(READING.bearers + 40);
  const first = Date.parse('2010-01-01');
  const day = (i: number): string => new Date(first + i * 7 * 86_400_000).toISOString().slice(0, 10);
  const held = peopleOf(all.map((name, i) => seen(`a${i}`, name, 'وزير العدل', day(i))));
  const holders = (from: string | null): string[] =>
    held.holders('وزير العدل', from, from).map(({ name }) => name);
  const middle = Math.floor(all.length / 2);
  expect(holders(day(middle))).toEqual([all[middle]]);
  expect(holders(new Date(Date.parse(day(middle)) + 86_400_000).toISOString().slice(0, 10))).toEqual([
    all[middle],
  ]);
  expect(holders(null)).toContain(all.at(-1));
  expect(holders(null)).toHaveLength(READING.bearers);
});
