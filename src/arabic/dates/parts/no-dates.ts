import { fold } from '../../letters/fold.ts';
import { table } from '../../letters/tables.ts';
import { cutForms } from '../../words/clitics.ts';
import { isMark, isWord, type Token } from '../../words/tokens.ts';
import { isBeside } from './beside-dates.ts';

const KINDS = [
  'name',
  'event',
  'law',
  'weekday',
  'today',
  'today-after',
  'press',
  'general',
  'month-after',
  'aged',
] as const;
type Kind = (typeof KINDS)[number];

const WORDS = new Map<string, string[]>();
for (const [form = '', kind = ''] of table('no-dates', { column: 1, of: KINDS })) {
  WORDS.set(fold(form), [...(WORDS.get(fold(form)) ?? []), kind]);
}

function is(token: Token | undefined, kind: Kind): boolean {
  if (token === undefined || token.kind !== 'word' || token.text.length > 14) return false;
  const isOfKind = (form: string): boolean => WORDS.get(form)?.includes(kind) === true;
  // «للشارع» has the article, and is «شارع» all the same.
  const bare = token.text.startsWith('لل') ? [token.text.slice(2)] : [];
  return [...cutForms(token.text).map(({ form }) => form), ...bare].some(isOfKind);
}

/** Whether the word before a token makes the date there a name: «شارع 14 جانفي», «قوى 8 آذار». */
export function isNamed(all: readonly Token[], at: number): boolean {
  return all[at]?.gap === 'space' && is(all[at - 1], 'name');
}

/** Whether it makes it an event of another year, when no year is said: «ثورة 25 يناير», «هجمات 11 سبتمبر». */
export function isEvent(all: readonly Token[], at: number): boolean {
  return all[at]?.gap === 'space' && is(all[at - 1], 'event');
}

/** Whether numbers at a token are those of a law, a telephone or a score: «القانون رقم 3/2015». */
export function isLaw(all: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((back) => all[at - back + 1]?.gap !== 'line' && is(all[at - back], 'law'));
}

/** Whether a weekday at a token is part of a name: «سوق الأحد», «صلاة الجمعة», «عبد الأحد». */
export function isNamedWeekday(all: readonly Token[], at: number): boolean {
  return all[at]?.gap === 'space' && is(all[at - 1], 'weekday');
}

/** Whether «اليوم» from a token to another is no today: «أخبار اليوم», «اليوم العالمي», «اليوم الأول», «في اليوم». */
export function isNoToday(all: readonly Token[], at: number, end: number): boolean {
  if (all[at]?.gap === 'space' && (is(all[at - 1], 'today') || isWord(all, at - 1, 'في'))) return true;
  if (all[at]?.gap === 'space' && is(all[at - 2], 'press')) return true;
  return all[end]?.gap === 'space' && is(all[end], 'today-after');
}

/** «"روسيا اليوم"», «(سوسة غدا)»: the end of a name of two words in quotation marks or brackets. */
export function isQuotedName(all: readonly Token[], at: number, end: number): boolean {
  return (
    isMark(all, end, '"»”)') && /^["«“(]$/u.test(all[at - 2]?.text ?? '') && all[at - 1]?.kind === 'word'
  );
}

/** Whether a decade at a token is the age of somebody: «شاب في العشرينيات». */
export function isAge(all: readonly Token[], at: number): boolean {
  return isWord(all, at - 1, 'في') && all[at - 1]?.gap === 'space' && is(all[at - 2], 'aged');
}

/** Whether «العام» at a token is "general": «الأمين العام السابق», «الرأي العام». */
export function isGeneral(all: readonly Token[], at: number): boolean {
  return all[at]?.gap === 'space' && isBeside('the-year', all[at]?.text) && is(all[at - 1], 'general');
}

/** Whether the word at a token makes the month before it a name: «أيلول الأسود». */
export function namesMonth(all: readonly Token[], at: number): boolean {
  return all[at]?.gap === 'space' && is(all[at], 'month-after');
}
