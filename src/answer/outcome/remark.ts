import { fold } from '../../arabic/letters/fold.ts';
import { words } from '../../arabic/words/words.ts';
import type { RemarkAbout } from '../answer.ts';
import { isKurdish } from './kurdish.ts';

/** What is said in greeting, thanks, and of the bot, folded; a remark is made of nothing else. */
const GREETINGS = phrases(
  'السلام عليكم|السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته|وعليكم السلام|سلام|سلام عليكم|مرحبا|مرحبا بك|أهلا|أهلا وسهلا|أهلين|هلا|هلا والله|صباح الخير|صباح النور|مساء الخير|مساء النور|تحية طيبة|كيف حالك|كيف الحال|كيفك|شلونك|شو اخبارك|ازيك|لاباس|شنحوالك|هاي|هلو|مع السلامة|إلى اللقاء|وداعا',
);
const THANKS = phrases(
  'شكرا|شكرا لك|شكرا جزيلا|شكرا جزيلا لك|مشكور|مشكورة|يسلمو|يعطيك الصحة|بارك الله فيك|جزاك الله خيرا|ممتاز|أحسنت|تسلم|عاشت ايدك',
);
const BOT = phrases(
  'من أنت|من انت|ما اسمك|شو اسمك|شسمك|ما هذا البوت|ما هو إسناد|ما هو هذا البوت|ما إسناد|ماذا تفعل|ماذا تستطيع أن تفعل|ماذا يمكنك أن تفعل|كيف تعمل|كيف يعمل هذا البوت|كيف أستخدمك|كيف أسألك|هل أنت إنسان|هل أنت روبوت|هل أنت بوت|هل أنت ذكاء اصطناعي|من صنعك|من برمجك|من طورك|من أين تأتي بمعلوماتك|ما مصادرك|ما هي مصادرك|انت مين|مين انت|منو انت|شكون انت|إنت مين',
);

/** What a text is about that asks nothing of the news; null when it may ask something. */
export function remarkAbout(text: string): RemarkAbout | null {
  const all = words(text).map((word) => fold(word.text));
  if (!/\p{Script=Arabic}/u.test(text)) return /\p{L}/u.test(text) ? 'language' : null;
  if (isKurdish(text)) return 'kurdish';
  const rest = longestOff(all, GREETINGS);
  if (rest.length === 0) return 'greeting';
  if (THANKS.has(rest.join(' ')) || longestOff(rest, THANKS).length === 0) return 'thanks';
  if (BOT.has(rest.join(' '))) return 'bot';
  return null;
}

/** The words left when greetings, one after another, are taken from the beginning. */
function longestOff(all: readonly string[], said: ReadonlySet<string>): readonly string[] {
  for (let to = Math.min(all.length, 6); to > 0; to--) {
    if (said.has(all.slice(0, to).join(' '))) return longestOff(all.slice(to), said);
  }
  return all;
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list.split('|').map((phrase) =>
      words(phrase)
        .map((word) => fold(word.text))
        .join(' '),
    ),
  );
}
