import { expect, it } from 'vitest';
import { citationOf, quotation } from '../../../src/answer/evidence/quotation.ts';
import { articleOf } from '../asking.ts';

const ARTICLE = articleOf('وصل الوزير. «ثمّ غادر» أمس.');
const SPAN = { start: 12, end: 27 };

it('a citation is the words of the article at a span, with its source and without its text', () => {
  const citation = citationOf(ARTICLE, { ...SPAN, text: 'وغير ذلك' } as typeof SPAN);
  expect(citation).toEqual({
    ...SPAN,
    quote: '«ثمّ غادر» أمس.',
    article: {
      id: 'a',
      url: null,
      title: 'خبر',
      publisher: 'وكالة الأفق',
      published: '2023-05-14',
      publishedBasis: 'operator',
    },
  });
});

it('a quotation states what it cites', () => {
  const { text, citations } = quotation(ARTICLE, SPAN);
  expect(citations).toEqual([citationOf(ARTICLE, SPAN)]);
  expect(text).toBe(citations[0].quote);
});
