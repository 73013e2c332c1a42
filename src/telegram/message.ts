import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Answer, Answered, Statement, Unanswered } from '../answer/answer.ts';
import { ANSWER } from '../answer/constants.ts';
import { noteText } from '../answer/evidence/notes.ts';
import { withoutReferences } from '../answer/evidence/references.ts';
import type { Digits } from '../answer/grammar/days.ts';
import { understoodLine } from '../answer/text/understood-line.ts';
import {
  meantLine,
  missingLine,
  NEAREST,
  REMARKS,
  SOURCE,
  SOURCES,
  UNANSWERED,
  WHICH,
} from '../answer/text/wording.ts';
import type { FollowUp } from '../conversation/referred.ts';
import type { Source } from '../news/article/article.ts';
import type { ActionButton, ShareButton } from './actions.ts';
import { leftToRightText, name, oneLine, rightToLeft, rightToLeftText, sentence } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import { quotations, stated } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { ar } from './languages/ar.ts';
import type { Words } from './languages/words.ts';
import { isPaged, type SourceButton, sourceButton, sourceLine } from './sources.ts';
import { fits, parts } from './split.ts';
import { MORE } from './words.ts';

/** A message as it is sent. Direction marks and isolates are in `text`; `entities` count UTF-16 units into it. */
export interface Message {
  readonly text: string;
  readonly entities: FormattedString['rawEntities'];
  /** One a row: rows run from left to right in every language. */
  readonly buttons: readonly (SourceButton | ActionButton | ShareButton)[];
  /** The address whose preview is shown under the message, or null for none. */
  readonly preview: string | null;
  /** Telegram then opens a reply to it. */
  readonly awaitsReply?: true;
}

/** How an answer is shown. */
interface Showing {
  /** What the buttons say; Arabic unless given. */
  readonly words?: Words;
  /** So many messages at most; three unless given. One statement alone may still need more. */
  readonly most?: number;
  /** Whether it stands where its question does not, which it then repeats. */
  readonly isAlone?: boolean;
}

/**
 * An answer as messages in reading order, three at most: what the question was taken to ask, what is said, then the evidence, then the sources with their
 * buttons.
 */
export function messages(
  answer: Answer,
  meant: FollowUp | null = null,
  { words = ar, most = TELEGRAM.messages, isAlone = false }: Showing = {},
): readonly Message[] {
  if (answer.kind === 'remark') {
    const { about } = answer;
    // What is not in Arabic is told so in its own language and in Arabic, whatever the reader's language.
    return about === 'language' || about === 'kurdish'
      ? [plainMessage(REMARKS[about])]
      : [plainMessage(words.remarks[about], words.direction)];
  }
  const asked = isAlone ? [rightToLeft(FormattedString.italic(sentence(answer.question)))] : [];
  const understood =
    meant === null ? [] : [rightToLeft(FormattedString.italic(sentence(meantLine(meant.text))))];
  const lead = [...asked, ...understood];
  const around = { lead, words };
  if (answer.kind === 'unanswered') return unanswered(answer, around);
  const whole = answered(answer, answer.statements, around);
  if (whole.length <= most) return whole;
  for (let kept = answer.statements.length; kept > 1; kept = Math.floor(kept / 2)) {
    const some = answered(answer, first(answer.statements, kept), around);
    if (some.length <= most) return some;
  }
  return answered(answer, first(answer.statements, 1), around);
}

/** What stands before what is said, and the words of the buttons under it. */
interface Around {
  readonly lead: readonly FormattedString[];
  readonly words: Words;
}

/** The first `kept` statements, with a few citations each. */
function first(statements: readonly Statement[], kept: number): readonly Statement[] {
  return statements.slice(0, kept).map(({ text, citations: [one, ...others] }) => ({
    text,
    citations: [one, ...others.slice(0, TELEGRAM.citationsOfLong - 1)],
  }));
}

/** Text of ours, a paragraph or line each, as one message. */
export function plainMessage(text: string, direction: Words['direction'] = 'rtl'): Message {
  const lines = text.split('\n').map(direction === 'rtl' ? rightToLeftText : leftToRightText);
  return { text: lines.join('\n'), entities: [], buttons: [], preview: null };
}

