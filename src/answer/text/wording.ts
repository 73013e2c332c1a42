import type { Source } from '../../news/article/article.ts';
import type { RemarkAbout, WhyUnanswered } from '../answer.ts';
import { type Digits, dayInWords, dayPublished } from '../grammar/days.ts';

/** Why there is no answer, and what may help. */
export const UNANSWERED: Readonly<Record<WhyUnanswered, string>> = {
  'nothing-near':
    'عذرًا، لم أجد في الأخبار المحفوظة لديّ ما يتصل بسؤالك. قد يفيد أن تذكر الأسماء كاملةً أو أن تصوغ السؤال صياغة أخرى.',
  'not-said': 'عذرًا، لا تذكر الأخبار المحفوظة لديّ جوابًا عن سؤالك، ولا أودّ أن أخمّن.',
  'not-understood':
    'عذرًا، لم أفهم سؤالك. اكتبه من فضلك جملة واحدة بالعربية، واذكر فيها من تسأل عنه أو ما تسأل عنه.',
  ambiguous: 'سؤالك يحتمل أكثر من معنى، ولا أودّ أن أجيب عن غير ما قصدت.',
};

/** What a question that leaves something out was taken to ask. */
export function meantLine(question: string): string {
  return `فهمتُ: ${question}`;
}

/** What of the question the articles do not have. */
export function missingLine(missing: readonly string[]): string {
  return `لا ذكر في ما هو أقرب إليه من الأخبار لهذا: ${missing.map((part) => `«${part}»`).join('، ')}.`;
}

/** Under an answer that is in the words of a language model. */
export const WORDED_BY_MODEL = 'صاغ هذا الجوابَ نموذجٌ لغوي، وقوبلت كل جملة منه بما في مصادرها.';

export const WHICH = 'أيّ هؤلاء تقصد؟ أعد السؤال من فضلك مع الاسم كاملًا:';
export const NEAREST = 'أقرب ما وجدته، وليس جوابًا عن سؤالك:';
export const SOURCE = 'المصدر:';
export const SOURCES = 'المصادر:';

/** When an article was published, apart from any day in the answer: «نُشر في ٢٧ أيلول/سبتمبر ٢٠٢٠». */
export function publication(source: Source, digits: Digits): string {
  if (source.published === null) return 'لا يُعرف يوم نشره';
  return `نُشر في ${dayInWords(dayPublished(source.published), digits)}`;
}

/** What is said to what asks nothing of the news. */
export const REMARKS: Readonly<Record<RemarkAbout, string>> = {
  greeting: 'أهلًا وسهلًا. اسألني عمّا ورد في الأخبار المحفوظة لديّ: من التقى من، ومتى، وأين، وفيمَ.',
  thanks: 'على الرحب والسعة. أنا في خدمتك كلما أردت أن تسأل.',
  bot: 'أنا «إسناد»، أجيب عن الأسئلة من الأخبار المحفوظة لديّ وحدها، وأذكر لكل جملة مصدرها. لا أخمّن، وإذا لم تذكر الأخبار جوابًا قلتُ ذلك.',
  language:
    'عذرًا، لا أفهم إلا العربية. اكتب سؤالك بها من فضلك.\nSorry, I only understand questions in Arabic.',
  kurdish:
    'ببوورە، تەنیا لە پرسیاری عەرەبی تێدەگەم. تکایە پرسیارەکەت بە عەرەبی بنووسە.\nعذرًا، لا أفهم إلا العربية. اكتب سؤالك بها من فضلك.',
};
