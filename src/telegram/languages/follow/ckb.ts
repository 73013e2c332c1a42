import { inDigits } from '../../../answer/grammar/days.ts';
import type { FollowWords } from './words.ts';

/** In Central Kurdish (Sorani). */
export const ckbFollow: FollowWords = {
  help: 'فەرمانی /follow لەگەڵ ناوێک یان دوو ناودا، هەر کاتێک هەواڵێکی نوێ دیدارێکی نوێی ئەوان بگێڕێتەوە، پێت دەڵێت. فەرمانی /unfollow پیشانت دەدات ئەم گفتوگۆیە چاودێریی کێ دەکات، و کۆتایی پێ دەهێنێت.',
  privacy:
    'ئەگەر بە /follow چاودێریی کەسێک بکەیت، ژمارەی گفتوگۆکە و ناوەکە لە فایلێکدا هەڵدەگیرێن، تا کۆتایی پێ دەهێنیت یان /forget دەنێریت یان بۆتەکە بلۆک دەکەیت. ئەگەر بڵێیت وەڵامێک ڕاستە یان هەڵەیە، ژمارەی وەڵامەکە و ڕاکەت هەڵدەگیرێن، لەگەڵ کۆدێک کە ناهێڵێت ڕاکەت دوو جار بژمێردرێت و بە تەنیا خاوەنەکەی پێ نازانرێت؛ /forget ئەوەش دەسڕێتەوە.',
  forgotten: (followings, votes) =>
    [
      ...(followings === 0
        ? []
        : [digits(` ئەو چاودێرییانەم سڕییەوە کە لێرە هەبوون، ژمارەیان: ${followings}.`)]),
      ...(votes === 0 ? [] : [digits(` ڕاکانتم لەبارەی وەڵامەکانەوە سڕییەوە، ژمارەیان: ${votes}.`)]),
    ].join(''),

  begun: (name, other, title) => {
    const who = title === null ? name : `${name}، ${title}`;
    return [whatComes(who, other), TO_END].join('\n\n');
  },
  begunUnknown: (name, other) =>
    [
      whatComes(name, other),
      'ئەم ناوە هێشتا لەو هەواڵانەدا نییە کە لام هەڵگیراون. دڵنیا ببەرەوە کە بە تەواوی و بە عەرەبی نووسیوتە، وەک ڕۆژنامەکان دەینووسن.',
      TO_END,
    ].join('\n\n'),
  namesakes: (names) =>
    `ئەمانەش بەم ناوە ناسراون: ${names.join('، ')}. ئەگەر مەبەستت یەکێکی دیکەیە، ناوەکە بە تەواوی بنووسە.`,
  known: (name, other) => `ئەم گفتوگۆیە پێشتر چاودێریی ${meetings(name, other)} دەکات، و نوێیەکانت پێ دەڵێم.`,
  full: (most) =>
    digits(
      `ئەم گفتوگۆیە گەیشتووەتە ئەوپەڕی چاودێری، کە ${most}ە. تکایە بە /unfollow کۆتایی بە یەکێکیان بهێنە و دووبارە هەوڵ بدەرەوە.`,
    ),
  list: (names) =>
    [
      'ئەم گفتوگۆیە چاودێریی ئەمانە دەکات، و دوگمەکان کۆتاییان پێ دەهێنن:',
      ...names.map(([name, other]) => `\u200F• ${meetings(name, other)}`),
    ].join('\n'),
  none: 'ئەم گفتوگۆیە چاودێریی کەس ناکات. بۆ ئەوەی هەر دیدارێکی نوێی کەسێکت پێ بڵێم، ناوەکەی بە عەرەبی لەدوای فەرمانی /follow بنووسە.',
  end: (name, other) =>
    other === null ? `کۆتایی بە چاودێریی ${name} بهێنە` : `کۆتایی بە چاودێریی ${name} لەگەڵ ${other} بهێنە`,
  ended: (name, other) => `کۆتایی بە چاودێریی ${meetings(name, other)} هات.`,
  endedBefore: 'ئەمە پێشتر کۆتایی هاتووە.',
  news: (names) => `دیداری نوێی ئەوانەی چاودێرییان دەکەیت: ${names.join('، ')}`,
  more: (count) => digits(`دیداری نوێی دیکەش هەن، ژمارەیان: ${count}. بە /meetings دەیاندۆزیتەوە.`),

  right: 'وەڵامەکە ڕاستە',
  wrong: 'وەڵامەکە هەڵەیە',
  voted: (answer) => `سوپاس، ڕاکەت هەڵگیرا. ژمارەی وەڵامەکە: \u2066${answer}\u2069`,
  notVoted: 'ببوورە، ئەم وەڵامە ناناسم.',
  feedback: ({ right, wrong }, answers) =>
    [
      digits(`ڕای خوێنەران لەبارەی وەڵامەکانەوە: ڕاست ${right}، هەڵە ${wrong}.`),
      ...answers.map(
        (one) => `${digits(`\u200F• ڕاست ${one.right}، هەڵە ${one.wrong}: `)}\u2066${one.answer}\u2069`,
      ),
    ].join('\n'),
};

const TO_END = 'بۆ کۆتاییهێنان بەوە /unfollow بنێرە.';

function meetings(name: string, other: string | null): string {
  return other === null ? `دیدارەکانی ${name}` : `دیدارەکانی ${name} لەگەڵ ${other}`;
}

function whatComes(name: string, other: string | null): string {
  return `هەر کاتێک هەواڵێکی نوێ باسی یەکێک لە ${meetings(name, other)} بکات، لێرە پێت دەڵێم.`;
}

function digits(text: string): string {
  return inDigits(text, 'arabic-indic');
}
