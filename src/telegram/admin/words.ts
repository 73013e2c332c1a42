/** What administrators alone are told, in Arabic. Lines are paragraphs; numbers come in digits. */

import type { Digits } from '../../answer/grammar/days.ts';
import { inDigits } from '../../answer/grammar/days.ts';

const said = (text: string): string => inDigits(text, 'arabic-indic');

/** Of what waits: how many messages. */
export function waitingLine(count: number): string {
  return said(`في الانتظار من رسائلك: ${count}.`);
}

/** What was offered is kept, and comes next. */
export const TAKEN = 'حفظتُ ما أرسلتَه، وسأُدخله في الأخبار الآن.';
export const GOING_ON = 'عدتُ إلى العمل، وأُكمل إدخال ما أرسلتَه من قبل.';

/** How far it has come: percent, null where nobody knows, and the articles that are kept. */
export function takingLine(percent: number | null, kept: number): string {
  const share = percent === null ? '' : ` (${percent}%)`;
  return said(`أُدخل ما أرسلتَه${share}. محفوظ حتى الآن من الأخبار: ${kept}.`);
}

/** How many became what. */
export interface Outcomes {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly contested: number;
  readonly leftOut: number;
}

/** The head of a report, a line for each outcome. */
export function outcomesText(outcomes: Outcomes, digits: Digits): string {
  const { added, unchanged, replaced, contested, leftOut } = outcomes;
  return inDigits(
    [
      'انتهى إدخال ما أرسلتَه. عدد الأخبار:',
      `أُضيف: ${added}`,
      `لم يتغيّر: ${unchanged}`,
      `حلّ محلّ نسخة أقدم منه: ${replaced}`,
      `متنازَع عليه فلم يدخل: ${contested}`,
      `تُرك: ${leftOut}`,
    ].join('\n'),
    digits,
  );
}

export const LEFT_OUT = 'ما تُرك، ولماذا:';
export const CONTESTED = 'المتنازَع عليه: عنوانه عنوان خبر محفوظ من مصدر آخر، فبقي المحفوظ كما هو:';

/** An article that was contested: its address, where the kept one is from, and where this one. */
export function contestLine(address: string, kept: string, given: string): string {
  return `${address}: المحفوظ من ${kept}، وهذا من ${given}`;
}

/** Of a list that is longer than what is shown. */
export function moreLine(count: number, digits: Digits): string {
  return inDigits(`وغير ذلك، وعدده: ${count}`, digits);
}

/** Why something was left out before it was read. */
export const REASONS = {
  tooLarge:
    'الملف أكبر من 20 ميغابايت، ولا تعطي تيليغرام البوت ما هو أكبر. جزّئه، أو أدخله بالأمر isnad ingest.',
  noText: 'لا نصّ فيه.',
  failed: (why: string): string => `لم أستطع إدخاله، فأعد إرساله: ${why}`,
  gone: 'لم تعطني تيليغرام الملف، فأعد إرساله من فضلك.',
  interrupted: 'توقّف الإدخال عنده مرة بعد مرة، فتركتُه.',
} as const;

export const NAMES = {
  post: (title: string, post: number): string => `منشور ${post} من ${title}`,
  text: 'النصّ',
};

/** What /stats tells. */
export interface Stats {
  readonly articles: number;
  readonly passages: number;
  readonly meetings: number;
  /** The newest day of publication, in words. */
  readonly newest: string | null;
  readonly answered: number;
  readonly refused: number;
  readonly answering: number;
  readonly waiting: number;
  readonly offers: number;
  /** Megabytes of the bot, and of the process that answers. */
  readonly memory: { readonly bot: number; readonly answering: number };
  /** Hours and minutes since the start. */
  readonly up: { readonly hours: number; readonly minutes: number };
}

export function statsText(stats: Stats): string {
  const { hours, minutes } = stats.up;
  return said(
    [
      `الأخبار المحفوظة: ${stats.articles}`,
      `مقاطعها: ${stats.passages}`,
      `اللقاءات المذكورة فيها: ${stats.meetings}`,
      `أحدث يوم نُشر فيه خبر منها: ${stats.newest ?? 'غير معروف'}`,
      `الأسئلة منذ بدأتُ العمل: أُجيب عن ${stats.answered}، ولم يوجد جواب لـ ${stats.refused}`,
      `الأسئلة الآن: أبحث عن جواب ${stats.answering}، وفي الانتظار ${stats.waiting}`,
      `ما أرسله المشرفون ولم يُدخل بعد: ${stats.offers}`,
      `الذاكرة بالميغابايت: ${stats.memory.bot} للبوت، و${stats.memory.answering} للعملية التي تجيب`,
      `مدة العمل: ${hours} ساعة و${minutes} دقيقة`,
    ].join('\n'),
  );
}

export const RELOADED = 'فتحتُ الأخبار المحفوظة من جديد.';
export const NOT_RELOADED = 'لم أستطع فتح الأخبار المحفوظة من جديد، وما زلتُ أجيب مما كان مفتوحًا:';
