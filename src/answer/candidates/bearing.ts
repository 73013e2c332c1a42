import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { stems } from '../../arabic/words/stems.ts';
import { words } from '../../arabic/words/words.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Article } from '../../news/article/article.ts';
import { SEARCH } from '../../search/constants.ts';
import type { AskedParty } from '../../search/meetings/asked-parties.ts';
import { officeForName } from '../../search/meetings/match-shares.ts';
import { placeShare } from '../../search/meetings/placed.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';
import { isOfMeeting } from '../../search/question/word-classes.ts';
import { ANSWER } from '../constants.ts';
import { type KeyedText, marked, nameShare } from './named-in.ts';

/** What is looked for in articles: the words of a question, and of them those of its place and of whom it names. */
export interface Borne {
  readonly terms: readonly QuestionTerm[];
  readonly placed: readonly QuestionTerm[];
  readonly parties: readonly AskedParty[];
}

/** How much of a question an article bears, each share 0…1 by the weight of its words. */
export interface Bearing {
  /** Of all that the question says. */
  readonly said: number;
  /** The least share of a person or office in the question, in a sentence with what stands around it. */
  readonly people: number;
  /** Of the place in the question. */
  readonly place: number;
}

/** What an article bears of a question. */
export function bearing(article: Article, { terms, placed, parties }: Borne): Bearing {
  const all = sentences(article.text);
  const holds = holding(`${article.title}\n${article.text}`);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const said = terms.reduce((sum, word) => sum + (holds(word) ? word.weight : 0), 0) / total;
  const named = namedIn(article, all, { terms, parties });
  return {
    said,
    people: Math.max(0, ...all.map((_, at) => named(at))),
    place: placeShare(placed, (word) => (holds(word) ? 1 : 0)),
  };
}

/** The least share of a party of the question that stands in or around the sentence of an index. */
function namedIn(
  article: Article,
  all: readonly Span[],
  { terms, parties }: Pick<Borne, 'terms' | 'parties'>,
): (at: number) => number {
  const marks = all.map(({ start, end }) => marked(article.text.slice(start, end)));
  const markedTitle = marked(article.title);
  const described = terms.filter((word) => word.described);
  const groups = parties.flatMap(({ office, name }) => [office, name]).filter((group) => group.length > 0);
  const inFull = new Map<readonly QuestionTerm[], boolean>(
    groups.map((group) => [
      group,
      [markedTitle, ...marks].some((one) => nameShare(one, group) > ANSWER.namedInFull),
    ]),
  );
  const around = (group: readonly QuestionTerm[], at: number): number => {
    const share = (one: KeyedText | undefined): number =>
      one === undefined ? 0 : nameShare(one, group, inFull.get(group));
    const least = group.length === 1 && group[0]?.described ? SEARCH.oneWord : 0;
    return Math.max(
      least,
      share(marks[at]),
      ANSWER.namedBefore * share(marks[at - 1]),
      ANSWER.namedInTitle * share(markedTitle),
    );
  };
  const accounted = ({ office, name }: AskedParty, at: number): number =>
    name.length === 0
      ? around(office, at)
      : Math.max(
          around(name, at),
          officeForName(office, (group) => around(group, at)),
        );
  return (at) =>
    Math.min(
      described.length === 0 ? 1 : around(described, at),
      ...parties.map((party) => accounted(party, at)),
    );
}

/** Whether a text has a word of the question: by its stem; one of a name as a name; one of meeting by any such word. */
function holding(text: string): (word: QuestionTerm) => boolean {
  const all = words(text);
  const own = new Set(stems(text));
  const keys = new Set(all.flatMap((word) => nameKeys(word.text)));
  const meets = all.some((word) => isOfMeeting(word.text));
  return (word) =>
    word.person
      ? word.keys.some((key) => keys.has(key))
      : word.stems.some((one) => own.has(one)) || (word.meets && meets);
}
