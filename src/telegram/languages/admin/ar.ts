import { inDigits } from '../../../answer/grammar/days.ts';
import { type Forms, plural } from '../../../answer/grammar/plural.ts';
import type { AdminWords } from './words.ts';

const HOURS: Forms<'ar'> = {
  zero: 'أقل من ساعة',
  one: 'ساعة',
  two: 'ساعتان',
  few: '# ساعات',
  many: '# ساعة',
  other: '# ساعة',
};
const MINUTES: Forms<'ar'> = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة',
  two: 'دقيقتان',
  few: '# دقائق',
  many: '# دقيقة',
  other: '# دقيقة',
};

/** «٣ ساعات ودقيقتان»: what is nothing is not said beside what is something. */
function time({ hours, minutes }: { readonly hours: number; readonly minutes: number }): string {
  const counted = (count: number, forms: Forms<'ar'>) =>
    plural('ar', count, { forms, digits: 'arabic-indic' });
  return [
    ...(hours === 0 ? [] : [counted(hours, HOURS)]),
    ...(minutes === 0 && hours > 0 ? [] : [counted(minutes, MINUTES)]),
  ].join(' و');
}

const said = (text: string): string => inDigits(text, 'arabic-indic');

export const arAdmin: AdminWords = {
  commands: {
    add: 'أدخِل في الأخبار النصّ الذي يتبع هذا الأمر',
    stats: 'أعداد الأخبار والأسئلة والذاكرة',
    feedback: 'آراء القرّاء في الأجوبة',
    reload: 'افتح الأخبار المحفوظة من جديد',
    pair: 'كيف يدخل القارئ برمز',
  },

  taken: 'حفظتُ ما أرسلتَه، وسأُدخله في الأخبار الآن.',
  goingOn: 'عدتُ إلى العمل، وأُكمل إدخال ما أرسلتَه من قبل.',
  waiting: (count) => said(`في الانتظار من رسائلك: ${count}.`),
  taking: (percent, kept) => {
    const share = percent === null ? '' : ` (${percent}٪)`;
    return said(`أُدخل ما أرسلتَه${share}. محفوظ حتى الآن من الأخبار: ${kept}.`);
  },

  outcomes: ({ added, unchanged, replaced, contested, leftOut }, digits) =>
    inDigits(
      [
        'انتهى إدخال ما أرسلتَه. عدد الأخبار:',
        `أُضيف: ${added}`,
        `لم يتغيّر: ${unchanged}`,
        `حلّ محلّ نسخة أقدم منه: ${replaced}`,
        `متنازَع عليه فلم يدخل: ${contested}`,
        `تُرك: ${leftOut}`,
      ].join('\n'),
      digits,
    ),
  leftOut: 'ما تُرك، ولماذا:',
  contested: 'المتنازَع عليه: عنوانه عنوان خبر محفوظ من مصدر آخر، فبقي المحفوظ كما هو:',
  contest: (address, kept, given) => `${address}: المحفوظ من ${kept}، وهذا من ${given}`,
  more: (count, digits) => inDigits(`وغير ذلك، وعدده: ${count}`, digits),
  post: (title, post) => `منشور ${post} من ${title}`,
  text: 'النصّ',
  nothingToAdd: 'اكتب النصّ بعد الأمر /add في الرسالة نفسها من فضلك.',

  tooLarge:
    'الملف أكبر من عشرين ميغابايت، ولا تعطي تيليغرام البوت ما هو أكبر. جزّئه، أو أدخله بالأمر isnad ingest.',
  noText: 'لا نصّ فيه.',
  gone: 'لم تعطني تيليغرام الملف، فأعد إرساله من فضلك.',
  interrupted: 'توقّف الإدخال عنده مرة بعد مرة، فتركتُه.',
  failed: (why) => `لم أستطع إدخاله، فأعد إرساله: ${why}`,

  stats: ({ up, memory, newest, ...stats }) =>
    said(
      [
        `الأخبار المحفوظة: ${stats.articles}`,
        `مقاطعها: ${stats.passages}`,
        `اللقاءات المذكورة فيها: ${stats.meetings}`,
        `أحدث يوم نُشر فيه خبر منها: ${newest ?? 'غير معروف'}`,
        `الأسئلة منذ بدأتُ العمل: أُجيب عن ${stats.answered}، وبقي بلا جواب ${stats.refused}`,
        `الأسئلة الآن: أبحث عن جواب ${stats.answering}، وفي الانتظار ${stats.waiting}`,
        `ما أرسله المشرفون ولم يُدخل بعد: ${stats.offers}`,
        `الذاكرة بالميغابايت: ${memory.bot} للبوت، و${memory.answering} للعملية التي تجيب`,
        `مدة العمل: ${time(up)}`,
      ].join('\n'),
    ),
  reloaded: 'فتحتُ الأخبار المحفوظة من جديد.',
  notReloaded: 'لم أستطع فتح الأخبار المحفوظة من جديد، وما زلتُ أجيب مما كان مفتوحًا:',
};
