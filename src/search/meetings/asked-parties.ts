import { office } from '../../meetings/offices/office.ts';
import { officeStems } from '../../meetings/offices/offices.ts';
import { nameWords } from '../../meetings/people/cast.ts';
import type { People } from '../../meetings/people/people.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import { placedWords } from './placed.ts';

/** Somebody whom a question names where it says who met whom: by an office, by a name, or by both. */
export interface AskedParty {
  readonly office: readonly QuestionTerm[];
  readonly name: readonly QuestionTerm[];
}

/**
 * The parties of a question. «هل استقبل وزير المياه فادي سلمون؟» asks of two: a verb that takes whom it befalls as its
 * object is left without one where the name is the office's holder.
 */
export function partiesAsked(
  question: Question,
  terms: readonly QuestionTerm[],
  people: People,
): AskedParty[] {
  const found = partiesNamed(terms, people);
  const [only] = found;
  const isTaking = terms[0]?.sided === true && terms[0].kind !== 'visited';
  if (found.length !== 1 || only === undefined || only.office.length === 0 || only.name.length === 0)
    return found;
  if (question.kinds[0] !== 'whether' || !isTaking || placedWords(question, terms).length > 0) return found;
  return [
    { office: only.office, name: [] },
    { office: [], name: only.name },
  ];
}

/** The parties of a question, those aside who are only described: «وزير العدل الذي…». */
export function partiesNamed(terms: readonly QuestionTerm[], people: People): AskedParty[] {
  const groups = new Map<number, QuestionTerm[]>();
  for (const word of terms) {
    if (word.name === null || !word.core || word.described) continue;
    groups.set(word.name, [...(groups.get(word.name) ?? []), word]);
  }
  const found: AskedParty[] = [];
  for (const group of groups.values()) {
    const isName = group.some(({ person }) => person);
    const before = found.at(-1);
    if (isName && before !== undefined && before.name.length === 0 && isHolder(group, before.office, people))
      found[found.length - 1] = { office: before.office, name: group };
    else found.push(isName ? { office: [], name: group } : { office: group, name: [] });
  }
  return found;
}

/**
 * Whether a name right after an office is its holder's, «وزير العدل سامر الحداد», and no other's, «استقبلت وزيرة العدل
 * سامر الحداد»: one to whom the articles give such an office, or none.
 */
function isHolder(name: readonly QuestionTerm[], held: readonly QuestionTerm[], people: People): boolean {
  if ((name[0]?.at ?? 0) - (held.at(-1)?.at ?? 0) !== 1) return false;
  // «الصحفي سامر الحداد»: a word alone is no office that somebody else may hold.
  if (held.length === 1) return true;
  const text = name.map((word) => word.text).join(' ');
  const persons = nameWords(text).length === 0 ? [] : people.named(text);
  const titles = persons.flatMap(({ offices }) => offices.map(({ title }) => title));
  if (titles.length === 0) return true;
  return titles.some((title) => {
    const own = new Set(officeStems(title));
    const { countries } = office(title);
    const has = (word: QuestionTerm): boolean =>
      word.stems.some((one) => own.has(one)) || word.countries.some((code) => countries.has(code));
    return held.filter(has).length >= SEARCH.officeHeld * held.length;
  });
}
