import { FormattedString } from '@grammyjs/parse-mode';
import { rightToLeft } from './bidi.ts';
import { TELEGRAM } from './constants.ts';

/** What one message may hold: UTF-16 units after the entities are applied, and entities. */
export interface Limits {
  readonly units: number;
  readonly entities: number;
}

/** Entities that read the same in two halves. All others stay in one message. */
const DIVISIBLE: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote', 'bold', 'italic']);

/** A sentence's end, with its closing quotation mark and its citations. */
const SENTENCE_END = /[.!?؟…][»")\]]*(?:\u00A0?\[\d+\])*$/u;

/**
 * `whole` cut into messages within the limits, at the end of a paragraph, a line, a sentence or a word, the first
 * of these that leaves no part less than half full. No link and no isolate is cut; a quotation that must be is
 * quoted in both parts. The parts together are the whole but for the white space and the direction marks at the cuts.
 */
export function parts(whole: FormattedString, limits: Limits = TELEGRAM.message): readonly FormattedString[] {
  const found: FormattedString[] = [];
  let rest = trimmed(whole);
  while (!fits(rest, limits)) {
    const at = cut(rest, limits);
    found.push(trimmed(rest.slice(0, at)));
    rest = rightToLeft(trimmed(rest.slice(at)));
  }
  return rest.rawText === '' ? found : [...found, rest];
}

/** Whether one message can hold it. */
export function fits(text: FormattedString, limits: Limits = TELEGRAM.message): boolean {
  return text.rawText.length <= limits.units && text.rawEntities.length <= limits.entities;
}

/** Where to cut a text that does not fit; above 0 and below its length. */
function cut(text: FormattedString, limits: Limits): number {
  const most = Math.max(2, Math.min(limits.units, beforeTooMany(text, limits.entities)));
  const raw = text.rawText;
  const least = Math.floor(most / 2);
  const candidates: readonly ((at: number) => boolean)[] = [
    (at) => raw.slice(at - 2, at) === '\n\n',
    (at) => raw[at - 1] === '\n',
    (at) => raw[at - 1] === ' ' && SENTENCE_END.test(raw.slice(Math.max(0, at - 60), at - 1)),
    (at) => raw[at - 1] === ' ' || raw[at - 1] === '\n',
  ];
  for (const candidate of candidates) {
    for (let at = most; at > least; at -= 1) {
      if (candidate(at) && isWhole(text, at)) return at;
    }
  }
  for (let at = most; at > 1; at -= 1) {
    if (!/^[\uDC00-\uDFFF\p{M}\u200C\u200D]/u.test(raw.slice(at, at + 1)) && isWhole(text, at)) return at;
  }
  return most;
}

/** The offset of the first entity too many, or infinity. */
function beforeTooMany(text: FormattedString, most: number): number {
  const offsets = text.rawEntities.map((entity) => entity.offset).sort((a, b) => a - b);
  return offsets[most] ?? Number.POSITIVE_INFINITY;
}

/** Whether a cut at `at` leaves every link, every other entity that must stay whole, and every isolate uncut. */
function isWhole(text: FormattedString, at: number): boolean {
  const cutsEntity = text.rawEntities.some(
    (entity) => !DIVISIBLE.has(entity.type) && entity.offset < at && at < entity.offset + entity.length,
  );
  return !cutsEntity && isolatesOpenAt(text.rawText, at) === 0;
}

function isolatesOpenAt(text: string, at: number): number {
  let open = 0;
  for (const control of text.slice(0, at).match(/[\u2066-\u2069]/gu) ?? []) {
    open = control === '\u2069' ? Math.max(0, open - 1) : open + 1;
  }
  return open;
}

/** Without the white space at both ends, which Telegram takes off, moving the entities. */
function trimmed(text: FormattedString): FormattedString {
  const raw = text.rawText;
  const start = raw.length - raw.trimStart().length;
  const end = raw.trimEnd().length;
  if (start === 0 && end === raw.length) return text;
  return end <= start ? new FormattedString('') : text.slice(start, end);
}