/** The messages of `answer` where only `statements` are told; that more is known is then said. */
function answered(
  answer: Answered,
  statements: readonly Statement[],
  { lead, words }: Around,
): readonly Message[] {
  const headline = headlineOf(answer);
  const isQuotation = (statement: Statement) =>
    statement.citations.some(({ quote }) => oneLine(quote) === oneLine(withoutReferences(statement)));
  // Under a short answer, a statement that is an article's own sentence is its evidence: it is not said twice.
  const said = statements.filter((statement, at) => !isQuotation(statement) || (headline === '' && at === 0));
  const evidence = quotations(
    { ...answer, statements },
    new Set(said.map((statement) => oneLine(withoutReferences(statement)))),
  );
  const digits = digitsOf([...statements.map(({ text }) => text), ...titles(answer.sources)]);
  const understood = understoodLine(answer, digits);
  const cited = new Set(statements.flatMap(({ citations }) => citations.map(({ article }) => article.id)));
  const blocks = [
    ...lead,
    ...(headline === '' ? [] : [rightToLeft(FormattedString.bold(headline))]),
    ...paragraphs(
      said.map((statement) => stated(statement, answer)),
      answer,
    ),
    ...(evidence === null ? [] : [evidence]),
    ...(understood === null ? [] : [FormattedString.italic(sentence(understood))]),
    ...(answer.wordedBy === undefined ? [] : [FormattedString.italic(sentence(words.wordedByModel))]),
    ...notesIn(answer, cited, digits).map((note) => FormattedString.italic(sentence(note))),
    ...(statements === answer.statements ? [] : [FormattedString.italic(MORE)]),
  ];
  const sources = answer.sources.flatMap((source, at) =>
    cited.has(source.id) ? [{ source, number: at + 1 }] : [],
  );
  return withSources(FormattedString.join(blocks, '\n\n'), sources, {
    heading: sources.length === 1 ? SOURCE : SOURCES,
    digits,
    words,
  });
}

/** A paragraph for each statement, or one for all that a model worded. */
function paragraphs(
  said: readonly FormattedString[],
  { wordedBy }: Pick<Answered, 'wordedBy'>,
): FormattedString[] {
  const all = wordedBy === undefined || said.length === 0 ? said : [FormattedString.join([...said], ' ')];
  return all.map(rightToLeft);
}

/** What is to be noted of the cited articles. */
function notesIn({ notes = [], sources }: Answered, cited: ReadonlySet<string>, digits: Digits): string[] {
  return notes
    .filter(({ article }) => cited.has(article))
    .map((note) => noteText(note, sources.findIndex(({ id }) => id === note.article) + 1, digits));
}

/** The short answers on one line, as many as it holds. */
function headlineOf({ answers }: Answered): string {
  const shorts: string[] = [];
  let length = 0;
  for (const { text } of answers) {
    const short = sentence(excerpt(oneLine(text), [], TELEGRAM.shortAnswer));
    length += short.length;
    if (length > TELEGRAM.headline) return [...shorts, '…'].join('؛ ');
    shorts.push(short);
  }
  return shorts.join('؛ ');
}

function unanswered(answer: Unanswered, { lead, words }: Around): readonly Message[] {
  const choices = answer.why === 'ambiguous' ? answer.choices.slice(0, TELEGRAM.choices) : [];
  const articles = new Map(answer.nearest.map((hit) => [hit.article.id, hit.article]));
  const nearest = [...articles.values()].slice(0, ANSWER.nearest);
  const digits = digitsOf(titles(nearest));
  const understood = understoodLine(answer, digits);
  const body = [
    UNANSWERED[answer.why],
    ...(answer.missing.length === 0
      ? []
      : [sentence(missingLine(answer.missing.map((part) => name(part, TELEGRAM.choice))))]),
    ...(understood === null ? [] : [sentence(understood)]),
    ...(choices.length === 0
      ? []
      : [[WHICH, ...choices.map((choice) => `\u200F• ${name(choice, TELEGRAM.choice)}`)].join('\n')]),
  ].join('\n\n');
  const sources = nearest.map((source, at) => ({ source, number: at + 1 }));
  const blocks = [...lead, new FormattedString(body)];
  return withSources(FormattedString.join(blocks, '\n\n'), sources, { heading: NEAREST, digits, words });
}

/** The body, with the list of sources in its last message, or after it where there is no room. */
function withSources(
  body: FormattedString,
  sources: readonly { readonly source: Source; readonly number: number }[],
  list: { readonly heading: string; readonly digits: Digits; readonly words: Words },
): readonly Message[] {
  const texts = [...parts(body)];
  if (sources.length > 0) {
    const lines = sources.map(({ source, number }) => sourceLine(number, source, list.digits));
    const tail = FormattedString.join([list.heading, ...lines], '\n');
    const last = texts.at(-1);
    const joined = last === undefined ? tail : fmt`${last}\n\n${tail}`;
    if (fits(joined)) texts.splice(-1, 1, joined);
    else texts.push(...parts(tail));
  }
  const buttons = sources
    .map(({ source, number }) => sourceButton(number, source, list.words))
    .filter((button) => button !== null)
    .slice(0, TELEGRAM.buttons);
  const [only] = sources.length === 1 ? sources : [];
  const preview = only === undefined || isPaged(only.source) ? null : (buttons[0]?.url ?? null);
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

function titles(sources: readonly Source[]): readonly string[] {
  return sources.map((source) => source.title);
}

/** The digits of the first of these texts that has any, so that one message does not mix two systems. */
export function digitsOf(texts: readonly string[]): Digits {
  const [first = ''] = texts.join(' ').match(/[0-9\u0660-\u0669]/u) ?? [];
  return /[0-9]/u.test(first) ? 'latin' : 'arabic-indic';
}
