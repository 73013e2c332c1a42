import type { FormattedString } from '@grammyjs/parse-mode';
import { fmt } from '@grammyjs/parse-mode';
import { TELEGRAM } from './constants.ts';

/** RIGHT-TO-LEFT MARK: invisible, and as strong as an Arabic letter. */
const RLM = '\u200F';
/** LEFT-TO-RIGHT MARK: as strong as a Latin letter. */
const LRM = '\u200E';
/** LEFT-TO-RIGHT ISOLATE, FIRST STRONG ISOLATE, and what closes both. */
const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';
/** Invisible, of no direction, and part of no name or address. */
const WORD_JOINER = '\u2060';

/** What may turn the text around it: marks, embeddings, overrides, isolates; with them the other invisible breaks. */
const CONTROLS = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u206F\uFEFF]/gu;

/**
 * Addresses, and numbers with a sign or joined by a separator: `2026-11-23`, `10:30`, `3-1`, `-5`, `+964 770`. The
 * repetitions are bounded so that a long run of one character is looked through once.
 */
const LEFT_TO_RIGHT =
  /https?:\/\/[\x21-\x7e]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|(?<![\p{L}\p{N}])(?:[+\-\u2212]\d+|\d{1,20}(?=[.,]?\d{0,20} ?[-\u2013\u2014:/] ?\d))(?:[.,]\d+)*(?: ?[-\u2013\u2014:/] ?\d+(?:[.,]\d+)*)*/gu;

/**
 * Text from outside as one line: whitespace runs become one space and every bidirectional control is taken out, so
 * that it can neither turn the lines around it nor pass for another name.
 */
export function oneLine(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * {@link oneLine}, with each address and each number that would read backwards isolated as left-to-right, and nothing in it
 * that Telegram would make a link.
 */
export function sentence(text: string): string {
  const isolated = oneLine(text).replace(LEFT_TO_RIGHT, (run) =>
    run.length > TELEGRAM.isolate ? run : `${LRI}${run}${PDI}`,
  );
  return unlinked(isolated);
}

/**
 * The text with a word joiner wherever Telegram would make a @name, a /command or an address of it, which in somebody
 * else's words would ring or lead astray.
 */
function unlinked(text: string): string {
  return text.replace(
    /@(?=\w)|(?<!\d)\/(?=[\w/])|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu,
    (mark) => `${mark}${WORD_JOINER}`,
  );
}

/**
 * A name or title that may be in any script, on one line, isolated and without links; at most `longest` code points of
 * it.
 */
export function name(text: string, longest: number): string {
  const points = [...oneLine(text)];
  const kept =
    points.length > longest
      ? `${points
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : points.join('');
  return `${FSI}${unlinked(kept)}${PDI}`;
}

/** One line of ours, made to run from right to left: it begins with an Arabic letter, or is given one RLM. */
export function rightToLeft(line: FormattedString): FormattedString {
  return needsMark(line.rawText) ? fmt`${RLM}${line}` : line;
}

/** {@link rightToLeft} for text without entities. */
export function rightToLeftText(line: string): string {
  return needsMark(line) ? `${RLM}${line}` : line;
}

/** One line of ours in a language that runs from left to right, made to do so unless it is marked for the other. */
export function leftToRightText(line: string): string {
  return line === '' || /^[A-Za-z\u200E\u200F]/u.test(line) ? line : `${LRM}${line}`;
}

function needsMark(line: string): boolean {
  return line !== '' && !/^[\u200F\u0620-\u064A\u066E-\u06D3\u06FA-\u06FC]/u.test(line);
}
