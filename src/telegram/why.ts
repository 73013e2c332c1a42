import { type Digits, dayInWords, inDigits } from '../answer/days.ts';
import type { ExplainedCandidate, Explanation } from '../answer/explanation.ts';
import type { QuestionKind, Understood } from '../search/understood.ts';
import { name, oneLine, sentence } from './bidi.ts';
import { excerpt } from './excerpt.ts';

/** How many words, articles and answers are told of, and how much of each. */
const MOST = { terms: 8, articles: 3, candidates: 3, signs: 2 };
const LONGEST = { title: 120, answer: 120 };

const ASKED: Readonly<Record<QuestionKind, string>> = {
  who: 'تسأل: مَن؟',
  whom: 'تسأل: مَن الطرف الآخر؟',
  when: 'تسأل: متى؟',
  where: 'تسأل: أين؟',
  whether: 'تسأل: هل وقع ذلك؟',
  list: 'تسأل عن الجميع: مَن هم؟',
  'how-often': 'تسأل: كم مرة؟',
  about: 'تسأل: في أي شأن، أو ماذا قيل؟',
  news: 'تسأل عن الأخبار',
  open: 'تسأل عمّا جاء في الأخبار',
};

const FOUND_IN: Readonly<Record<ExplainedCandidate['finder'], string>> = {
  reader: 'قرأتُه في نص الخبر',
  meetings: 'وجدتُه في فهرس اللقاءات',
  people: 'وجدتُه في سجل الأشخاص والمناصب',
  news: 'من أحدث الأخبار',
};

/** What speaks for an answer, and what against it, by sign. */
const SIGNS: Readonly<Record<string, { readonly good: string; readonly bad: string }>> = {
  agrees: { good: 'وصلتُ إليه بطريقتين', bad: '' },
  differs: { good: '', bad: 'ووصلتُ بطريقة أخرى إلى غيره' },
  score: { good: 'تجيب عنه الجملة بوضوح', bad: 'لا تجيب عنه الجملة بوضوح' },
  near: { good: 'خبره قريب من سؤالك', bad: '' },
  first: { good: 'هو في أقرب الأخبار إلى سؤالك', bad: '' },
  borne: { good: 'يذكر خبره مَن سألتَ عنه وما قيّدتَ به السؤال', bad: '' },
  dayless: { good: '', bad: 'ليس في جملته يوم' },
  numberless: { good: '', bad: 'ليس في جملته عدد' },
};

const UNBORNE = 'لا يذكر خبره كل مَن سألتَ عنه أو اليوم أو المكان الذي حدّدتَه';

/** Why a question was answered as it was, in words for a reader: what was understood, what was found, how sure it is. */
export function whyText({ answer, kinds, terms, articles, candidates, least }: Explanation): string {
  if (answer.kind === 'remark') return 'فهمتُ أنك لا تسأل عن شيء في الأخبار.';
  const [first] = kinds;
  const digits: Digits = 'arabic-indic';
  const lines = [
    `فهمتُ من سؤالك أنك ${first === undefined ? ASKED.open : ASKED[first]}${about(answer.understood, digits)}`,
    `بحثتُ عن: ${terms
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST.terms)
      .map(({ text }) => `«${sentence(oneLine(text))}»`)
      .join('، ')}، والأندر في الأخبار أثقل وزنًا.`,
  ];
  if (articles.length > 0) {
    lines.push(
      'أقرب الأخبار إلى سؤالك:',
      ...articles.slice(0, MOST.articles).map(({ article }) => `• ${name(article.title, LONGEST.title)}`),
    );
  }
  if (candidates.length === 0) return [...lines, 'ولم أجد فيها ما يجيب عنه.'].join('\n');
  const enough = percent(least, digits);
  return [
    ...lines,
    `ما يحتمل أن يكون جوابًا، ولا أقول إلا ما بلغ احتمال صوابه ${enough}:`,
    ...candidates.slice(0, MOST.candidates).map((one) => `• ${candidateLine(one, digits)}`),
  ].join('\n');
}

function about({ people, titles, place, from, to }: Understood, digits: Digits): string {
  const whom = [...people, ...titles].map((one) => name(one, LONGEST.title));
  return [
    ...(whom.length === 0 ? [] : [`عن: ${whom.join('، ')}`]),
    ...(place === null ? [] : [`المكان: ${name(place, LONGEST.title)}`]),
    ...(from === null || to === null ? [] : [`الفترة: ${period(from, to, digits)}`]),
  ]
    .map((part) => `؛ ${part}`)
    .join('')
    .concat('.');
}

function period(from: string, to: string, digits: Digits): string {
  return from === to
    ? dayInWords(from, digits)
    : `من ${dayInWords(from, digits)} إلى ${dayInWords(to, digits)}`;
}

function candidateLine(one: ExplainedCandidate, digits: Digits): string {
  const [short] = one.answers;
  const text = short?.text ?? one.statements[0]?.text ?? '';
  const said = sentence(excerpt(oneLine(text), [], LONGEST.answer));
  const reasons = one.contributions
    .flatMap(({ sign, value, weight }) => {
      const adds = value * weight;
      const words = adds > 0 ? SIGNS[sign]?.good : adds < 0 ? SIGNS[sign]?.bad : '';
      return words === undefined || words === '' ? [] : [words];
    })
    .slice(0, MOST.signs);
  const all = [FOUND_IN[one.finder], ...reasons, ...(one.unborne ? [UNBORNE] : [])];
  return `«${said}»: احتمال صوابه ${percent(one.confidence, digits)}؛ ${all.join('، ')}.`;
}

function percent(share: number, digits: Digits): string {
  return `${inDigits(String(Math.round(share * 100)), digits)}٪`;
}
