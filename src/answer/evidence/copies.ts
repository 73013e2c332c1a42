import type { Day } from '../../arabic/calendar/mention.ts';
import { dates } from '../../arabic/dates/dates.ts';
import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { withoutConjunction } from '../../arabic/words/clitics.ts';
import { words } from '../../arabic/words/words.ts';
import { memberIn } from '../../meetings/words/lexicon.ts';
import { type Article, sourceOf } from '../../news/article/article.ts';
import type { Citation, Statement } from '../answer.ts';
import { ANSWER } from '../constants.ts';
import { UNSAID } from '../sentences/unsaid-words.ts';

/** Classes of `meetings.tsv` after which a sentence no longer says that a thing happened. */
const UNSAYING = ['planned', 'wish', 'denied', 'cancelled', 'postponed'] as const;

/** The statement, cited also where copies of the article it is taken from say it in the same words, of the same days. */
export function citedInCopies(statement: Statement, copies: readonly Article[]): Statement {
  const [first, ...others] = statement.citations;
  const further = copies.flatMap((copy): Citation[] => {
    const span = sameDays(first, copy) ? citationIn(copy, first.quote) : null;
    if (span === null) return [];
    return [{ article: sourceOf(copy), ...span, quote: copy.text.slice(span.start, span.end) }];
  });
  return { ...statement, citations: [first, ...others, ...further.slice(0, ANSWER.copiesCited)] };
}

/**
 * The sentence of an article that says what the quotation says: all its words in their order, however they are
 * spelled and pointed, and few besides, none of which denies it or puts it off. Null when there is none.
 */
export function citationIn({ text }: Pick<Article, 'text'>, quote: string): Span | null {
  const quoted = plainWords(quote);
  if (quoted.length === 0) return null;
  const unsaid = quoted.filter(unsays).length;
  const found = sentences(text).find(({ start, end }) => {
    const own = plainWords(text.slice(start, end));
    if (own.length - quoted.length > ANSWER.addedByCopy * quoted.length) return false;
    return holdsInOrder(own, quoted) && own.filter(unsays).length === unsaid;
  });
  return found === undefined ? null : { start: found.start, end: found.end };
}

/** Words folded; the first one without «و» or «ف», by which a sentence is only joined to the one before it. */
function plainWords(text: string): string[] {
  return words(text).map((word, i) => (i === 0 ? withoutConjunction(fold(word.text), 2) : fold(word.text)));
}

function holdsInOrder(all: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const word of all) if (word === wanted[next]) next++;
  return next === wanted.length;
}

function unsays(word: string): boolean {
  return UNSAID.has('unsaying', word) || UNSAYING.some((name) => memberIn(name, word) !== undefined);
}

/** Whether the quotation speaks of the same days in the copy: «أمس» of two papers printed on two days is not one day. */
function sameDays({ quote, article }: Citation, copy: Article): boolean {
  const [one, other] = [article.published, copy.published];
  if (one !== null && other !== null) return daysIn(quote, one) === daysIn(quote, other);
  return dates(quote, '2000-01-01').every(({ basis }) => basis === 'stated');
}

function daysIn(quote: string, published: Day): string {
  return dates(quote, published.slice(0, 10))
    .map(({ from, to }) => `${from}/${to}`)
    .join(' ');
}
