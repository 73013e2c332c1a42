import { inDigits } from '../../answer/grammar/days.ts';
import type { QuestionKind } from '../../search/question/understood.ts';
import type { WhyWords } from './why-words.ts';

const ASKED: Readonly<Record<QuestionKind, string>> = {
  who: 'تسأل «مَن؟»',
  whom: 'تسأل «مَن الطرف الآخر؟»',
  when: 'تسأل «متى؟»',
  where: 'تسأل «أين؟»',
  whether: 'تسأل «هل وقع ذلك؟»',
  list: 'تسأل عن الجميع «مَن هم؟»',
  'how-often': 'تسأل «كم مرة؟»',
  about: 'تسأل «في أي شأن؟» أو «ماذا قيل؟»',
  news: 'تسأل عن الأخبار',
  open: 'تسأل عمّا جاء في الأخبار',
};

/** In Arabic. */
export const arWhy: WhyWords = {
  nothingAsked: 'فهمتُ أنك لا تسأل عن شيء في الأخبار.',
  understood: (kind, about) =>
    `فهمتُ من سؤالك أنك ${ASKED[kind]}${about.map((part) => `؛ ${part}`).join('')}.`,
  about: {
    whom: (names) => `عن: ${names.join('، ')}`,
    place: (name) => `المكان: ${name}`,
    period: (from, to) => (from === to ? `الفترة: ${from}` : `الفترة: من ${from} إلى ${to}`),
  },
  searched: (terms) =>
    `بحثتُ عن: ${terms.map((term) => `«${term}»`).join('، ')}، والأندر في الأخبار أثقل وزنًا.`,
  nearest: 'أقرب الأخبار إلى سؤالك:',
  nothingFound: 'ولم أجد فيها ما يجيب عنه.',
  candidates: (least) => `ما يحتمل أن يكون جوابًا، ولا أقول إلا ما بلغ احتمال صوابه ${least}:`,
  candidate: (text, likely, reasons) => `«${text}»: احتمال صوابه ${likely}؛ ${reasons.join('، ')}.`,
  percent: (whole) => `${inDigits(String(whole), 'arabic-indic')}٪`,
  foundIn: {
    reader: 'قرأتُه في نص الخبر',
    meetings: 'وجدتُه في فهرس اللقاءات',
    people: 'وجدتُه في سجل الأشخاص والمناصب',
    news: 'من أحدث الأخبار',
  },
  signs: {
    agrees: { good: 'وصلتُ إليه بطريقتين', bad: '' },
    differs: { good: '', bad: 'ووصلتُ بطريقة أخرى إلى غيره' },
    score: { good: 'تجيب عنه الجملة بوضوح', bad: 'لا تجيب عنه الجملة بوضوح' },
    near: { good: 'خبره قريب من سؤالك', bad: '' },
    first: { good: 'هو في أقرب الأخبار إلى سؤالك', bad: '' },
    borne: { good: 'يذكر خبره مَن سألتَ عنه وما قيّدتَ به السؤال', bad: '' },
    dayless: { good: '', bad: 'ليس في جملته يوم' },
    numberless: { good: '', bad: 'ليس في جملته عدد' },
  },
  unborne: 'لا يذكر خبره كل مَن سألتَ عنه أو اليوم أو المكان الذي حدّدتَه',
};
