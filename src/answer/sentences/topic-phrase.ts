import { fold } from '../../arabic/letters/fold.ts';
import { inCase } from '../grammar/noun-case.ts';
import { hasPronoun } from './participant-phrase.ts';

const LONGEST = 24;

/** Nouns that begin what is talked about, before the noun that completes them. */
const HEADS = new Set(
  (
    'سبل آفاق ملف ملفات قضية قضايا مسألة مسائل موضوع تعزيز تطوير تطورات آخر أهم أبرز جملة مجموعة إمكانية إمكانيات مشروع مشاريع ' +
    'تفعيل دعم أوضاع مستجدات كيفية آليات آلية خطة خطط تمويل تنفيذ علاقات وضع سير مستقبل نتائج واقع تنسيق توسيع رفع تحسين ترتيبات ' +
    'استعدادات إعداد توطيد تداعيات جهود مسار إصلاح عملية برنامج إشكالية خط مكافحة فرص أزمة اتفاق اتفاقية إنشاء عدد سياسات مختلف'
  )
    .split(' ')
    .map(fold),
);

/**
 * What was talked about as the object of «تناول» or after «لبحث»: null unless it plainly is a noun phrase that stands by
 * itself.
 */
export function topicPhrase(topic: string | null, wanted: 'accusative' | 'genitive'): string | null {
  if (topic === null) return null;
  const bare = withoutCompany(topic);
  const all = bare.split(/\s+/u);
  const [head = '', next = ''] = all;
  const last = all.at(-1) ?? '';
  if (all.length < 2 || all.length > LONGEST || !/^[\p{Script=Arabic}\p{M}\p{Nd} -]+$/u.test(bare))
    return null;
  if (all.some((word) => hasPronoun(word) || PLAINLY_NONE.test(word)) || LOOSE_END.test(last)) return null;
  if (!head.startsWith('ال') && !HEADS.has(fold(head.replace(/[اً]+$/u, '')))) return null;
  if (PREPOSITION.test(next) && !/^(?:من|ذات)$/u.test(next) && !head.startsWith('ال')) return null;
  return inCase(all.join(' '), wanted);
}

/** «معه إمكانية …»: without whom it was talked about with. */
export function withoutCompany(topic: string): string {
  return topic.trim().replace(/^مع(?:ه|ها|هما|هم)\s+/u, '');
}

const PREPOSITION = /^(?:من|في|عن|على|إلى|مع)$/u;
/** Words that make a topic more than a noun phrase, or point outside it. */
const PLAINLY_NONE =
  /^(?:و?أن|و?إن|و?أنه|و?قد|و?قال|و?أكد|و?أضاف|الذي|التي|الذين|هذا|هذه|ذلك|تلك|حيث|كما|لكن|كان|كانت|لم|لن|و?هو|و?هي|فيه|فيها|منه|منها|عليه|عليها|بهذا|لهذا|غدا|غداً|أمس|اليوم)$/u;
const LOOSE_END = /^(?:و?في|و?من|و?عن|و?على|و?إلى|و?مع|بين|و|ثم|أو|بعد|قبل|خلال|عبر|ضد|منذ|لدى|نحو)$/u;
