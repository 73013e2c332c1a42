import { describe, expect, it } from 'vitest';
import { countryForms } from '../../../src/arabic/names/countries.ts';
import { isMisspelt } from '../../../src/arabic/words/misspelt.ts';
import { stem } from '../../../src/arabic/words/stems.ts';
import { words } from '../../../src/arabic/words/words.ts';
import { nameKeys } from '../../../src/meetings/keys.ts';
import type { Participant } from '../../../src/meetings/meeting.ts';
import { people } from '../../../src/meetings/people/people.ts';
import { partiesNamed } from '../../../src/search/meetings/asked-parties.ts';
import { explainedBy } from '../../../src/search/meetings/explained.ts';
import type { QuestionTerm } from '../../../src/search/question/question-terms.ts';

/** The words of a phrase as a question tells them, all of one name. */
function termsOf(phrase: string, given: Partial<QuestionTerm> = {}, from = 0): QuestionTerm[] {
  return words(phrase).map(({ text }, i) => ({
    at: from + i,
    text,
    stems: [stem(text)],
    keys: nameKeys(text),
    countries: countryForms(text).map(({ country }) => country.code),
    weight: 5,
    rare: true,
    core: true,
    person: false,
    place: false,
    name: from,
    described: false,
    meets: false,
    kind: null,
    sided: false,
    talks: false,
    known: true,
    ...given,
  }));
}

const participant: Participant = {
  name: '',
  person: null,
  title: null,
  side: 'peer',
  sort: 'person',
  attends: false,
};
const explained = (
  names: readonly string[],
  offices: readonly string[],
  words: readonly QuestionTerm[],
): string =>
  explainedBy({ participant, names, offices }, words)
    .map(({ text }) => text)
    .join(' ');

describe('the words of a question that a participant explains', () => {
  it('are those of the name, its last one or two of it at least', () => {
    const name = termsOf('سامر الحداد', { person: true });
    expect(explained(['سامر كريم الحداد'], [], name)).toBe('سامر الحداد');
    expect(explained(['سامر الخطيب'], [], termsOf('سامر', { person: true }))).toBe('');
  });

  it('hold one misspelt beside a rare one', () => {
    expect(explained(['بوريس جونسن'], [], termsOf('بوريس جونسون', { person: true }))).toBe('بوريس جونسون');
    expect(explained(['بوريس جونسن'], [], termsOf('بوريس جونسون', { person: true, rare: false }))).toBe('');
    expect(isMisspelt('جنسن', 'كلن')).toBe(false);
  });

  it('are those of an office, by another name of it, and by the country or who is of it', () => {
    expect(explained([], ['وزير الخارجية الفرنسي'], termsOf('وزير خارجية فرنسا'))).toBe('وزير خارجية فرنسا');
    expect(explained([], ['العاهل المغربي'], termsOf('ملك المغرب'))).toBe('ملك المغرب');
    expect(explained([], ['وزير الطاقة'], termsOf('رئيس الحكومة'))).toBe('');
  });
});

describe('the parties of a question', () => {
  const known = people([
    { article: 'a', name: 'سامر الحداد', titles: ['وزير العدل'], day: '2024-05-14' },
    { article: 'b', name: 'نادية الخوري', titles: ['وزيرة الثقافة'], day: '2024-05-14' },
  ]);
  const shape = (list: readonly QuestionTerm[]): string[] =>
    partiesNamed(list, known).map(({ office, name }) =>
      [office, name].map((part) => part.map(({ text }) => text).join(' ')).join(' + '),
    );

  it('are one where a name after an office is its holder’s, and else two', () => {
    const office = termsOf('وزير العدل');
    expect(shape([...office, ...termsOf('سامر الحداد', { person: true }, 2)])).toEqual([
      'وزير العدل + سامر الحداد',
    ]);
    expect(shape([...office, ...termsOf('نادية الخوري', { person: true }, 2)])).toEqual([
      'وزير العدل + ',
      ' + نادية الخوري',
    ]);
    expect(shape([...office, ...termsOf('كريم الزيات', { person: true }, 2)])).toEqual([
      'وزير العدل + كريم الزيات',
    ]);
  });
});
