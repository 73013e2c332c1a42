import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptSightings } from '../../../src/archive/kept/kept-sightings.ts';
import { corrections, NO_CORRECTIONS } from '../../../src/meetings/people/corrections.ts';
import { Identities } from '../../../src/meetings/people/identities.ts';
import { nameKeyOf } from '../../../src/meetings/people/labels.ts';
import type { Sighting } from '../../../src/meetings/people/sighting.ts';
import { sightingsDatabase } from '../../support/people.ts';

/** «a سامر الحداد (وزير العدل)»: an article, a name, an office. */
function seen(...lines: string[]): Sighting[] {
  return lines.map((line) => {
    const {
      article = '',
      name = '',
      title,
    } = /^(?<article>\S) (?<name>[^(]*?)(?: \((?<title>.*)\))?$/u.exec(line)?.groups ?? {};
    return { article, name, titles: title === undefined ? [] : [title], day: '2020-01-01' };
  });
}

/** Who each of the sightings is of. */
function told(sightings: readonly Sighting[], known = ''): Sighting[][] {
  const index = new KeptSightings(sightingsDatabase(sightings));
  const identities = new Identities(index, known === '' ? NO_CORRECTIONS : corrections(known));
  const parts = sightings.flatMap(({ name }) => identities.parts(nameKeyOf(name)));
  const persons = new Set(parts.map((part) => identities.person(part)));
  return [...persons].map((whole) => identities.membersOf(whole).flatMap((part) => part.sightings));
}

/** The articles of each person, in order. */
const parts = (sightings: readonly Sighting[], known = ''): string[] =>
  told(sightings, known)
    .map((own) =>
      own
        .map(({ article }) => article)
        .sort()
        .join(''),
    )
    .sort();

describe('the sightings of one person', () => {
  it('are those of spellings of one name, and of a shorter form of it', () => {
    expect(parts(seen('a الباجي قايد السبسي', 'b الباجي قائد السبسي', 'c قائد السبسي', 'd السبسي'))).toEqual([
      'abcd',
    ]);
  });

  it('are apart where a name is short for several', () => {
    expect(parts(seen('a سامر الحداد', 'b هاني الحداد', 'c الحداد'))).toEqual(['a', 'b', 'c']);
    expect(parts(seen('a سامر أيمن الحداد', 'b سامر هاني الحداد', 'c سامر الحداد'))).toEqual(['a', 'b', 'c']);
  });

  it('are apart where offices do not go together, and without an office where their article tells', () => {
    const all = seen(
      'a صالح أحمد (وزير الدفاع العراقي)',
      'b صالح أحمد (وزير الدفاع العراقي)',
      'c صالح أحمد (السفير المصري)',
      'b صالح أحمد',
      'd صالح أحمد',
    );
    expect(parts(all)).toEqual(['abb', 'c', 'd']);
    expect(parts(all.slice(0, 2).concat(all.slice(3)))).toEqual(['abbd']);
  });

  it('are not joined to a longer name whose offices do not go with theirs', () => {
    expect(parts(seen('a سامر أيمن الحداد (وزير الدفاع العراقي)', 'b سامر الحداد (السفير المصري)'))).toEqual([
      'a',
      'b',
    ]);
    expect(parts(seen('a سامر أيمن الحداد (وزير الدفاع العراقي)', 'b سامر الحداد (السفير العراقي)'))).toEqual(
      ['ab'],
    );
  });

  it('are joined and parted as an operator says', () => {
    const two = seen('a أبو علي (قائد)', 'b ناصر الموسوي (قائد)');
    expect(parts(two)).toEqual(['a', 'b']);
    expect(parts(two, 'same\tأبو علي\tناصر الموسوي')).toEqual(['ab']);
    expect(parts(two, 'same\tأبو علي\tغيره')).toEqual(['a', 'b']);
    const one = seen('a سمير القاسم (مدير الشركة)', 'b سمير القاسم (مدير المدرسة)');
    expect(parts(one)).toEqual(['ab']);
    expect(parts(one, 'different\tسمير القاسم (مدير الشركة)\tسمير القاسم (مدير المدرسة)')).toEqual([
      'a',
      'b',
    ]);
    const spelt = seen('a رجاء الهلالي', 'b رجا الهلالي');
    expect(parts(spelt, 'different\tرجاء الهلالي\tرجا الهلالي')).toEqual(['a', 'b']);
    const short = seen('a سامر أيمن الحداد', 'b سامر الحداد');
    expect(parts(short)).toEqual(['ab']);
    expect(parts(short, 'different\tسامر الحداد\tسامر أيمن الحداد')).toEqual(['a', 'b']);
  });

  it('are none of a name without letters', () => {
    expect(parts(seen('a ،'))).toEqual([]);
    expect(parts([])).toEqual([]);
  });

  it('are all of them, each once', () => {
    const name = fc.constantFrom('سامر الحداد', 'الحداد', 'هاني الحداد', 'سامر أيمن الحداد', 'سامر');
    const title = fc.constantFrom('', ' (وزير العدل التونسي)', ' (السفير المصري)', ' (لاعب)');
    const one = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), name, title)
      .map(([article, of, as]) => `${article} ${of}${as}`);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (lines) => {
        const all = seen(...lines);
        const found = told(all).flat();
        const ordered = (some: readonly Sighting[]): string[] =>
          some.map((one) => JSON.stringify(one)).sort();
        expect(ordered(found)).toEqual(ordered(all));
      }),
    );
  });
});
