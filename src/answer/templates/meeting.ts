import type { Gender } from '../grammar/agreement.ts';

/** The object of a call: «اتصالاً هاتفياً بفلان». */
export function call(withThem: string): string {
  return `اتصالاً هاتفياً ${withThem}`;
}

/** «محادثات مع فلان» */
export function talks(withThem: string): string {
  return `محادثات ${withThem}`;
}

/** The session of a body: «اجتماع مجلس الوزراء». */
export function sessionOf(body: string): string {
  return `اجتماع ${body}`;
}

export function within(place: string): string {
  return `في ${place}`;
}

/** Whom a delegation came with: «وفداً برئاسة فلان». */
export function ledBy(delegation: string, leader: string | undefined): string {
  return `${delegation} برئاسة ${leader}`;
}

/** A delegation that no more is said of. */
export const DELEGATION = { accusative: 'وفداً', genitive: 'وفد' } as const;

/** «الوفد المرافق له» of a man, «لها» of a woman. */
export function accompanying(delegation: string, whom: Gender): string {
  return `${delegation} ${whom === 'feminine' ? 'لها' : 'له'}`;
}

export function attendedBy(list: string): string {
  return `بحضور ${list}`;
}

/** «أُلغيت زيارة كان من المقرر أن يقوم بها فلان إلى …» */
export function visitCalledOff(status: OffStatus, goes: string, toWhom: string): string {
  return `${OFF[status].feminine} زيارة كان من المقرر أن ${goes} بها ${toWhom}`;
}

/** «إلى أربيل» */
export function whither(place: string): string {
  return `إلى ${place}`;
}

export function talksCalledOff(status: OffStatus, sides: string): string {
  return `${OFF[status].feminine} محادثات كانت مقررة بين ${sides}`;
}

/** «أُلغي لقاء كان مقرراً بين فلان وعلان»; who called it off is not said. */
export function calledOffBetween(status: OffStatus, kind: 'call' | 'meeting', sides: string): string {
  const what = kind === 'call' ? 'اتصال هاتفي' : 'لقاء';
  return `${OFF[status].masculine} ${what} كان مقرراً بين ${sides}`;
}

type OffStatus = 'cancelled' | 'postponed';

const OFF: Readonly<Record<OffStatus, Readonly<Record<Gender, string>>>> = {
  cancelled: { masculine: 'أُلغي', feminine: 'أُلغيت' },
  postponed: { masculine: 'أُجّل', feminine: 'أُجّلت' },
};

/** What was to be, or where it `isComing` still is: «من المقرر أن يلتقي …». */
export function planned(clause: string, isComing: boolean): string {
  return `${isComing ? 'من المقرر' : 'كان من المقرر'} أن ${clause}`;
}

/** What somebody said was not so: «نُفي أن يكون فلان قد التقى». */
export function deniedToHave(be: string, subject: string, past: string): string {
  return `نُفي أن ${be} ${subject} قد ${past}`;
}

/** What will not be, or was not: «لن يلتقي …», «لم يلتقِ …». */
export function negated(clause: string, isToCome: boolean): string {
  return `${isToCome ? 'لن' : 'لم'} ${clause}`;
}

/** What stands at the end of a sentence that tells of what somebody denies. */
export const ACCORDING_TO_THE_SOURCE = '، بحسب المصدر';

/** «بحسب [1] و[2]» */
export function accordingToSources(marks: string): string {
  return `بحسب ${marks}`;
}

/** What they are to talk about: «لبحث ملف …». */
export function toDiscuss(topic: string): string {
  return `لبحث ${topic}`;
}

/** What a past verb of discussing is conjugated from. */
export const DISCUSS = 'بحث';

/** «وبحثا ملف …» */
export function andDiscussed(verb: string, topic: string): string {
  return `و${verb} ${topic}`;
}

/** «وتناول اللقاء ملف …»: what a meeting, a call or talks dealt with. */
export function dealtWith(what: 'meeting' | 'call' | 'talks', topic: string): string {
  return `${DEALT_WITH[what]} ${topic}`;
}

const DEALT_WITH = {
  meeting: 'وتناول اللقاء',
  call: 'وتناول الاتصال',
  talks: 'وتناولت المحادثات',
} as const;

/** «ضيفَه», «ضيفتَها»: the guest of a host, where no title's vowel can tell who received whom. */
export function guestOf(guest: Gender, host: Gender): string {
  return `${guest === 'feminine' ? 'ضيفت' : 'ضيف'}\u064E${host === 'feminine' ? 'ها' : 'ه'}`;
}

export function onDay(day: string): string {
  return `يوم ${day}`;
}

export function betweenDays(first: string, last: string): string {
  return `بين ${first} و${last}`;
}

export function fromTo(first: string, last: string): string {
  return `من ${first} إلى ${last}`;
}

/** On how many articles a count or an order rests; `articles` is their number in words. */
export function restsOn(what: 'count' | 'order', articles: string): string {
  return `بُني ${what === 'count' ? 'العدد' : 'الترتيب'} على ${articles} من الأخبار المحفوظة.`;
}
