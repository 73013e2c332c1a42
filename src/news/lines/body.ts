import { NEWS } from '../constants.ts';
import type { PageLine } from './page-lines.ts';

/** A page cut in three: what stands before its article's text, the lines of the text, and what stands after. */
export interface Body {
  readonly before: readonly PageLine[];
  readonly text: readonly PageLine[];
  readonly after: readonly PageLine[];
}

/**
 * The text of the page's article: the run of lines that has the most prose for the least else (a maximal sum, in
 * one pass), within the parts that headings such as «الأكثر قراءة» end; out of it, what the table of page
 * furniture names and links under «اقرأ أيضا» are taken. Where a page has no prose, its lines of words.
 */
export function bodyOf(lines: readonly PageLine[]): Body {
  const links = linksIn(lines);
  const open = endsOpen(lines);
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  lines.forEach((line, at) => {
    if (sum <= 0 || line.kind === 'end') {
      start = line.kind === 'end' ? at + 1 : at;
      sum = 0;
    }
    sum += line.kind === 'end' ? 0 : links.has(at) ? NEWS.linkBeside : added(line, open);
    if (sum > best.sum) best = { start, end: at + 1, sum };
  });
  if (best.sum === 0) return linesOfWords(lines, links);
  const { end } = withoutNotices(lines, best.start, best.end);
  return {
    before: lines.slice(0, best.start),
    text: lines.slice(best.start, end).filter((line, i) => kept(line) && !links.has(best.start + i)),
    after: lines.slice(end),
  };
}

/**
 * The same cut with the title, whose `key` is given, above the text: where it stands in the first lines of the text
 * (a question reads like prose), what is above the next prose goes with it.
 */
export function belowTitle(lines: readonly PageLine[], body: Body, key: string): Body {
  const start = body.before.length;
  const end = lines.length - body.after.length;
  const titles = lines
    .slice(start, Math.min(end, start + NEWS.linesOfTitle))
    .findLastIndex((line) => line.key === key);
  if (titles === -1) return body;
  const next = lines.slice(start + titles + 1, end).findIndex((line) => line.kind === 'prose');
  if (next === -1) return body;
  const first = start + titles + 1 + next;
  const below = new Set(lines.slice(first, end));
  return { ...body, before: lines.slice(0, first), text: body.text.filter((line) => below.has(line)) };
}

function added(line: PageLine, open: boolean): number {
  const size = Math.min(line.words.length, NEWS.wordsCounted);
  if (line.kind === 'prose') return size;
  if (line.kind === 'headline') return open && size >= NEWS.openParagraph ? size / 2 : NEWS.lineBeside;
  return line.kind === 'end' ? 0 : NEWS.besideProse[line.kind];
}

function kept(line: PageLine): boolean {
  return line.kind === 'prose' || line.kind === 'headline' || line.kind === 'notice';
}

/** The lines of words right under a heading of related links: headlines of other articles. */
function linksIn(lines: readonly PageLine[]): Set<number> {
  const links = new Set<number>();
  lines.forEach((line, at) => {
    const below = lines[at - 1]?.kind === 'related' ? isBareHeading(lines[at - 1]) : links.has(at - 1);
    if (below && line.kind === 'headline' && line.gap < NEWS.emptyLinesApart) links.add(at);
  });
  return links;
}

/** «اقرأ أيضا» alone heads the lines under it; with a headline beside it, it is the link itself. */
function isBareHeading(line: PageLine | undefined): boolean {
  return line !== undefined && line.words.length <= 4;
}

/** Whether the long paragraphs of the page mostly end without a full stop. */
function endsOpen(lines: readonly PageLine[]): boolean {
  const long = lines.filter((line) => line.kind === 'prose' && line.words.length >= NEWS.longProse);
  return long.length > 0 && long.filter((line) => !line.closed).length * 2 >= long.length;
}

/** Legal notices under the text are not of it; in the midst of it they may be what it is about. */
function withoutNotices(lines: readonly PageLine[], start: number, end: number): { end: number } {
  let last = end;
  while (last > start && lines[last - 1]?.kind === 'notice') last--;
  const lastProse = lines.slice(start, last).findLastIndex((line) => line.kind === 'prose');
  const tail = lines.slice(start + lastProse, last);
  return { end: tail.some((line) => line.kind === 'notice') ? start + lastProse + 1 : last };
}

function linesOfWords(lines: readonly PageLine[], links: ReadonlySet<number>): Body {
  const isText = (line: PageLine, at: number) => line.kind === 'headline' && !links.has(at);
  const first = lines.findIndex(isText);
  if (first === -1) return { before: lines, text: [], after: [] };
  const end = lines.findIndex((line, at) => at > first && line.kind === 'end');
  const stop = end === -1 ? lines.length : end;
  return {
    before: lines.slice(0, first),
    text: lines.slice(first, stop).filter((line, i) => isText(line, first + i)),
    after: lines.slice(stop),
  };
}
