/**
 * What no stored text holds: control characters, marks of direction (they can make a line read as another),
 * characters of no width, soft hyphens, tags and noncharacters. The number and verse signs U+0600..U+0605,
 * U+06DD and U+08E2 are letters to a reader and stay.
 */
const INVISIBLE =
  /[\p{Cc}\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Noncharacter_Code_Point}/gu;

/** The most marks on one letter that Unicode asks anybody to sort (UAX #15, Stream-Safe Text Format). */
const MARKS_TOO_MANY = /(?<=\p{M}{30})\p{M}/gu;

/** A file written as text: a `data:` address, in Markdown as a picture, or a run no word of any language has. */
const EMBEDDED =
  /!\[[^\][]{0,500}\]\(data:[\w/+.;,=%-]{200,}\)|\bdata:[\w/+.;,=%-]{200,}|(?<![\w/+=-])[\w/+=-]{1000,}/giu;

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** The lines of a text as they stand, whichever way they end: `\n`, `\r\n`, `\r`, U+0085, U+2028, U+2029. */
export function rawLines(text: string): string[] {
  return text.split(LINE_END);
}

/**
 * A line as isnad keeps it: nothing invisible, NFC, at most 30 marks on a letter, single spaces, none at its ends; a
 * lone surrogate as U+FFFD.
 */
export function cleanLine(line: string): string {
  return line
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(MARKS_TOO_MANY, '')
    .normalize('NFC')
    .replace(MARKS_TOO_MANY, '')
    .replace(/[\s\u1680\u3000]+/gu, ' ')
    .trim();
}

/** A text as isnad keeps it: its clean lines, the empty ones left out, joined by `\n`. Cleaning settles. */
export function cleanText(text: string): string {
  return rawLines(text)
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** A text without the pictures and other files that stand in it, written in ASCII. */
export function withoutEmbedded(text: string): string {
  return text.replace(EMBEDDED, '');
}
