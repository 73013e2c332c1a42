import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import { extract } from '../../src/answer/extract.ts';
import { repairedAlone } from '../../src/meetings/names.ts';
import { loadNames, type NameTagger } from '../../src/model/names.ts';
import type { Article } from '../../src/news/article.ts';
import { readQuestion } from '../../src/search/question.ts';

const PUBLISHED = '2024-05-14';

let tagger: NameTagger;
beforeAll(async () => {
  tagger = await loadNames();
});
afterAll(() => tagger.close());

/** The short answers that a sentence alone holds to a question; null where it holds none. */
async function extracted(asked: string, sentence: string): Promise<string[] | null> {
  const [own = [], spans = []] = await tagger.tag([asked, sentence]);
  const question = readQuestion(asked, '2024-05-20', repairedAlone(asked, own));
  const article = { text: sentence, published: PUBLISHED } as Article;
  const evidence: Evidence = {
    article,
    span: { start: 0, end: sentence.length },
    score: 1,
    own: 1,
    people: 1,
    place: 1,
  };
  const names = repairedAlone(sentence, spans);
  return extract(question.kinds[0] ?? 'open', question, evidence, names)?.map(({ text }) => text) ?? null;
}

it.each([
  [
    'the day of what is quoted is not the event’s',
    'متى زار الوزير المدينة؟',
    'زار الوزير كمال الهاشمي المدينة بحسب بلاغ للوزارة صدر اليوم.',
    null,
  ],
  [
    'the day of a quotation that is asked about',
    'متى صدر بلاغ الوزارة؟',
    'صدر بلاغ للوزارة يوم الجمعة 10 أيار 2024 حول اللقاء.',
    ['الجمعة 10 أيار/مايو 2024'],
  ],
  [
    'the day on which a session was held, in a relative clause',
    'متى تفاوض الوزير مع النقابة؟',
    'لم تفض جلسة التفاوض التي انعقدت اليوم الثلاثاء بين الوزير والنقابة إلى اتفاق.',
    ['الثلاثاء 14 أيار/مايو 2024'],
  ],
  [
    'the day of another thing, in a relative clause',
    'متى التقى الوزير الأهالي؟',
    'التقى الوزير أهالي المركب الذي فقد يوم الجمعة 10 أيار 2024.',
    null,
  ],
  [
    'the day beside the verb asked with, not beside the first meeting',
    'متى عقد البرلمان جلسته؟',
    'قرر المكتب خلال اجتماعه اليوم الثلاثاء عقد جلسة عامة للبرلمان يوم الجمعة 17 أيار 2024.',
    ['الجمعة 17 أيار/مايو 2024', 'الثلاثاء 14 أيار/مايو 2024'],
  ],
  [
    'whom somebody met stands behind «مع», though only an office',
    'بمن اجتمع رئيس الجمعية؟',
    'أوضح كمال الهاشمي أنه عقد اجتماعا مع مستشاري وزير الفلاحة.',
    ['مستشاري وزير الفلاحة'],
  ],
] as const)('%s', async (_, question, sentence, wanted) => {
  expect(await extracted(question, sentence)).toEqual(wanted);
});
