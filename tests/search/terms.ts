import { countryForms } from '../../src/arabic/names/countries.ts';
import { stem } from '../../src/arabic/words/stems.ts';
import { words } from '../../src/arabic/words/words.ts';
import { nameKeys } from '../../src/meetings/keys.ts';
import type { QuestionTerm } from '../../src/search/question/question-terms.ts';

/** The words of a phrase as a question tells them, all of one name. */
export function termsOf(phrase: string, given: Partial<QuestionTerm> = {}, from = 0): QuestionTerm[] {
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
