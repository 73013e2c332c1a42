import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Answer, Answered, Statement, Unanswered } from '../answer/answer.ts';
import type { Digits } from '../answer/days.ts';
import { withoutReferences } from '../answer/references.ts';
import { namesItsSources } from '../answer/sources.ts';
import { understoodLine } from '../answer/understood-line.ts';
import { NEAREST, REMARKS, SOURCE, SOURCES, UNANSWERED, WHICH } from '../answer/wording.ts';
import type { Source } from '../news/article.ts';
import { name, oneLine, rightToLeft, rightToLeftText, sentence } from './bidi.ts';
import { citationMark, type SourceButton, sourceButton, sourceLine } from './sources.ts';
import { fits, parts } from './split.ts';

/** How many nearest sources and choices a refusal shows. */
const MOST_NEAREST = 3;
const MOST_CHOICES = 10;
const LONGEST_CHOICE = 100;
/** Telegram's limit for one keyboard. */
const MOST_BUTTONS = 100;

/** A message as it is sent. Direction marks and isolates are in `text`; `entities` count UTF-16 units into it. */
export interface Message {
  readonly text: string;
  readonly entities: FormattedString['rawEntities'];
  /** One a row: rows run from left to right in every language. */
  readonly buttons: readonly SourceButton[];
  /** The address whose preview is shown under the message, or null for none. */
  readonly preview: string | null;
}

/** An answer as messages in reading order: what is said, then the evidence, then the sources with their buttons. */
export function messages(answer: Answer): readonly Message[] {
  if (answer.kind === 'remark') return [plainMessage(REMARKS[answer.about])];
  return answer.kind === 'answered' ? answered(answer) : unanswered(answer);
}

/** Text of ours, a paragraph or line each, as one message. */
export function plainMessage(text: string): Message {
  const lines = text.split('\n').map(rightToLeftText);
  return { text: lines.join('\n'), entities: [], buttons: [], preview: null };
}

function answered(answer: Answered): readonly Message[] {
  const headline = answer.answers.map((short) => sentence(short.text)).join('؛ ');
  const isQuotation = (statement: Statement) =>
    statement.citations.some(({ quote }) => oneLine(quote) === oneLine(withoutReferences(statement)));
  // Under a short answer, a statement that is an article's own sentence is its evidence: it is not said twice.
  const said = answer.statements.filter(
    (statement, at) => !isQuotation(statement) || (headline === '' && at === 0),
  );
  const body = [
    ...(headline === '' ? [] : [rightToLeft(FormattedString.bold(headline))]),
    ...said.map((statement) => rightToLeft(stated(statement, answer.sources))),
  ];
  const evidence = quotations(
    answer,
    new Set(said.map((statement) => oneLine(withoutReferences(statement)))),
  );
  const digits = digitsOf([...answer.statements.map(({ text }) => text), ...titles(answer.sources)]);
  const understood = understoodLine(answer, digits);
  const blocks = [
    ...body,
    ...(evidence === null ? [] : [evidence]),
    ...(understood === null ? [] : [FormattedString.italic(sentence(understood))]),
  ];
  return withSources(FormattedString.join(blocks, '\n\n'), answer.sources, {
    heading: answer.sources.length === 1 ? SOURCE : SOURCES,
    digits,
  });
}

function unanswered(answer: Unanswered): readonly Message[] {
  const choices = answer.why === 'ambiguous' ? answer.choices.slice(0, MOST_CHOICES) : [];
  const articles = new Map(answer.nearest.map((hit) => [hit.article.id, hit.article]));
  const nearest = [...articles.values()].slice(0, MOST_NEAREST);
  const digits = digitsOf(titles(nearest));
  const understood = understoodLine(answer, digits);
  const body = [
    UNANSWERED[answer.why],
    ...(understood === null ? [] : [sentence(understood)]),
    ...(choices.length === 0
      ? []
      : [[WHICH, ...choices.map((choice) => `\u200F• ${name(choice, LONGEST_CHOICE)}`)].join('\n')]),
  ].join('\n\n');
  return withSources(new FormattedString(body), nearest, { heading: NEAREST, digits });
}

