import { fold } from '../../arabic/letters/fold.ts';
import { isKnown, isName } from '../../arabic/words/lexicon.ts';
import { stem } from '../../arabic/words/stems.ts';
import type { Kind } from '../../meetings/meeting.ts';
import { is, nounIn, verbIn } from '../../meetings/words/lexicon.ts';

/** Words whose presence makes «ما» and «ماذا» ask what a meeting was about. */
const TALK = stemSet(
  'بحث تناول ناقش تباحث تحادث محادثات لقاء اجتماع مباحثات تطرق موضوع محور قضايا مسائل مواضيع نقاط محاور ملفات طلب دعا اتفق أكد قدم حكى حكاو أخبر أعلم اطلع تقرر دار ملف',
);
/** Words after «من هم», «ما هي» and after «أي» that ask for people. */
const PEOPLE = stemSet(
  'شخصيات شخصية وزير رئيس مسؤول قادة قائد زعيم زعماء نواب نائب سفير سفراء مبعوث ممثل أعضاء حضور مشاركون رياضي فنان أمين',
);
const PLACES = stemSet('قصر مدينة مكان بلد دولة عاصمة مقر فندق مطار قاعة موقع ولاية محافظة');
const EVERY = stemSet('كل جميع كافة');
/** Words that an office begins with. */
const HEADS: ReadonlySet<string> = new Set(
  'رئيس رئيسة وزير وزيرة سفير سفيرة مستشار مستشارة أمين أمينة ملك ملكة أمير أميرة سلطان شيخ والي محافظ قائد مبعوث مبعوثة نائب نائبة مدير مديرة كاتب كاتبة نقيب عميد'
    .split(' ')
    .map(fold),
);

/** The stems of words that an office begins with. */
export const HEAD_STEMS: ReadonlySet<string> = new Set([...HEADS].map(stem));

/** After these a question says when, where, why or about what, no longer who met whom. */
const CIRCUMSTANCES = new Set(
  'بشأن بخصوص حول بعد قبل قبيل إثر عقب غداة أثناء خلال بمناسبة هامش في بحسب حسب وفق منذ عند لبحث لمناقشة بهدف على عن كي حتى قصد باش'
    .split(' ')
    .map(fold),
);

const NOT = new Set(['لم', 'لن', 'رفض', 'نفى', 'ينفي', 'عدم', 'ما', 'مش', 'مو'].map(fold));
/** Words that say that something was to be. */
const TO_BE =
  /^(?:سي|ست|سوف|كان|كانت|المقرر|المنتظر|المرتقب|منتظر[اً]*|مقرر[اً]*|مبرمج[اً]*|المزمع|يعتزم|تعتزم|ينوي)$/u;
/** «كان» alone tells of the past: «أين كان الرئيس». */
const WAS = /^كانت?$/u;

const RELATIVE = /^(?:الذي|التي|الذين|اللذان|اللذين|اللواتي|اللي|يلي)$/u;

/** Whether a word is «الذي» or the like, also as it is spoken. */
export function isRelative(word: string): boolean {
  return RELATIVE.test(word);
}

/** The stems of words parted by spaces. */
export function stemSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(stem));
}

/** Whether a word is of speaking and dealing with: «بحث», «تناول», «موضوع». */
export function isOfTalk(word: string): boolean {
  return TALK.has(stem(word));
}

/** Whether a word is of people: «شخصية», «وزير»; what «من هم», «أي» ask for. */
export function isOfPeople(word: string): boolean {
  return PEOPLE.has(stem(word));
}

/** Whether a word is «كل» or the like. */
export function isOfAll(word: string): boolean {
  return EVERY.has(stem(word));
}

/** «في أي مستشفى», «على هامش أي منتدى»: a noun that a place begins with, or where one may be. */
export function isPlace(word: string): boolean {
  const bare = fold(word).replace(/^ال(?=.{3})/u, '');
  return PLACES.has(stem(word)) || is('place-head', bare) || is('event', bare);
}

/** Whether a word is a verb or noun of meeting: «التقى», «لقاء», «أشرف», and as it is spoken, «قابلو», «تقابلو». */
export function isOfMeeting(word: string): boolean {
  return kindOfWord(word) !== undefined;
}

/** Whether it tells of two sides that met: «التقى», «لقاء»; not «أشرف», «حضر». */
export function isOfTwoSides(word: string): boolean {
  const kind = kindOfWord(word);
  return kind !== undefined && kind !== 'took-part';
}

/** The kind of meeting that a verb or noun tells of. */
export function kindOfWord(word: string): Kind | undefined {
  const folded = fold(word);
  const own = verbIn(folded) ?? nounIn(folded);
  if (own !== undefined) return own.trigger.kind;
  if (is('went', folded)) return 'visited';
  return folded.endsWith('و') ? verbIn(`${folded.slice(0, -1)}ه`)?.trigger.kind : undefined;
}

/** Whether a question says when, where, why or about what behind a word. */
export function isOfCircumstance(word: string): boolean {
  return CIRCUMSTANCES.has(fold(word).replace(/(?<=.{3})(?:ه|ها|هما)$/u, ''));
}

/** Whether a word asks who was there: «حضر», «شارك». */
export function isOfAttendance(word: string): boolean {
  return /^[وف]?(?:حضر|شارك|يحضر|تحضر|يشارك|تشارك|حاضر|مشارك|الحاضر|المشارك)/u.test(fold(word));
}

/** Whether a word says that something was to be: «كان», «المقرر», «مبرمجا». */
export function isToBe(word: string): boolean {
  return TO_BE.test(word);
}

/** Whether a word says that something was, «كان», and no more. */
export function isWas(word: string): boolean {
  return WAS.test(word);
}

/** Whether a word denies: «لم», «رفض», «مش». */
export function isOfDenial(word: string): boolean {
  return NOT.has(fold(word));
}

/** Whether a word begins an office: «وزير», «الأمين». */
export function isHead(word: string): boolean {
  return HEADS.has(fold(word).replace(/^ال/u, ''));
}

/** Whether a word is of Arabic as the tables know it: a word, a name, or one of meeting or talk. */
export function isOfLanguage(word: string): boolean {
  const folded = fold(word);
  return isKnown(folded) || isName(folded) || isOfMeeting(word) || isOfTalk(word);
}
