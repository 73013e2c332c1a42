/** Everything the bot says in its own words, in Arabic. Lines are paragraphs; numbers come already in words or digits. */

import { inDigits } from '../answer/days.ts';
import type { NamingCommand, PlainCommand } from './request.ts';

/** What Telegram shows beside each command. */
export const COMMANDS = [
  { command: 'start', description: 'التعريف بالبوت' },
  { command: 'help', description: 'كيف تسأل، ومثال' },
  { command: 'ask', description: 'اطرح سؤالًا، ولا سيّما في المجموعات' },
  { command: 'latest', description: 'أحدث ما روته الأخبار' },
  { command: 'meetings', description: 'لقاءات شخص، أو لقاءات شخصين، في فترة إن شئت' },
  { command: 'timeline', description: 'لقاءات شخص بأيامها في صورة' },
  { command: 'network', description: 'مَن التقى هذا الشخص وكم مرة، في صورة' },
  { command: 'sources', description: 'من أين هذه الأخبار' },
  { command: 'privacy', description: 'ما الذي يُحفظ وما الذي لا يُحفظ' },
  { command: 'forget', description: 'نسيان ما بقي في الذاكرة من هذه المحادثة' },
] as const;

/** The words that do what a command does, compared without «ال», vowel signs and the forms of alif. */
export const COMMAND_WORDS: Readonly<Record<string, PlainCommand>> = {
  ابدا: 'start',
  بدء: 'start',
  مساعدة: 'help',
  خصوصية: 'privacy',
  جديد: 'latest',
  'احدث اخبار': 'latest',
  مصادر: 'sources',
  انس: 'forget',
  نسيان: 'forget',
};

/** The words that name a command which names follow, in the same form. */
export const NAMING_WORDS: Readonly<Record<string, NamingCommand>> = {
  لقاءات: 'meetings',
  اجتماعات: 'meetings',
  'خط الزمني': 'timeline',
  'خط زمني': 'timeline',
  شبكة: 'network',
};

const EXAMPLE = 'مثال: «من التقى وزيرُ الزراعة الأسبوعَ الماضي؟»';

/** What /latest asks. */
export const LATEST = 'ما الأخبار؟';

/** The greeting. `articles` is how many there are to ask about, in digits; `examples` are questions that are answered. */
export function greeting(articles: string, examples: readonly string[]): string {
  return [
    'أهلًا بك. أنا «إسناد»، أجيب عن أسئلتك من الأخبار المحفوظة لديّ، وأذكر لكل جملة مصدرها لتقرأه بنفسك.',
    ['اكتب سؤالك بالعربية.', ...examplesIn(examples)].join('\n'),
    'إذا لم تذكر الأخبار جوابًا قلتُ لك ذلك، ولا أخمّن.',
    `عدد الأخبار المحفوظة الآن: ${articles}.`,
    'لمزيد من الإيضاح أرسل /help، ولمعرفة ما يُحفظ من بياناتك أرسل /privacy.',
  ].join('\n\n');
}

function examplesIn(examples: readonly string[]): readonly string[] {
  if (examples.length === 0) return [EXAMPLE];
  return ['أمثلة تجيب عنها الأخبار المحفوظة:', ...examples.map((example) => `\u200F• ${example}`)];
}

/** Whose articles there are, a line each, and how many more publishers. */
export function sourcesText(lines: readonly string[], left: number): string {
  const more = left === 0 ? [] : [inDigits(`وناشرون غيرهم، عددهم: ${left}.`, 'arabic-indic')];
  return ['مصادر الأخبار المحفوظة لديّ:', ...lines.map((line) => `\u200F• ${line}`), ...more].join('\n');
}

export const NO_ARTICLES = 'لا أخبار محفوظة لديّ بعد.';
export const UNKNOWN_PUBLISHER = 'ناشر غير معروف';
export const UNKNOWN_DAYS = 'لا تُعرف أيام نشرها';

