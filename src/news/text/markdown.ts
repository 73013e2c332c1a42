import { cleanLine, rawLines } from './clean.ts';

/** Title and text of a Markdown document. */
export interface Plain {
  /** Its first heading of the first level, where that comes before any text. */
  readonly title: string | null;
  readonly text: string;
}

/**
 * The text of Markdown as a reader sees it: paragraphs one a line, list entries and headings lines of their own;
 * without marks of emphasis, link targets, pictures, tables' rules, comments and code.
 */
export function plainMarkdown(markdown: string): Plain {
  const lines: string[] = [];
  let title: string | null = null;
  let isOpen = false;
  for (const raw of withoutCode(rawLines(withoutComments(markdown)))) {
    const line = raw.replace(/^\s{0,3}(?:>\s?)+/u, '').trim();
    const heading = headingOf(line);
    if (heading?.level === 1 && title === null && lines.length === 0) title = heading.text;
    else if (heading !== null) lines.push(heading.text);
    const isText = heading === null && !isNoText(line);
    if (isText) addText(lines, line, isOpen);
    isOpen = isText && !/ {2}$|\\$/u.test(raw);
  }
  return {
    title,
    text: lines
      .map(cleanLine)
      .filter((line) => line !== '')
      .join('\n'),
  };
}

/** Adds a line of text: to the one before where that is open, unless it begins an entry of a list. */
function addText(lines: string[], line: string, isOpen: boolean): void {
  const entry = /^(?:[-*+]|\p{Nd}{1,3}[.)])\s+/u.exec(line);
  const words = inline(line.slice(entry?.[0].length ?? 0));
  if (isOpen && !entry) lines[lines.length - 1] = `${lines.at(-1)} ${words}`;
  else lines.push(words);
}

/** An empty line, a rule, or the target of a link: «[1]: https://…». */
function isNoText(line: string): boolean {
  return line === '' || isRule(line) || /^\[[^\]]+\]:\s/u.test(line);
}

/** Lines with an empty one in the place of each of code, fences too. */
function* withoutCode(lines: Iterable<string>): Generator<string> {
  let fence: string | null = null;
  for (const line of lines) {
    const mark = /^\s{0,3}(```|~~~)/u.exec(line)?.[1];
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    yield fence !== null || mark !== undefined ? '' : line;
  }
}

/** A heading, «## …», without its marks; null where a line is none. */
function headingOf(line: string): { readonly level: number; readonly text: string } | null {
  const marks = /^(#{1,6})\s/u.exec(line)?.[1];
  if (marks === undefined) return null;
  return { level: marks.length, text: inline(withoutHashes(line.slice(marks.length).trim())) };
}

/** A heading without the `#` that may close it, too. */
function withoutHashes(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trimEnd();
}

/** Whether a line is a rule, of three marks or more, or the one under the head of a table. */
function isRule(line: string): boolean {
  if (/^[-*_=\s]+$/u.test(line)) return line.replace(/\s/gu, '').length >= 3;
  return /^[\s:|-]+$/u.test(line) && line.lastIndexOf('|') >= 1;
}

function withoutComments(markdown: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = markdown.indexOf('<!--', at);
    const close = open === -1 ? -1 : markdown.indexOf('-->', open + 4);
    parts.push(markdown.slice(at, open === -1 ? undefined : open));
    if (close === -1) return parts.join('');
    at = close + 3;
  }
}

/** A character behind a backslash is itself, whatever it would mark. */
function inline(text: string): string {
  const parts = text.split(/\\([\\`*_{}[\]()#+.!|>~-])/u);
  return parts.map((part, i) => (i % 2 === 1 ? part : unmarked(part))).join('');
}

function unmarked(text: string): string {
  return text
    .replace(/!\[[^\][]{0,500}\]\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)/gu, '')
    .replace(/\[([^\][]{1,500})\]\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:\s"[^"]{0,500}")?\)/gu, '$1')
    .replace(/\[([^\][]{1,500})\]\[[^\][]{0,200}\]/gu, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/gu, '$1')
    .replace(/<\/?[a-z][^<>]{0,1000}>/giu, '')
    .replace(/(\*\*|__|~~)(?=\S)(.{1,2000}?\S|\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,2000}?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]{1,500})`/gu, '$1');
}
