import { dates } from '../../arabic/dates/dates.ts';
import { senseAt } from '../../arabic/dates/parts/date-words.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { peelings } from '../../arabic/words/clitics.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import { words } from '../../arabic/words/words.ts';
import type { PublishedBasis } from '../article/article.ts';
import { NEWS } from '../constants.ts';
import { believable, daysApart } from '../text/published.ts';
import type { Body } from './body.ts';
import { holdsFurniture, keyWords, phraseAt } from './furniture.ts';
import { type PageLine, wordsBesideDay } from './page-lines.ts';
import { REPORT_DAYS } from './report-days.ts';

/** A day or instant of publication and how it is known. */
export interface Published {
  readonly published: string;
  readonly publishedBasis: Exclude<PublishedBasis, 'unknown'>;
}

/** «سينعقد», «يبحث», «تستضيف»: a verb of what is to come, by its shape. */
const FUTURE = /^(?:[وف]?س[يت].{3}|ي.{3}|تست.)/u;

const TODAY = [...REPORT_DAYS.folded('today')];

/** Marks between the word for a day and its date. */
const BETWEEN = /^[،,()]$/u;

/**
 * The day that a page shows for its article (`at` is where its title stands in `body.before`): a labelled one
 * («نُشر في …»), or one between title and text, which the dated lead must not contradict, or a label of the last
 * change. A day above the title is the day of the visit and passed over.
 */
export function dayOfPage(body: Body, at: number, now: Date): Published | null {
  const labelled = (line: PageLine) => labelOf(line) === 'published';
  const near = [...body.before, ...body.after.slice(0, 8)];
  const lead = leadDay(body.text.map((line) => line.text).join('\n'), now);
  const shown =
    near.map((line) => (labelled(line) ? dayIn(line, now) : null)).find((day) => day !== null) ??
    agreeing(
      body.before.slice(at).filter((line) => labelOf(line) === 'none'),
      lead?.day ?? null,
      now,
    ) ??
    near.map((line) => (labelOf(line) === 'updated' ? dayIn(line, now) : null)).find((day) => day !== null);
  if (shown) return { published: shown, publishedBasis: 'visible-line' };
  return null;
}

/**
 * The one day that runs of lines of a page show, wherever they stand in them; null where they show several, or one
 * that the dated lead of the `text` contradicts. A run ends where other articles are listed; before its first prose a
 * line may name somebody or some place beside the day.
 */
export function onlyDay(
  runs: readonly (readonly PageLine[])[],
  { text, now }: { readonly text: string; readonly now: Date },
): Published | null {
  const shown = runs.flatMap((lines) => {
    const end = lines.findIndex((line) => line.kind === 'related' || line.kind === 'end');
    const prose = lines.findIndex((line) => line.kind === 'prose');
    return lines.slice(0, end === -1 ? lines.length : end).filter((line, i) => {
      const label = labelOf(line);
      return label === 'none' || label === 'published' || (i < prose && isSigned(line));
    });
  });
  const [day, ...others] = new Set(shown.map((line) => dayIn(line, now)).filter((one) => one !== null));
  if (day === undefined || others.length > 0) return null;
  const lead = leadDay(text, now);
  if (lead !== null && daysApart(day, lead.day) > NEWS.leadApart) return null;
  return { published: day, publishedBasis: 'visible-line' };
}

/** «سالم الوادي 05/05/2025» */
function isSigned(line: PageLine): boolean {
  if (line.day === null || line.closed || !/^(?:headline|furniture)$/u.test(line.kind)) return false;
  return wordsBesideDay(line.day) <= NEWS.besidePublished && !holdsFurniture('visit', line.words);
}

/**
 * The day of publication that a text's own beginning tells: a full day in its first sentence, as a dateline
 * («بغداد، 27 أيلول 2020 -») or beside a weekday or «اليوم» in a report of what has happened («أعلنت …، يوم الأحد،
 * (27 أيلول 2020)»). Null where the sentence speaks of a day to come, of yesterday or of an anniversary.
 */
export function leadDay(text: string, now: Date): LeadDay | null {
  const first = sentences(text.slice(0, NEWS.lead * 2))[0];
  if (first === undefined) return null;
  const lead = text.slice(first.start, Math.min(first.end, first.start + NEWS.lead));
  for (const mention of dates(lead, now.toISOString().slice(0, 10))) {
    if (mention.basis !== 'stated' || mention.from !== mention.to || mention.contradicted) continue;
    const before = lead.slice(0, mention.start);
    const dateline = mention.end <= NEWS.dateline && /^\s*[)\]]?\s*[-–—:/]/u.test(lead.slice(mention.end));
    const dated = endsInDay(before) || /^\p{L}/u.test(mention.text);
    const beside = fold(before.slice(-25) + mention.text);
    const sure = dateline || TODAY.some((word) => beside.includes(word));
    const near = before.slice(-40) + lead.slice(mention.start, mention.end + 15);
    if (!sure && (!dated || isOfAnotherDay(near) || isToCome(lead))) continue;
    const day = believable(mention.from, now);
    return day === null ? null : { day, sure };
  }
  return null;
}

/** Whether a text ends in «يوم», «مساء» or the name of a weekday, marks behind it or not. */
function endsInDay(text: string): boolean {
  const all = tokens(text);
  const last = all.findLastIndex(({ text: mark }) => !BETWEEN.test(mark));
  const word = all[last];
  if (word?.kind !== 'word') return false;
  if (peelings(word.text).some(({ base }) => REPORT_DAYS.has('part-of-day', base))) return true;
  return word.text.includes('ال') && senseAt(all, last, 'weekday') !== undefined;
}

/** «موعد», «المقبل», «ذكرى»: whether the words beside a day tell of another than that of writing. */
function isOfAnotherDay(near: string): boolean {
  return words(near).some(({ text }) => REPORT_DAYS.has('another-day', text));
}

/** «تنطلق», «سينعقد»: whether a text begins with what is to come. */
function isToCome(text: string): boolean {
  const [first] = words(text);
  if (first === undefined || first.start > 0) return false;
  return FUTURE.test(fold(first.text)) || REPORT_DAYS.has('to-come', first.text);
}

/** The day that the beginning of a text tells. */
export interface LeadDay {
  readonly day: string;
  /** Whether a dateline or «اليوم» says that it was written on that day, and not soon after. */
  readonly sure: boolean;
}

function labelOf(line: PageLine): 'published' | 'updated' | 'visit' | 'none' | 'no-day' {
  if (line.day === null || (line.kind !== 'date' && line.kind !== 'byline')) return 'no-day';
  const words = keyWords(line.day.rest);
  if (holdsFurniture('visit', words)) return 'visit';
  if (words.some((_, i) => phraseAt('published', words, i) > 0)) return 'published';
  return holdsFurniture('updated', words) && phraseAt('updated', words) > 0 ? 'updated' : 'none';
}

function dayIn(line: PageLine, now: Date): string | null {
  return believable(line.day?.day ?? null, now);
}

function agreeing(lines: readonly PageLine[], lead: string | null, now: Date): string | null {
  for (const line of lines) {
    const day = dayIn(line, now);
    if (day !== null && (lead === null || daysApart(day, lead) <= NEWS.leadApart)) return day;
  }
  return null;
}