export const HELP = [
  'كيف تسأل؟',
  'اسأل عمّن التقى مَن، ومتى، وأين، وفي أي شأن، في سؤال واحد واضح. وكلما ذكرت الأسماء والأيام كان الجواب أدقّ.',
  EXAMPLE,
  'الأرقام بين قوسين مربّعين، مثل [1]، هي المصادر. اضغط الرقم لتفتح الخبر عند الجملة نفسها، واضغط الاقتباس المطويّ لتقرأه كاملًا.',
  'اليوم المذكور مع كل مصدر هو يوم نشره، وقد يختلف عن يوم وقوع الخبر.',
  'في المجموعات: استعمل الأمر /ask ثم اكتب سؤالك، أو اذكر اسم البوت في رسالتك، أو اكتب ردًّا على إحدى رسائله.',
  'ويمكنك أن تُكمل سؤالك السابق: «ومتى؟»، «وأين استقبلها؟»، «وفي أيار؟»، «وماذا عن فلان؟»، وسأقول لك كيف فهمتُه. والأزرار تحت الجواب تقول لماذا أجبتُ به، وماذا وجدتُ غيره.',
  'وإذا عدّلتَ سؤالك عدّلتُ جوابه. ويُقرأ السؤال أيضًا إذا كتبتَه مع صورة أو ملف.',
  'ويعرض الأمر /latest أحدث ما روته الأخبار، والأمر /sources مَن نشرها ومتى.',
  'ويسرد الأمر /meetings لقاءات من تذكر اسمه بعده، وإن ذكرت اسمين فلقاءاتهما، وإن ذكرت فترة فما وقع فيها. ويمكنك أن تكتب «لقاءات فلان».',
  'ويرسم الأمران /timeline و/network لقاءات من تذكر اسمه بعدهما، بأيامها أو بمن التقاهم. ويمكنك أن تكتب «الخط الزمني لفلان» أو «شبكة فلان».',
  'ويمكنك أن تكتب «الجديد» أو «المصادر» أو «مساعدة» أو «خصوصية» أو «ابدأ» أو «نسيان» بدل الأوامر.',
].join('\n\n');

/** What is kept; `untilAnswered` where messages are on disk until they are answered. */
export function privacy(untilAnswered: boolean): string {
  return [untilAnswered ? KEPT_UNTIL_ANSWERED : NOT_KEPT, ...PRIVACY].join('\n\n');
}

const NOT_KEPT = 'لا يُكتب سؤالك ولا اسمك ولا معرّفك في أي ملف.';
const KEPT_UNTIL_ANSWERED =
  'تُحفظ رسالتك على الجهاز الذي يعمل عليه البوت إلى أن أجيب عنها، لئلا تضيع إذا توقّف، ثم تُمحى. ولا يُكتب سؤالك ولا اسمك ولا معرّفك في أي ملف آخر.';

const PRIVACY = [
  'يُعالَج سؤالك على الجهاز الذي يعمل عليه البوت ليُبحث له عن جواب في الأخبار. أما الرسائل نفسها فتمرّ بخوادم تيليغرام وتبقى في محادثتك إلى أن تحذفها.',
  'يبقى معرّفك في الذاكرة دقائق لئلا تتجاوز الأسئلة حدّها، ويبقى سؤالك الأخير وجوابه عشر دقائق لأفهم ما تُكمله به مثل «ومتى؟»، وتبقى أسئلتك وأرقام رسائلها وأجوبتها ساعةً لأعدّل الجواب إذا عدّلتَ السؤال وأقول لماذا أجبتُ به، ثم يُنسى ذلك كله. وما عدا هذا تُنسى كلمات سؤالك بعد نحو دقيقة من الجواب. وإن أرسلتَ /forget نُسي في الحال.',
  'يُكتب في سجل التشغيل رقم الرسالة الواردة ونوعها، ورمز للمحادثة يتبدّل كلما بدأ البوت عمله ولا يُعرف منه صاحبها، ومدة الجواب ونتيجته أو الخلل الذي منعه، لا غير.',
];

/** To whom the operator did not list: the number to give the operator. */
export function notListed(id: number, isGroup: boolean): string {
  const number = `\u2066${id}\u2069`;
  return isGroup
    ? `عذرًا، لا أجيب في هذه المجموعة ما لم يأذن القائم على البوت. رقمها الذي يحتاج إليه: ${number}`
    : `عذرًا، لا أجيب إلا مَن أذن له القائم على البوت. رقمك الذي يحتاج إليه: ${number}`;
}

/** What stands over the meetings of somebody, with somebody else, of some days. */
export function meetingsOf(name: string, other: string | null, period: string | null): string {
  return [
    `لقاءات ${name}`,
    ...(other === null ? [] : [`مع ${other}`]),
    ...(period === null ? [] : [period]),
  ].join(' ');
}

/** Others who bear the name that was given. */
export function namesakesLine(names: readonly string[]): string {
  return `ويُعرف بهذا الاسم أيضًا: ${names.join('، ')}. اكتب الاسم كاملًا إن كنت تقصد غير هذا.`;
}

