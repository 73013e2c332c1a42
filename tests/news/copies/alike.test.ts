import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/news/article/article.ts';
import { isCopy, publisherOf, type Signed } from '../../../src/news/copies/alike.ts';
import { signature } from '../../../src/news/copies/signature.ts';
import { readArticles } from '../../../src/news/reading/read.ts';
import { ROOT } from '../../../src/root.ts';

const WIRE = [
  'استقبل محافظ الساحل نبيل السرحان في مكتبه أمس الأحد وفداً من اتحاد الصيادين برئاسة مهدي القارب.',
  'وبحث الجانبان ترميم رصيف الميناء القديم وتمديد موسم صيد السردين أسبوعين هذا العام.',
  'وقال السرحان إن المحافظة خصصت ثلاثة ملايين لترميم الرصيف، وإن العمل يبدأ بعد عيد الفطر.',
  'وطلب القارب إعفاء المراكب الصغيرة من رسوم الرسو حتى نهاية الصيف.',
  'ويعمل في الميناء القديم نحو ألفي صياد تضرر أكثرهم من عاصفة الشتاء الماضي.',
];

function signed(text: string, given: Partial<Signed> = {}): Signed {
  return {
    id: text,
    url: null,
    publisher: 'جريدة المرفأ',
    published: '2023-03-06',
    signature: signature(text),
    ...given,
  };
}

const OTHER = { id: 'other', publisher: 'صوت الساحل' };
const first = signed(WIRE.join('\n'));

describe('copies of one story', () => {
  it.each([
    ['the whole text', WIRE],
    ['a paragraph cut', WIRE.filter((_, i) => i !== 3)],
    ['a paragraph of its own', [...WIRE, 'ويشكو السكان من رائحة المصنع المجاور منذ أشهر.']],
    ['the first sentence reworded', ['التقى المحافظ نبيل السرحان صيادي الميناء أمس.', ...WIRE.slice(1)]],
  ])('in two papers: %s', (_, text) => {
    const other = signed(text.join('\n'), OTHER);
    expect(isCopy(first, other)).toBe(true);
    expect(isCopy(other, first)).toBe(true);
  });

  it.each([
    [
      'the same topic',
      [
        'أعلن اتحاد الصيادين برئاسة مهدي القارب بدء موسم صيد السردين.',
        'وقال القارب إن الأسعار ستنخفض في السوق خلال أيام.',
        'وذكر أن ترميم رصيف الميناء القديم لم يبدأ بعد.',
      ],
    ],
    [
      'what followed, with the background',
      [
        'بدأ العمال صباح اليوم رفع الحجارة عن الميناء القديم بحضور مهندسي الوزارة ورئيس البلدية.',
        'وقدّر المهندس المشرف مدة العمل بستة أشهر إن لم تتأخر الرافعات القادمة من العاصمة.',
        'وسيُنقل باعة السمك إلى ساحة مؤقتة قرب المحطة، وتُفتح لهم طريق جديدة من الجنوب.',
        WIRE[4] as string,
      ],
    ],
  ])('are not articles on %s', (_, text) => {
    expect(isCopy(first, signed(text.join('\n'), OTHER))).toBe(false);
  });

  it('are printed within two days', () => {
    const later = (published: string | null) => signed(WIRE.join('\n'), { ...OTHER, published });
    expect(isCopy(first, later('2023-03-08T23:00:00+03:00'))).toBe(true);
    expect(isCopy(first, later('2023-03-09'))).toBe(false);
    expect(isCopy(first, later(null))).toBe(true);
  });

  it('of one paper, or of papers not known to be two, are nearly the whole text', () => {
    const cut = WIRE.slice(0, 3).join('\n');
    expect(isCopy(first, signed(cut, OTHER))).toBe(true);
    expect(isCopy(first, signed(cut, { id: 'other' }))).toBe(false);
    expect(isCopy(first, signed(cut, { id: 'other', publisher: null }))).toBe(false);
    expect(isCopy(first, signed(WIRE.slice(0, -1).join('\n'), { id: 'other' }))).toBe(true);
  });

  it('are not told by a few words', () => {
    const short = 'استقبل المحافظ وفداً من الصيادين';
    expect(isCopy(signed(short), signed(short, OTHER))).toBe(false);
    expect(isCopy(signed(''), signed('', OTHER))).toBe(false);
  });

  it('every article is of itself, and the order does not matter', () => {
    const article = fc.record({
      text: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.subarray(WIRE, { minLength: 1 }).map((all) => all.join(' ')),
      ),
      publisher: fc.constantFrom(null, 'أ', 'ب'),
      published: fc.constantFrom(null, '2023-03-06', '2023-03-07', '2023-03-10'),
    });
    fc.assert(
      fc.property(article, article, (a, b) => {
        const [one, other] = [signed(a.text, { ...a, id: '1' }), signed(b.text, { ...b, id: '2' })];
        expect(isCopy(one, one)).toBe(true);
        expect(isCopy(one, other)).toBe(isCopy(other, one));
      }),
    );
  });
});

describe('a publisher', () => {
  it('is known by the name however it is written, else by the host', () => {
    expect(publisherOf({ publisher: 'جريدة  الأنباء', url: null })).toBe(
      publisherOf({ publisher: 'جريدة الانباء ', url: 'https://a.example/1' }),
    );
    expect(publisherOf({ publisher: null, url: 'https://www.a.example/1' })).toBe('a.example');
    expect(publisherOf({ publisher: ' ', url: 'no address' })).toBeNull();
  });
});

describe('of the sample collection', () => {
  it('the three wire stories are found, and nothing else', async () => {
    const articles: Article[] = [];
    const parts = { now: new Date('2026-01-01'), stdin: Readable.from([]) };
    for await (const article of readArticles([join(ROOT, 'data', 'articles')], parts)) {
      if (!('why' in article)) articles.push(article);
    }
    expect(articles).toHaveLength(72);
    const all = articles.map((article) => ({ ...article, signature: signature(article.text) }));
    const found = all.flatMap((one, i) =>
      all
        .slice(i + 1)
        .flatMap((other) => (isCopy(one, other) ? [[one, other].map(({ title }) => title).sort()] : [])),
    );
    const king = [
      'الملك راشد بن فهيد يستقبل رئيس جمهورية سهلان',
      'قمة في الوادعة بين الملك راشد والرئيس الشيحاني تبحث الكهرباء والمعابر',
      'ملك الرمال البيضاء يستقبل رئيس الجمهورية ويبحث معه الربط الكهربائي',
    ];
    const expected = [
      [king[0], king[1]],
      [king[0], king[2]],
      [king[1], king[2]],
      ['الأمير طلال والقصباوي يبحثان هاتفياً مشروع الربط الكهربائي', 'ولي العهد يهاتف رئيس وزراء سهلان'],
      [
        'توقيع اتفاق السلوان: 220 متراً مكعباً في الثانية لسهلان على مدار السنة',
        'حنّاوي والقصباوي يوقّعان اتفاق السلوان عند منفذ الحجر الأسمر',
      ],
    ];
    const sorted = (pairs: readonly (readonly (string | undefined)[])[]): string[] =>
      pairs.map((pair) => pair.join(' | ')).sort();
    expect(sorted(found)).toEqual(sorted(expected.map((pair) => [...pair].sort())));
  });
});
