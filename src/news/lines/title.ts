import { stem } from '../../arabic/words/stems.ts';
import { NEWS } from '../constants.ts';
import type { Body } from './body.ts';
import { holdsFurniture, keyWords } from './furniture.ts';
import type { PageLine } from './page-lines.ts';

/** The title of a page, the site's name where it stands beside the title, and where the title first stands. */
export interface PageTitle {
  readonly title: string;
  readonly site: string | null;
  /** Its place in `body.before`: `body.before.length` when it is the first line of the text itself. */
  readonly at: number;
}

interface Candidate extends PageTitle {
  readonly key: string;
  readonly size: number;
}

/**
 * The title among the lines before the text, or the text's own first line: a line of a headline's length whose
 * words the text takes up again, the more so when the page prints it twice. Null where no line is like one.
 */
export function titleOf(body: Body): PageTitle | null {
  const lines = [...body.before, ...body.text.slice(0, body.text.length > 1 ? 1 : 0)];
  const keys = counted(lines);
  const candidates = lines.flatMap((line, at) => candidate(line, at, at === body.before.length, keys));
  const said = wordsOfHead(body, candidates.some(({ at }) => at < body.before.length) ? 0 : 1);
  const printed = counted(candidates);
  let best: { candidate: Candidate; score: number } | null = null;
  for (const [i, next] of candidates.entries()) {
    const score = scoreOf(next, { body, said, isTwice: (printed.get(next.key) ?? 0) > 1 });
    if (score === null) continue;
    const whole = score + 0.02 * i - (followsLikeOne(candidates, i, next) ? 1.2 : 0);
    if (best === null || whole > best.score) best = { candidate: next, score: whole };
  }
  const found = best?.candidate;
  if (found === undefined) return null;
  const at = candidates.find((other) => other.key === found.key)?.at ?? found.at;
  return { title: found.title, site: siteOf(candidates, found), at };
}

/** How often each key stands among lines. */
function counted(all: readonly { readonly key: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The stems of the first lines of a text, from one on. */
function wordsOfHead({ text }: Body, from: number): ReadonlySet<string> {
  return new Set(text.slice(from, NEWS.linesForTitle).flatMap((line) => line.words.map(stem)));
}

/** How like a title a line is by itself; null where it is none. */
function scoreOf(
  { title, size, at }: Candidate,
  {
    body: { before },
    said,
    isTwice,
  }: { readonly body: Body; readonly said: ReadonlySet<string>; readonly isTwice: boolean },
): number | null {
  const words = [...new Set(keyWords(title).map(stem))];
  const shared = words.filter((word) => said.has(word)).length / words.length;
  const isLast = at === before.length - 1 && (size >= NEWS.shortTitle || before.length === 1);
  if (shared < NEWS.titleSharedAtLeast && !isTwice && !isLast) return null;
  const ofText = at === before.length ? 0.8 : 0;
  return 4 * Math.min(shared, NEWS.titleShared) + (isTwice ? 2 : 0) + sizeScore(size) - ofText;
}

function sizeScore(size: number): number {
  if (size >= 6 && size <= 16) return 1;
  return size >= NEWS.shortTitle ? 0.3 : -1.5;
}

/** A line under one of a headline's length is its subtitle. */
function followsLikeOne(candidates: readonly Candidate[], i: number, next: Candidate): boolean {
  const above = candidates[i - 1];
  return above !== undefined && above.at === next.at - 1 && above.size >= 6 && above.key !== next.key;
}

function siteOf(candidates: readonly Candidate[], found: Candidate): string | null {
  return candidates.find((other) => other.key === found.key && other.site !== null)?.site ?? null;
}

function candidate(
  line: PageLine,
  at: number,
  ofText: boolean,
  keys: ReadonlyMap<string, number>,
): Candidate[] {
  if ((line.kind !== 'headline' && line.kind !== 'prose') || line.text.length > NEWS.titleLine) return [];
  if (ofText && line.closed && !/[؟?!][\s"'»”’)]*$/u.test(line.text)) return [];
  const text = withoutPrintedDay(line);
  const { title, site } = parted(text, (key) => keys.has(key));
  const words = keyWords(title);
  const fits = words.length >= 2 && words.length <= NEWS.titleWords;
  return fits ? [{ title, site, at, key: words.join(' '), size: words.length }] : [];
}

/** Browsers print «13/02/2026, 10:15» before a page's title. */
function withoutPrintedDay(line: PageLine): string {
  if (line.day === null) return line.text;
  return line.text.replace(/^[\p{Nd}/.,،:\s-]{8,}(?:[AP]M|ص|م)?[\s,-]+/iu, '');
}

/**
 * A title without the name of its site behind it («… | صحيفة النهر», "… - Nahr News"), or before it where the rest
 * is known as a title. A part behind `|` or a dash
 * is such a name when the rest is known as a title, when it is itself known as a name, when it has a word of
 * publishers' names, or, behind `|` alone, when it is short.
 */
export function parted(
  written: string,
  known: (key: string) => boolean,
): { readonly title: string; readonly site: string | null } {
  if (written.length > NEWS.titleLine) return { title: written, site: null };
  const before = /^([^|»•]{2,60}?)(?:\s*(?:\||»|::|•)\s*|\s+[-–—]\s+)(.{4,})$/u.exec(written);
  if (before?.[2] !== undefined && known(keyWords(before[2]).join(' '))) {
    const rest = keyWords(before[2]).length;
    const site = before[1]?.trim() ?? null;
    if (rest > 3 && rest > keyWords(site ?? '').length) return { title: before[2].trim(), site };
  }
  const match = /^(.{4,})(?:\s*(\||»|::|•)\s*|\s+[-–—]\s+)([^|»•]{2,60})$/u.exec(written);
  if (!match) return { title: written, site: null };
  const [, head = '', bar, tail = ''] = match;
  const name = keyWords(tail);
  const rest = keyWords(head);
  if (name.length === 0 || name.length > NEWS.siteWords || rest.length < 2)
    return { title: written, site: null };
  const isName =
    known(rest.join(' ')) ||
    known(name.join(' ')) ||
    holdsFurniture('publisher', name) ||
    (bar !== undefined && rest.length >= 3);
  return isName ? { title: head.trim(), site: tail.trim() } : { title: written, site: null };
}
