import { describe, expect, it } from 'vitest';
import { corrections, NO_CORRECTIONS } from '../../../src/meetings/people/corrections.ts';
import { byArticle, inArticle, isMeant, partedByPerson } from '../../../src/meetings/people/parts.ts';
import type { Sighting } from '../../../src/meetings/people/sighting.ts';

const seen = (article: string, title: string | null, name = 'صالح أحمد'): Sighting => ({
  article,
  name,
  titles: title === null ? [] : [title],
  day: null,
});

/** The articles of each person. */
const articles = (all: readonly Sighting[], known = NO_CORRECTIONS): string[] =>
  partedByPerson(all, known).map((own) => own.map(({ article }) => article).join(''));

describe('the sightings of one name', () => {
  const [iraqi, egyptian] = ['وزير الدفاع العراقي', 'السفير المصري'];

  it('are of two where offices do not go together, the most seen first', () => {
    expect(articles([seen('a', egyptian), seen('b', iraqi), seen('c', iraqi)])).toEqual(['bc', 'a']);
    expect(articles([seen('a', null), seen('b', null)])).toEqual(['ab']);
  });

  it('without an office are of the only one, or of the only one of their article, or of another', () => {
    expect(articles([seen('a', iraqi), seen('b', null)])).toEqual(['ab']);
    expect(articles([seen('a', iraqi), seen('b', egyptian), seen('b', null), seen('c', null)])).toEqual([
      'a',
      'bb',
      'c',
    ]);
    expect(articles([seen('a', iraqi), seen('a', egyptian), seen('a', null)])).toEqual(['a', 'a', 'a']);
  });

  it('are parted as an operator says, by office or by spelling', () => {
    const managers = [seen('a', 'مدير الشركة'), seen('b', 'مدير المدرسة')];
    expect(articles(managers)).toEqual(['ab']);
    const told = corrections('different\tصالح أحمد (مدير الشركة)\tصالح أحمد (مدير المدرسة)');
    expect(articles(managers, told)).toEqual(['a', 'b']);
    const spelt = [seen('a', null, 'رجاء الهلالي'), seen('b', null, 'رجا الهلالي')];
    expect(articles(spelt, corrections('different\tرجاء الهلالي\tرجا الهلالي'))).toEqual(['a', 'b']);
  });
});

it('knows whom an operator means, by name, office or country', () => {
  const all = [seen('a', 'وزير الدفاع العراقي')];
  const means = (name: string, office: string): boolean => isMeant(all, { name, office });
  expect(means('صالح أحمد', '')).toBe(true);
  expect(means('صالح أحمد', 'وزير الدفاع')).toBe(true);
  expect(means('صالح أحمد', 'العراق')).toBe(true);
  expect(means('صالح أحمد', 'مصر')).toBe(false);
  expect(means('أحمد', '')).toBe(false);
});

it('tells of which an article’s name may be', () => {
  const [one, other] = [
    { key: 'ك', words: ['ك'], sightings: [seen('a', 'وزير'), seen('a', 'وزير')] },
    { key: 'ك', words: ['ك'], sightings: [seen('a', 'لاعب'), seen('b', 'لاعب')] },
  ];
  const found = byArticle([one, other]);
  expect(found.get(inArticle('a', 'صالح أحمد'))).toEqual([one, other]);
  expect(found.get(inArticle('b', 'صالح أحمد'))).toEqual([other]);
  expect(found.has(inArticle('b', 'صالح'))).toBe(false);
});
