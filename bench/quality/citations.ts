import type { Answered, Statement } from '../../src/answer/answer.ts';
import { withoutReferences } from '../../src/answer/evidence/references.ts';
import type { DateMention, Day } from '../../src/arabic/calendar/mention.ts';
import { dates } from '../../src/arabic/dates/dates.ts';
import { knownDays } from '../../src/arabic/dates/known-days.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { NameTagger } from '../../src/model/names.ts';
import type { Article } from '../../src/news/article/article.ts';
import { keysOf, names } from './names-alike.ts';

/**
 * Where what a statement needs is found: in the sentences it cites; else in their articles, title and day of
 * publication included; else nowhere, or a quotation is not the article's words.
 */
export type Support = 'sentence' | 'article' | 'none';

/** A statement of an answer, whether its citations support it, and what they lack. */
export interface Cited {
  readonly question: string;
  readonly statement: Statement;
  /** It is a sentence of the article as it stands, and no sentence of ours. */
  readonly isQuotation: boolean;
  readonly support: Support;
  readonly lacks: readonly string[];
}

/**
 * The rule. Every quotation is the article's text from `start` to `end`. A statement that is an article's own sentence
 * needs the people that the question names, a day of those it asks about, and whom the brackets in it name. A statement
 * of ours needs the persons, offices and places that the tagger finds in it and the days that it tells. A name is found
 * by its last part or by two parts of it, a place or an office by half of its words, a day by a mention that lies within
 * it, one told without its year by its day and month. This judges by the texts, not by what isnad read in them.
 */
export async function cited(
  answer: Answered,
  parts: { readonly archive: Archive; readonly tagger: NameTagger },
): Promise<Cited[]> {
  const { question, understood, asOf, statements } = answer;
  const tagged = await parts.tagger.tag(statements.map(({ text }) => text));
  return statements.map((statement, i) => {
    const isQuotation = withoutReferences(statement) === statement.citations[0].quote;
    const bracketed = [...statement.text.matchAll(/\[([^\]]+)\]/gu)].map(([, name]) => name as string);
    const asked: Needs = {
      people: understood.people,
      others: statement.text === statement.citations[0].quote ? [] : bracketed,
      days: daysAsked(understood),
    };
    const own = tagged[i] ?? [];
    const stated: Needs = {
      people: own.filter(({ kind }) => kind === 'person').map(({ text }) => text),
      others: own.filter(({ kind }) => kind === 'office' || kind === 'place').map(({ text }) => text),
      days: dates(statement.text, asOf).filter((day): day is DateMention => day.from !== null),
    };
    const found = supportOf(statement, isQuotation ? asked : stated, parts.archive);
    return { question, statement, isQuotation, ...found };
  });
}

/** What a statement needs in what it cites. */
interface Needs {
  readonly people: readonly string[];
  readonly others: readonly string[];
  readonly days: readonly Days[];
}

interface Days {
  readonly from: Day;
  readonly to: Day;
  /** How it is known; of what is asked, not told. */
  readonly basis?: DateMention['basis'];
}

function daysAsked({ from, to }: Answered['understood']): Days[] {
  return from === null || to === null ? [] : [{ from, to }];
}

function supportOf(
  { citations }: Statement,
  needs: Needs,
  archive: Archive,
): { support: Support; lacks: string[] } {
  const articles = citations.map(({ article }) => archive.article(article.id));
  const torn = citations.filter(({ start, end, quote }, i) => articles[i]?.text.slice(start, end) !== quote);
  if (torn.length > 0) return { support: 'none', lacks: torn.map(({ quote }) => `not its words: ${quote}`) };
  const known = articles as Article[];
  const near = lacking(needs, {
    text: citations.map(({ quote }) => quote).join('\n'),
    days: citations.flatMap(({ start, end }, i) => {
      const { text, published } = known[i] as Article;
      return knownDays(text, published).filter((day) => day.start >= start && day.end <= end);
    }),
  });
  const far = lacking(needs, {
    text: known.map(({ title, text }) => `${title}\n${text}`).join('\n'),
    days: known.flatMap(({ text, published }) => {
      const day = published?.slice(0, 10);
      return [...knownDays(text, published), ...(day === undefined ? [] : [{ from: day, to: day }])];
    }),
  });
  if (far.length > 0) return { support: 'none', lacks: far };
  return { support: near.length > 0 ? 'article' : 'sentence', lacks: near };
}

/** What of the needs a text with its days does not have. */
function lacking(
  { people, others, days }: Needs,
  given: { readonly text: string; readonly days: readonly Days[] },
): string[] {
  const keys = new Set(keysOf(given.text));
  const missing = others.filter((other) => {
    const wanted = keysOf(other);
    return 2 * wanted.filter((key) => keys.has(key)).length < wanted.length;
  });
  return [
    ...people.filter((name) => !names(keys, name)),
    ...missing,
    ...days
      .filter((needed) => !given.days.some((day) => isWithin(day, needed)))
      .map(({ from, to }) => (from === to ? from : `${from}…${to}`)),
  ];
}

function isWithin(day: Days, { from, to, basis }: Days): boolean {
  if (day.from >= from && day.to <= to) return true;
  return basis === 'inferred' && day.from.slice(4) === from.slice(4) && day.to.slice(4) === to.slice(4);
}
