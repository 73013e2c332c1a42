import { countryForms } from '../../arabic/names/countries.ts';
import { isKnown, isOwn } from '../../arabic/words/lexicon.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { is, memberIn, verbIn } from '../words/lexicon.ts';
import { STOP_WORDS } from '../words/sentence.ts';
import { isVerb } from '../words/verbs.ts';
import type { Reach } from './name-edges.ts';
import {
  cuts,
  GIVEN,
  isNationality,
  isNotPreposition,
  type KnownNames,
  personOf,
  startAfter,
} from './name-words.ts';

/** A rule of what the tagger takes for a name and is none. */
export interface NoNameRule {
  readonly name: string;
  /** What the tagger took for a name. */
  readonly example: string;
  readonly is: (words: readonly Token[]) => boolean;
}

/** A rule of a word alone. */
function alone(is: (word: string) => boolean): NoNameRule['is'] {
  return ([one, ...others]) => one !== undefined && others.length === 0 && is(one.text);
}

/** What is no name, by the first rule that says so. */
export const NO_NAMES: readonly NoNameRule[] = [
  {
    name: 'an office of somewhere, behind «بـ» or «و»',
    example: 'بوالي صفاقس',
    is: ([one, second, ...others]) => {
      const title = one === undefined ? undefined : memberIn('title', one.text);
      if (one === undefined || second === undefined || others.length > 0 || title === undefined) return false;
      if (title.definite || GIVEN.has(one.text)) return false;
      return title.prep === 'ب' || (title.conj && !GIVEN.has(second.text));
    },
  },
  {
    name: 'a word of ours behind «بـ» or «لـ»',
    example: 'بمدينة',
    is: alone(
      (word) =>
        /^[بل].{3}/u.test(word) && !isOwn(word) && isKnown(word.slice(1)) && !GIVEN.has(word.slice(1)),
    ),
  },
  {
    name: 'a plural of a word of ours',
    example: 'المهندسين',
    is: alone((word) => /^ال.+ين$/u.test(word) && isKnown(word.slice(2))),
  },
  {
    // «اجتماعا جمع … فلانا», «الوزير ينفي»
    name: 'a verb alone',
    example: 'ينفي',
    is: alone((word) => isVerb(word) && !GIVEN.has(word)),
  },
  { name: 'a stop word', example: 'الذي', is: alone((word) => STOP_WORDS.has(word)) },
  { name: 'a word that is never a name', example: 'تطورات', is: alone((word) => is('not-name', word)) },
  {
    // «كان ينوي»
    name: 'a verb of what is to come',
    example: 'ينوي',
    is: alone((word) => is('planned', word)),
  },
  {
    name: 'a title alone',
    example: 'وزير',
    is: alone((word) => memberIn('title', word)?.base === word),
  },
];

/** The person of a span without what the tagger took in around the name; none where it is no name. */
export function trimmed(text: string, all: readonly Token[], span: Reach, known?: KnownNames): NameSpan[] {
  const { first, last } = withoutEdges(all, span);
  const words = all.slice(first, last + 1);
  const [token] = words;
  const end = words.at(-1);
  if (token === undefined || end === undefined || NO_NAMES.some(({ is: isNone }) => isNone(words))) return [];
  const start = startAfter(text, token, cliticLength(token.text, first, known));
  return [personOf(text, start, end.end)];
}

/** A span without the words that no name begins or ends with; empty where there are no others. */
function withoutEdges(all: readonly Token[], span: Reach): Reach {
  let { first, last } = span;
  const word = (at: number): string => (all[at] as Token).text;
  while (last > first && (endsOutside(all[last] as Token) || isNextTitle(all, last))) last--;
  while (first <= last && (all[first] as Token).kind !== 'word') first++;
  // «بيلاروس أندريه بوبوف»: the country is of the office before it.
  if (last - first >= 2 && countryForms(word(first)).some(({ is: says }) => says === 'name')) first++;
  // A title is no part of a name.
  while (first < last && is('honorific', word(first))) first++;
  // «لقاء جمع دوغان»: the verb was tagged with the name.
  if (first < last && verbIn(word(first))?.trigger.frame === 'gather') first++;
  return { first, last };
}

/** Words that a name does not end with. */
function endsOutside(token: Token): boolean {
  const { text: word, raw } = token;
  return (
    (STOP_WORDS.has(word) && !isNotPreposition(token)) ||
    is('not-name', word) ||
    // «معزياً»: an adverb.
    /اً$|ًا$/u.test(raw) ||
    (verbIn(word) !== undefined && !GIVEN.has(word)) ||
    is('say', word) ||
    (word.startsWith('ب') && is('place-head', word.slice(1)))
  );
}

/** «… كريم القنصل الألماني فلان»: a title with its nationality after it is the next one's. */
function isNextTitle(all: readonly Token[], at: number): boolean {
  const title = memberIn('title', (all[at] as Token).text);
  return title?.definite === true && isNationality(all[at + 1]?.text ?? '');
}

/** The clitic letters on the first word of a name. */
function cliticLength(word: string, at: number, known?: KnownNames): number {
  if (known?.words.has(word) || GIVEN.has(word)) return 0;
  if (/^[وف]?[بلك]ال../u.test(word) && !isOwn(word)) return word.indexOf('ال');
  const cut = cuts(word)
    .slice(1)
    .find((letters) => known?.words.has(word.slice(letters)));
  if (cut !== undefined) return cut;
  if (word.startsWith('و') && word.length > 3 && !isOwn(word)) return 1;
  if (/^[وفبل]/u.test(word) && GIVEN.has(word.slice(1)) && at > 0) return 1;
  return 0;
}
