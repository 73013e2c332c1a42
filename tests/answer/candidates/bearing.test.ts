import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bearing, bearing } from '../../../src/answer/candidates/bearing.ts';
import { partiesNamed } from '../../../src/search/meetings/asked-parties.ts';
import { placedWords } from '../../../src/search/meetings/placed.ts';
import { peopleOf } from '../../support/people.ts';
import { articleOf, asked, materialOf, type Named } from '../asking.ts';

const NAMED: Named = [
  ['person', 'طارق البستاني'],
  ['place', 'طنجة'],
];
const QUESTION = 'متى التقى طارق البستاني الصيادين في طنجة؟';

function borne(text: string, question = QUESTION, named: Named = NAMED, title = 'خبر'): Bearing {
  const about = asked(question, named);
  const article = articleOf(text, { title });
  const { terms } = materialOf(about, [article]);
  return bearing(article, {
    terms,
    placed: placedWords(about, terms),
    parties: partiesNamed(terms, peopleOf([])),
  });
}

describe('bearing', () => {
  it('is whole where an article says all', () => {
    expect(borne('التقى طارق البستاني الصيادين في طنجة.')).toEqual({ said: 1, people: 1, place: 1 });
  });

  it('is nothing where it says nothing of it', () => {
    expect(borne('هطل المطر.')).toEqual({ said: 0, people: 0, place: 0 });
    expect(borne('')).toEqual({ said: 0, people: 0, place: 0 });
  });

  it('tells what is missing', () => {
    expect(borne('التقى طارق البستاني الصيادين في صفاقس.')).toMatchObject({ people: 1, place: 0 });
    const other = borne('التقى وائل الصباغ الصيادين في طنجة.');
    expect(other).toMatchObject({ people: 0, place: 1 });
    expect(other.said).toBeGreaterThan(0);
    expect(other.said).toBeLessThan(1);
  });

  it('counts any word of meeting for the one asked with', () => {
    expect(borne('اجتمع طارق البستاني بالصيادين في طنجة.').said).toBe(1);
  });

  it('counts a name in the sentence before and in the title for less', () => {
    const question = 'متى زار طارق البستاني الميناء مع وائل الصباغ؟';
    const named: Named = [
      ['person', 'طارق البستاني'],
      ['person', 'وائل الصباغ'],
    ];
    const here = borne('زار طارق البستاني الميناء مع وائل الصباغ.', question, named).people;
    const before = borne('وصل طارق البستاني. وزار الميناء مع وائل الصباغ.', question, named).people;
    const title = borne('زار الميناء مع وائل الصباغ.', question, named, 'طارق البستاني في الميناء').people;
    expect(here).toBe(1);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(here);
    expect(title).toBe(before);
  });

  it('is a share, whatever the article', () => {
    const text = fc
      .array(fc.constantFrom('طارق', 'البستاني', 'طنجة', 'التقى', 'الصيادين', 'مطر', '.', '\n'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, (one) => {
        for (const share of Object.values(borne(one))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
