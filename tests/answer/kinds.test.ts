import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { App } from '../../src/app.ts';
import type { Article } from '../../src/news/article/article.ts';
import { meetingList } from '../../src/search/meetings/meeting-list.ts';
import { articlesTakenIn, newConfig } from '../support/taken-in.ts';

/** Kinds of faults that people report of software that answers from news: a few short articles, asked with the networks. */
const ARTICLES: readonly (readonly [published: string, title: string, text: string])[] = [
  [
    '2025-03-02',
    'نقابة الخبازين تكذّب خبر الإضراب',
    'كذّبت نقابة الخبازين في بيان أصدرته أمس ما تناقلته مواقع إخبارية عن إعلانها إضرابا مفتوحا.',
  ],
  [
    '2025-03-07',
    'نجاة لاعب',
    'تعرض مهاجم نادي الصخرة ياسر دقاق لحادث سير صباح الجمعة، ولم يصب بأذى، فيما توفي مرافقه في المستشفى.',
  ],
  ['2025-04-09', 'افتتاح معرض', 'افتتح وزير الثقافة كنعان الديري، الأربعاء، معرض الخزف في متحف النهر.'],
  [
    '2025-07-03',
    'تأجيل الاجتماع',
    'تأجل الاجتماع الذي كان مقررا عقده اليوم بين رئيسة البلدية نوال الشامي والمقاول عدنان بركات إلى أجل غير مسمى.',
  ],
  [
    '2025-09-08',
    'وصول المفوضة',
    'وصلت المفوضة الأممية إنغريد لوند إلى الميناء الشمالي، الأحد، واجتمعت بالوالي شاكر الحمصي ومديرة الجمارك غادة الأتاسي.',
  ],
  [
    '2025-10-06',
    'وزيرة الصحة تستقبل',
    'استقبلت وزيرة الصحة في مملكة الرمال، هناء الشهابي، مدير المشفى الوطني أيمن حلاق في مكتبها، الأحد.',
  ],
  [
    '2025-02-12',
    'زيارة',
    'استقبل رئيس الغرفة التجارية فراس المستشار المدير الإقليمي للمصرف جورج الخطيب في مقر الغرفة، الاثنين.',
  ],
  [
    '2025-05-05',
    'مباحثات',
    'بحث رئيس هيئة الاستثمار غسان طرابيشي مع الخبير الاقتصادي لؤي عثمان مشروع المنطقة الحرة، الأحد، بحضور المترجمة ديما صقر.',
  ],
  ['2025-03-03', 'زيارة', 'زار المبعوث هنري دوبوا، السبت، وزير الداخلية عصام نحاس في مكتبه.'],
  [
    '2025-03-31',
    'زيارة أخرى',
    'زار المبعوث هنري دوبوا للمرة الرابعة هذا العام وزير الداخلية عصام نحاس، الأحد، في مكتبه.',
  ],
  [
    '2025-01-20',
    'لقاء',
    'التقى وزير النقل جلال عنتابي، الأحد، رئيس شركة القطارات مازن الأسود في محطة الشرق لبحث خط السكة الجديد.',
  ],
  ['2025-03-06', 'لقاء', 'التقى عميد الكلية هيثم سالم سارة الحداد في ساحة الجامعة، السبت.'],
];

let app: App;
beforeAll(async () => {
  async function* articles(): AsyncGenerator<Article> {
    for (const [i, [published, title, text]] of ARTICLES.entries())
      yield {
        id: `k${i}`,
        url: `https://kinds.example/${i}`,
        title,
        publisher: 'الأفق',
        published,
        publishedBasis: 'operator',
        text,
        language: 'ar',
      };
  }
  app = await articlesTakenIn(newConfig(), articles(), new Date('2025-11-20T00:00:00Z'));
});
afterAll(() => app?.close());

const ask = (question: string): Promise<Answer> => app.ask(question, '2025-11-20');

async function short(question: string): Promise<string> {
  const answer = await ask(question);
  return answer.kind === 'answered' ? answer.answers.map(({ text }) => text).join(' + ') : 'refused';
}