export function nobodyKnown(name: string): string {
  return `عذرًا، لا أعرف من الأخبار المحفوظة لديّ أحدًا بهذا الاسم: ${name}. قد يفيد أن تكتب الاسم كاملًا، أو كما تكتبه الصحف.`;
}

/** With a calendar that leaves out so many meetings. */
export function daylessLine(count: number): string {
  return inDigits(`لا يشمل هذا الملف لقاءات لا يُعرف يومها، عددها: ${count}.`, 'arabic-indic');
}

export const NO_SUCH_MEETINGS = 'لا تذكر الأخبار المحفوظة لديّ لقاءً كهذا.';
export const NO_NAME =
  'اكتب الاسم بعد الأمر من فضلك، ومعه اسم ثانٍ أو فترة إن شئت، مثل: «لقاءات سلمى حداد في آذار ٢٠٢٣».';
/** Over what a picture shows, in words. */
export const PICTURES = {
  timeline: (name: string): string => `الخط الزمني للقاءات ${name}`,
  network: (name: string): string => `شبكة لقاءات ${name}`,
  newest: 'في الصورة آخر ما في القائمة، ويعرضها كلها الأمر /meetings.',
} as const;
export const NEXT = 'التالي';
export const PREVIOUS = 'السابق';
export const FILES = { csv: 'ملف جدول (CSV)', ics: 'ملف تقويم (ICS)' } as const;

/** On the buttons under an answer. */
export const BUTTONS = {
  why: 'لماذا هذا الجواب؟',
  more: 'أدلة أخرى',
  period: 'السؤال نفسه في فترة أخرى',
} as const;

export const WHICH_PERIOD = 'في أي فترة؟ اكتبها في ردّك، مثل: «في أيار الماضي» أو «في عام ٢٠٢٣».';
export const NO_MORE = 'لم أجد غير ما ذكرتُه مما يتصل بهذا السؤال.';
export const NOT_REMEMBERED = 'عذرًا، لم أعد أذكر هذا الجواب، فأنا أنسى الأجوبة بعد ساعة. أعد سؤالك من فضلك.';

/** What was forgotten: whether the last question was, and how many answers, in digits. */
export function forgotten(hadQuestion: boolean, answers: string): string {
  const question = hadQuestion ? 'سؤالك الأخير وجوابه، و' : '';
  return `حذفتُ من الذاكرة: ${question}أسئلة هذه المحادثة وأرقام رسائلها وأجوبتها (العدد: ${answers}). وليس لدي عنك شيء في أي ملف.`;
}

/** On a button that opens source `number`. */
export function readSource(number: number, publisher: string | null): string {
  return publisher === null ? `اقرأ المصدر [${number}]` : `اقرأ المصدر [${number}]: ${publisher}`;
}

/** Under an answer that is longer than its messages. */
export const MORE = 'وفي الأخبار غير هذا مما لا تتسع له الرسائل. ضيّق سؤالك باسم أو يوم أو مكان لتقرأه.';

export const TOO_LONG = 'عذرًا، سؤالك أطول مما أستطيع قراءته. اختصره من فضلك في أقل من ألف حرف، وأعد إرساله.';
export const EMPTY = 'تفضّل، اكتب سؤالك بعد الأمر أو بعد ذكر اسمي في الرسالة نفسها.';
export const NOT_TEXT = 'عذرًا، لا أقرأ إلا النصوص. اكتب سؤالك كلامًا من فضلك، وسأبحث لك عن جوابه في الأخبار.';
export const BUSY = 'ما زلتُ أبحث عن أجوبة أسئلتك السابقة. أمهلني قليلًا من فضلك، ثم أعد إرسال هذا السؤال.';
export const FULL = 'الأسئلة كثيرة عليّ الآن، ولم يبقَ مكان لسؤال آخر. أعد إرسال سؤالك من فضلك بعد دقيقة.';
export const TOO_MANY = 'وصلتني أسئلة كثيرة في وقت قصير. انتظر نحو دقيقة من فضلك، ثم أعد سؤالك.';
export const MISSED =
  'عذرًا، وصلتني رسالتك حين كنتُ متوقفًا عن العمل. إن كنتَ ما زلتَ تريد الجواب فأعد سؤالك من فضلك.';
export const FAILED = 'عذرًا، وقع خلل عندي فلم أستطع الإجابة. حاول من فضلك بعد قليل.';
export const TOOK_TOO_LONG = 'عذرًا، طال البحث عن جواب سؤالك فتوقفت. حاول من فضلك بعد قليل، أو بسؤال أقصر.';