/** The body, with the list of sources in its last message, or after it where there is no room. */
function withSources(
  body: FormattedString,
  sources: readonly Source[],
  list: { readonly heading: string; readonly digits: Digits },
): readonly Message[] {
  const texts = [...parts(body)];
  if (sources.length > 0) {
    const lines = sources.map((source, at) => sourceLine(at + 1, source, list.digits));
    const tail = FormattedString.join([list.heading, ...lines], '\n');
    const last = texts.at(-1);
    const joined = last === undefined ? tail : fmt`${last}\n\n${tail}`;
    if (fits(joined)) texts.splice(-1, 1, joined);
    else texts.push(...parts(tail));
  }
  const buttons = sources
    .map((source, at) => sourceButton(at + 1, source))
    .filter((button) => button !== null)
    .slice(0, MOST_BUTTONS);
  const preview = sources.length === 1 ? (buttons[0]?.url ?? null) : null;
  return texts.map((text, at) => {
    const isLast = at === texts.length - 1;
    const { rawText, rawEntities } = text;
    return {
      text: rawText,
      entities: rawEntities,
      buttons: isLast ? buttons : [],
      preview: isLast ? preview : null,
    };
  });
}

/**
 * Every quotation once, with its marks and the names that were put into it, but those whose words are already said; null
 * when none is left.
 */
function quotations(answer: Answered, said: ReadonlySet<string>): FormattedString | null {
  const marksOf = new Map<string, FormattedString[]>();
  const named = new Map(answer.statements.map((one) => [oneLine(withoutReferences(one)), oneLine(one.text)]));
  for (const { citations } of answer.statements) {
    for (const citation of citations) {
      const quote = oneLine(citation.quote);
      if (said.has(quote)) continue;
      const mark = citationMark(numberOf(citation.article, answer.sources), citation);
      const marks = marksOf.get(quote) ?? [];
      if (!marks.some((other) => other.rawText === mark.rawText)) marksOf.set(quote, [...marks, mark]);
    }
  }
  if (marksOf.size === 0) return null;
  const lines = [...marksOf].map(([quote, marks]) =>
    rightToLeft(fmt`«${sentence(named.get(quote) ?? quote)}»\u00A0${FormattedString.join(marks)}`),
  );
  return FormattedString.expandableBlockquote(FormattedString.join(lines, '\n'));
}

/** A statement with the marks of its sources after it, or where it names them itself. */
function stated(statement: Statement, sources: readonly Source[]): FormattedString {
  const marks = new Map<number, FormattedString>();
  for (const citation of statement.citations) {
    const number = numberOf(citation.article, sources);
    if (!marks.has(number)) marks.set(number, citationMark(number, citation));
  }
  const text = sentence(statement.text);
  if (!namesItsSources(statement, sources)) {
    return fmt`${text}\u00A0${FormattedString.join([...marks.values()])}`;
  }
  const pieces = text.split(/(\[\d+\])/u);
  return FormattedString.join(pieces.map((piece) => marks.get(Number(piece.slice(1, -1))) ?? piece));
}

function numberOf(article: Source, sources: readonly Source[]): number {
  const at = sources.findIndex((source) => source.id === article.id);
  if (at < 0) throw new Error(`article ${article.id} is cited and not among the sources of the answer`);
  return at + 1;
}

function titles(sources: readonly Source[]): readonly string[] {
  return sources.map((source) => source.title);
}

/** The digits of the first of these texts that has any, so that one message does not mix two systems. */
function digitsOf(texts: readonly string[]): Digits {
  const [first = ''] = texts.join(' ').match(/[0-9\u0660-\u0669]/u) ?? [];
  return /[0-9]/u.test(first) ? 'latin' : 'arabic-indic';
}