describe('yes or no', () => {
  it.each([
    ['هل أعلنت نقابة الخبازين إضرابا مفتوحا؟', /^(?:لا|refused)$/u],
    ['هل كذبت نقابة الخبازين خبر الإضراب؟', /^نعم$/u],
    ['هل توفي ياسر دقاق؟', /^(?:لا|refused)$/u],
    ['هل افتتح كنعان الديري مكتبة في متحف النهر؟', /^(?:لا|refused)$/u],
    ['هل افتتح كنعان الديري معرض الخزف؟', /^نعم$/u],
  ])('%s', async (question, right) => {
    expect(await short(question)).toMatch(right);
  });
});

describe('who met whom', () => {
  it('is not told from a meeting that was put off', async () => {
    expect(await short('من اجتمع مع عدنان بركات؟')).toBe('refused');
    expect(await short('هل اجتمعت نوال الشامي مع عدنان بركات؟')).toBe('لا');
  });

  it('leaves those whom one met apart', async () => {
    expect(await short('هل اجتمع شاكر الحمصي بغادة الأتاسي؟')).toMatch(/^(?:لا|refused)$/u);
    expect(await short('من اجتمع بإنغريد لوند؟')).toBe('شاكر الحمصي + غادة الأتاسي');
    const both = meetingList(app.archive, { who: 'شاكر الحمصي', with: 'غادة الأتاسي' });
    expect(both).toEqual([]);
  });

  it('knows a country within an office, and the holder for no other party', async () => {
    expect(await short('من استقبل أيمن حلاق؟')).toBe('هناء الشهابي');
    expect(await short('هل استقبلت وزيرة الصحة هناء الشهابي؟')).toMatch(/^(?:لا|refused)$/u);
  });

  it('keeps a surname that is a title, and parts a woman’s name from the one before', async () => {
    expect(await short('من استقبل جورج الخطيب؟')).toBe('فراس المستشار');
    const [meeting] = meetingList(app.archive, { who: 'سارة الحداد' });
    expect(meeting?.participants.map(({ name }) => name)).toEqual(['هيثم سالم', 'سارة الحداد']);
    expect(meeting?.from).toBe('2025-03-01');
  });
});

describe('who somebody is, how often, which', () => {
  it('is what stands beside the name, and nobody else', async () => {
    expect(await short('من هو لؤي عثمان؟')).toBe('الخبير الاقتصادي');
    expect(await short('من هو رئيس هيئة الاستثمار؟')).toBe('غسان طرابيشي');
    expect(await short('من هو حازم شريقي؟')).toBe('refused');
  });

  it('hears how often an article says that it was, and how many articles that rests on', async () => {
    const answer = await ask('كم مرة زار هنري دوبوا عصام نحاس؟');
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    expect(answer.answers[0]?.text).toBe('أربع مرات');
    expect(answer.statements.at(-1)?.text).toBe('بُني العدد على خبرين من الأخبار المحفوظة.');
    expect(await short('متى كانت أول زيارة لهنري دوبوا إلى عصام نحاس؟')).toBe('السبت 1 آذار/مارس 2025');
  });
});

describe('what restricts a question', () => {
  it.each([
    ['من التقى جلال عنتابي في القاهرة؟', 'القاهرة'],
    ['متى التقى جلال عنتابي مازن الأسود في إسطنبول؟', 'إسطنبول'],
    ['أين التقى جلال عنتابي مازن الأسود لبحث أسعار الوقود؟', 'أسعار الوقود'],
    ['من التقى جلال عنتابي عام 2019؟', '2019'],
  ])('%s: it is said what no article has', async (question, missing) => {
    const answer = await ask(question);
    if (answer.kind !== 'unanswered') throw new Error(await short(question));
    expect(answer.missing.join(' ')).toContain(missing);
  });

  it('is borne by what does answer', async () => {
    expect(await short('أين التقى جلال عنتابي مازن الأسود لبحث خط السكة؟')).toBe('محطة الشرق');
  });

  it.each(['وأين التقاه؟', 'ومتى كان ذلك؟', 'ومن رافقه؟', 'هل زارها مجددا؟'])(
    '%s names nothing, and is not understood',
    async (question) => {
      expect(await ask(question)).toMatchObject({ kind: 'unanswered', why: 'not-understood', nearest: [] });
    },
  );
});
