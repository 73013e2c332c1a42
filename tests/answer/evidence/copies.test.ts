import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationIn, citedInCopies } from '../../../src/answer/evidence/copies.ts';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { words } from '../../../src/arabic/words/words.ts';
import { type Article, sourceOf } from '../../../src/news/article/article.ts';
import { articleOf } from '../../support/archives.ts';

const QUOTE = 'وقال السرحان إن المحافظة خصصت ثلاثة ملايين لترميم الرصيف، وإن العمل يبدأ بعد عيد الفطر.';
const BEFORE = 'استقبل محافظ الساحل وفداً من الصيادين.';

describe('a quotation in a copy', () => {
  it.each([
    ['word by word', QUOTE],
    ['without the joining «و»', QUOTE.slice(1)],
    [
      'spelled and pointed otherwise',
      QUOTE.replace('إن ا', 'ان ا').replace('ثلاثة', 'ثلاثةُ').replace('،', ' -'),
    ],
    ['with a word more', QUOTE.replace('السرحان', 'نبيل السرحان')],
  ])('is found %s', (_, sentence) => {
    const text = `${BEFORE} ${sentence}\nوطلب القارب إعفاء المراكب.`;
    const span = citationIn({ text }, QUOTE);
    expect(span && text.slice(span.start, span.end)).toBe(sentence);
  });

  it.each([
    ['says another number', QUOTE.replace('ثلاثة', 'أربعة')],
    ['leaves words out', QUOTE.replace('وإن العمل يبدأ بعد عيد الفطر', '')],
    ['says who otherwise', QUOTE.replace('السرحان', 'المحافظ')],
    ['denies it', QUOTE.replace('خصصت', 'لم خصصت')],
    ['puts it off', QUOTE.replace('يبدأ', 'المقرر يبدأ')],
    ['says much more', `${QUOTE.slice(0, -1)} في حين أعلن اتحاد الصيادين إضراباً مفتوحاً عن العمل.`],
    ['is another', 'وطلب القارب إعفاء المراكب الصغيرة.'],
  ])('is not found where the sentence %s', (_, sentence) => {
    expect(citationIn({ text: `${BEFORE}\n${sentence}` }, QUOTE)).toBeNull();
  });

  it('has a span that lies in the text and holds all its words, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('قال', 'الوزير', 'لم', 'وصل', '.', '؟', '\n', '3'), { maxLength: 30 })
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (one, quote) => {
        const span = citationIn({ text: one }, quote);
        if (span === null) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(one.length);
        const own = new Set(words(one.slice(span.start, span.end)).map((word) => fold(word.text)));
        for (const word of words(quote).slice(1)) expect(own).toContain(fold(word.text));
      }),
    );
  });
});

describe('a statement', () => {
  const day = 'استقبل محافظ الساحل نبيل السرحان أمس وفداً من اتحاد الصيادين.';
  const stated = day.replace('أمس', 'في 5 آذار 2023');
  const at = (id: string, sentence: string, published: string | null): Article => ({
    ...articleOf(id, `${BEFORE}\n${sentence}`),
    published,
  });
  const statementOf = (article: Article, quote: string) => {
    const start = article.text.indexOf(quote);
    return {
      text: quote,
      citations: [{ article: sourceOf(article), start, end: start + quote.length, quote }],
    } as const;
  };
  const cited = (sentence: string, published: string | null, ...copies: Article[]) => {
    const { citations } = citedInCopies(statementOf(at('a', sentence, published), sentence), copies);
    for (const { article, start, end, quote } of citations.slice(1)) {
      expect(copies.find(({ id }) => id === article.id)?.text.slice(start, end)).toBe(quote);
    }
    return citations.map(({ article }) => article.id);
  };

  it('is cited in its copies too, three at most', () => {
    const copies = ['b', 'c', 'd', 'e'].map((id) => at(id, day, '2023-03-06'));
    expect(cited(day, '2023-03-06', ...copies)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not cited where «أمس» is another day, or may be', () => {
    expect(cited(day, '2023-03-06', at('b', day, '2023-03-07'))).toEqual(['a']);
    expect(cited(day, '2023-03-06', at('b', day, null))).toEqual(['a']);
    expect(cited(stated, '2023-03-06', at('b', stated, '2023-03-07'))).toEqual(['a', 'b']);
    expect(cited(stated, '2023-03-06', at('b', stated, null))).toEqual(['a', 'b']);
  });
});
