import { office } from '../../meetings/offices/office.ts';
import { officeStems } from '../../meetings/offices/offices.ts';
import { nameWords } from '../../meetings/people/cast.ts';
import type { People } from '../../meetings/people/people.ts';
import type { Told } from '../question/question-terms.ts';

/** Somebody whom a question names where it says who met whom: by an office, by a name, or by both. */
export interface Party {
  readonly office: readonly Told[];
  readonly name: readonly Told[];
}

/** The parties of a question, those aside who are only described: «وزير العدل الذي…». */
export function parties(told: readonly Told[], people: People): Party[] {
  const groups = new Map<number, Told[]>();
  for (const word of told) {
    if (word.name === null || !word.core || word.described) continue;
    groups.set(word.name, [...(groups.get(word.name) ?? []), word]);
  }
  const found: Party[] = [];
  for (const group of groups.values()) {
    const isName = group.some(({ person }) => person);
    const before = found.at(-1);
    if (isName && before !== undefined && before.name.length === 0 && isHolder(group, before.office, people))
      found[found.length - 1] = { office: before.office, name: group };
    else found.push(isName ? { office: [], name: group } : { office: group, name: [] });
  }
  return found;
}

/** The share of an office's words that one of a person's offices must have for the person to hold it. */
const HELD = 0.6;

/**
 * Whether a name right after an office is its holder's, «وزير العدل سامر الحداد», and no other's, «استقبلت وزيرة العدل
 * سامر الحداد»: one to whom the articles give such an office, or none.
 */
function isHolder(name: readonly Told[], held: readonly Told[], people: People): boolean {
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
    const has = (word: Told): boolean =>
      word.stems.some((one) => own.has(one)) || word.countries.some((code) => countries.has(code));
    return held.filter(has).length >= HELD * held.length;
  });
}
