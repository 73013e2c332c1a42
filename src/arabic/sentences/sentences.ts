import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import type { Span } from '../letters/span.ts';
import { table } from '../letters/tables.ts';
import { type Asides, asides } from './asides.ts';

/** Folded, without their last full stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(table('abbreviations').map(([form = '']) => fold(form)));

const LINE = /[^\n\r\u0085\u2028\u2029]+/gu;
const ENDERS = /[.؟?!…۔]+/gu;
const CLOSING = /["»”)\]}\uFD3F›'’]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;
const ARABIC_LETTER = /\p{Script=Arabic}/u;
const LAST_TOKEN = /[\p{L}\p{M}\u0640.]+$/u;
const ONE_LETTER = /^\p{L}$/u;
const LIST_NUMBER = /^\s*[([]?(?:\p{Nd}{1,3}|\p{L}\p{M}*)$/u;
const GOES_ON = /^\s{0,8}[،؛:,;]/u;

/**
 * The sentences of a text, in order: every character that is not white space lies in exactly one.
 *
 * A sentence ends at the end of a line and at . ؟ ! …, with the quotation marks and brackets that close there. It
 * does not end after an abbreviation («د.», «ص.ب.») or an initial («ج. ر.»), within a number or an address
 * (3.5, 27.9.2020, example.com), after the number of a list («1.»), nor within a quotation or parenthesis that
 * closes on the same line and is not long. One that never closes hides nothing.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    let start = 0;
    for (const end of [...endsOf(line), line.length]) {
      const lead = leadOf(line, start, end);
      const tail = tailOf(line, start + lead, end);
      if (tail > start + lead) found.push({ start: index + start + lead, end: index + tail });
      start = end;
    }
  }
  return found;
}

/** Where the sentences of a line end, the last one left out. What follows the last end holds a letter or digit. */
function endsOf(line: string): number[] {
  const ends: number[] = [];
  const aside = asides(line);
  const hiddenUpTo = hiding(aside);
  let start = 0;
  let read = 0;
  let written = false;
  for (const { 0: run, index } of line.matchAll(ENDERS)) {
    const hidden = hiddenUpTo(index);
    const stop = index + run.length;
    const end = closingEnd(line, stop, aside);
    if (end < read) continue;
    written ||= LETTER_OR_DIGIT.test(line.slice(read, index));
    read = stop;
    if (end < hidden) continue;
    if (!written) {
      // Signs alone belong to the sentence before them on the line.
      if (ends.length > 0 && ends.at(-1) === start) ends[ends.length - 1] = start = end;
    } else if (endsSentence(line, { start: index, end: stop }, { start, end })) {
      ends.push(end);
      start = end;
      read = end;
      written = false;
    }
  }
  if (ends.length > 0 && !LETTER_OR_DIGIT.test(line.slice(start))) ends.pop();
  return ends;
}

/** Up to where the asides that begin before an offset hide; asked of offsets in their order. */
function hiding({ spans }: Asides): (offset: number) => number {
  let next = 0;
  let hidden = 0;
  return (offset) => {
    for (let span = spans[next]; span !== undefined && span.start < offset; span = spans[++next])
      hidden = Math.max(hidden, span.end);
    return hidden;
  };
}

/** The end of the quotation marks and brackets that close right after an ender. */
function closingEnd(line: string, from: number, { openings }: Asides): number {
  let end = from;
  while (end < line.length && CLOSING.test(line.charAt(end)) && !openings.has(end)) end++;
  return end;
}

/** Whether the enders at `stop`, with the signs that close there up to `sentence.end`, end the sentence. */
function endsSentence(line: string, stop: Span, sentence: Span): boolean {
  const run = line.slice(stop.start, stop.end);
  const before = line.charAt(stop.start - 1);
  const after = line.charAt(stop.end);
  if (LATIN_OR_DIGIT.test(before) && LATIN_OR_DIGIT.test(after) && run.length === 1) return false;
  if (sentence.end >= line.length) return true;
  if (GOES_ON.test(line.slice(sentence.end, sentence.end + 9))) return false;
  // «"أين ذهبوا؟" سأل أحدهم»: a question or a cry within the sentence that quotes it.
  if (sentence.end > stop.end && !/[.…]/u.test(run)) return false;
  return run !== '.' || !abbreviates(line, stop.start, sentence.start);
}

/** Whether the full stop at `at` belongs to the abbreviation, initial or list number before it. */
function abbreviates(line: string, at: number, start: number): boolean {
  const before = line.slice(Math.max(start, at - ARABIC.abbreviation), at);
  if (at - start < ARABIC.abbreviation && LIST_NUMBER.test(before)) return true;
  const token = LAST_TOKEN.exec(before)?.[0] ?? '';
  if (token === '') return false;
  const folded = fold(token);
  // «2016م.», «كلم/س.»: the letter is a unit.
  if (/[\p{Nd}/]/u.test(line.charAt(at - token.length - 1))) return false;
  if (ABBREVIATIONS.has(folded))
    return !/\p{Nd}\s?$/u.test(before.slice(0, -token.length)) || folded.includes('.');
  const last = folded.slice(folded.lastIndexOf('.') + 1);
  return ONE_LETTER.test(last) && (ARABIC_LETTER.test(last) || token.slice(-1) !== last);
}

function leadOf(line: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(line.charAt(at))) at++;
  return at - start;
}

function tailOf(line: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(line.charAt(at - 1))) at--;
  return at;
}
