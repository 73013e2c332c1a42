import { inDigits } from '../../../answer/grammar/days.ts';
import { namesakesLine } from '../../words.ts';
import type { FollowWords } from './words.ts';

/** In Arabic. */
export const arFollow: FollowWords = {
  help: 'ويخبرك الأمر /follow بكل لقاء جديد لمن تذكر اسمه بعده، أو لاثنين تذكر اسميهما، متى جاء في الأخبار. والأمر /unfollow يعرض ما تتابعه ويُنهيه. ويمكنك أن تكتب «تابع سلمى حداد» أو «متابعاتي».',
  privacy:
    'إذا تابعتَ أحدًا بالأمر /follow حُفظ على الجهاز رقم هذه المحادثة والاسم الذي تتابعه، إلى أن تُنهي المتابعة أو ترسل /forget أو تحظر البوت. وإذا قلتَ عن جواب إنه صحيح أو خطأ حُفظ رقم الجواب ورأيك فيه، ومعهما رمز يمنع أن يُحسب رأيك مرتين ولا يُعرف منه وحده صاحبه، ويمحو /forget ذلك أيضًا.',
  forgotten: (followings, votes) =>
    [
      ...(followings === 0 ? [] : [digits(` وأنهيتُ ما يُتابَع هنا وحذفتُه، وعدده: ${followings}.`)]),
      ...(votes === 0 ? [] : [digits(` وحذفتُ آراءك في الأجوبة، وعددها: ${votes}.`)]),
    ].join(''),

  begun: (name, other, title) => {
    const who = title === null ? name : `${name}، ${title}`;
    return [whatComes(who, other), TO_END].join('\n\n');
  },
  begunUnknown: (name, other) =>
    [
      whatComes(name, other),
      'ولم يرد هذا الاسم بعد في الأخبار المحفوظة لديّ، فتأكّد من أنك كتبته كاملًا كما تكتبه الصحف.',
      TO_END,
    ].join('\n\n'),
  namesakes: namesakesLine,
  known: (name, other) => `تُتابَع هنا ${meetings(name, other)} من قبل، وسأخبرك بالجديد منها.`,
  full: (most) =>
    digits(`عدد ما يُتابَع في هذه المحادثة بلغ حدّه، وهو ${most}. أنهِ متابعة من الأمر /unfollow ثم أعد طلبك.`),
  list: (names) =>
    [
      'ما أتابعه لك هنا، وبالأزرار تُنهي المتابعة:',
      ...names.map(([name, other]) => `\u200F• ${meetings(name, other)}`),
    ].join('\n'),
  none: 'لا أتابع لك أحدًا الآن. لأخبرك بكل لقاء جديد من لقاءات شخص اكتب اسمه بعد الأمر /follow، أو اكتب مثلًا: «تابع سلمى حداد».',
  end: (name, other) => (other === null ? `أنهِ متابعة ${name}` : `أنهِ متابعة ${name} مع ${other}`),
  ended: (name, other) => `انتهت متابعة ${meetings(name, other)}، ولن أخبرك بجديدها.`,
  endedBefore: 'هذه المتابعة انتهت من قبل.',
  news: (names) => `جديد اللقاءات التي تتابعها: ${names.join('، ')}`,
  more: (count) => digits(`وجاءت لقاءات جديدة أخرى، عددها: ${count}. تجدها بالأمر /meetings.`),

  right: 'جواب صحيح',
  wrong: 'جواب خطأ',
  voted: (answer) => `شكرًا، حُفظ رأيك. رقم الجواب: \u2066${answer}\u2069`,
  notVoted: 'عذرًا، لا أعرف هذا الجواب.',
  feedback: ({ right, wrong }, answers) =>
    [
      digits(`آراء القرّاء في الأجوبة: صحيح ${right}، خطأ ${wrong}.`),
      ...answers.map(
        (one) => `${digits(`\u200F• صحيح ${one.right}، خطأ ${one.wrong}: `)}\u2066${one.answer}\u2069`,
      ),
    ].join('\n'),
};

const TO_END = 'ولإنهاء ذلك أرسل /unfollow.';

function meetings(name: string, other: string | null): string {
  return other === null ? `لقاءات ${name}` : `لقاءات ${name} مع ${other}`;
}

function whatComes(name: string, other: string | null): string {
  return `سأخبرك هنا كلما جاء في خبر جديد لقاء من ${meetings(name, other)}.`;
}

function digits(text: string): string {
  return inDigits(text, 'arabic-indic');
}
