import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import { citationLink } from '../../../src/answer/evidence/link.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

function citation(url: string | null, quote: string): Citation {
  return {
    start: 0,
    end: quote.length,
    quote,
    article: { id: '00', url, title: 'عنوان', publisher: null, published: null, publishedBasis: 'unknown' },
  };
}

/** What a browser reads back out of the link: the words of each end of the directive. */
function words(link: string | null): readonly string[] {
  const directive = link?.split(':~:text=')[1] ?? '';
  return directive.split(',').map(decodeURIComponent);
}

describe('citationLink', () => {
  const page = 'https://ufuq.example/a/1';

  it('writes a short quotation whole, without the marks around it', () => {
    const link = citationLink(citation(page, '«التقى الوزير سالم الحداد وفد المزارعين.»'));
    expect(words(link)).toEqual(['التقى الوزير سالم الحداد وفد المزارعين']);
    expect(link?.startsWith(`${page}#:~:text=%D8%A7`)).toBe(true);
  });

  it('writes a longer one by its first and last words', () => {
    const quote =
      'استقبل رئيس مجلس المدينة، سالم الحداد، صباح اليوم وفدًا من اتحاد المزارعين في وادي النخيل، لبحث حصص الماء.';
    expect(words(citationLink(citation(page, quote)))).toEqual([
      'استقبل رئيس مجلس المدينة',
      'النخيل، لبحث حصص الماء',
    ]);
  });

  it('never asks for words across a line break', () => {
    expect(words(citationLink(citation(page, 'عُقد الاجتماع\nفي المساء')))).toEqual([
      'عُقد الاجتماع',
      'في المساء',
    ]);
  });

  it('encodes what has a meaning inside a directive', () => {
    const link = citationLink(citation(page, 'فوز 3-1, كما قال A&B اليوم'));
    expect(link).toContain('3%2D1%2C');
    expect(link).toContain('A%26B');
  });

  it('keeps a fragment that the address has, but not an older directive', () => {
    expect(citationLink(citation(`${page}#part-2`, 'نص'))).toBe(`${page}#part-2:~:text=%D9%86%D8%B5`);
    expect(citationLink(citation(`${page}#part-2:~:text=old`, 'نص'))).toBe(
      `${page}#part-2:~:text=%D9%86%D8%B5`,
    );
  });

  it('links the page alone when the quotation has no word', () => {
    expect(citationLink(citation(page, '…«»'))).toBe(page);
  });

  it.each<readonly [begin: string, unit: string, end: string]>([
    ...['!', 'ا', ' ', '! ', '\u0651', '\ud83d'].map((unit) => ['ا', unit, ''] as const),
    ...['!', ' ', '😀'].map((unit) => ['', unit, 'ا'] as const),
  ])('takes time that grows with the quotation, however monotonous: %j %j %j', (...adversary) => {
    const link = (quote: string) => citationLink(citation(page, quote));
    expect(exponentOf(link, adversary, 400_000)).toBeLessThanOrEqual(EXPONENT);
  });

  it('is null without a web address', () => {
    for (const url of [
      null,
      '',
      'ufuq.example/1',
      'ftp://ufuq.example/1',
      'javascript:alert(1)',
      'file:///a',
    ]) {
      expect(citationLink(citation(url, 'نص'))).toBeNull();
    }
  });

  it('is a URL of visible ASCII whose words are words of the quotation, whatever the quotation', () => {
    const quotes = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '-', ',', '&', '\n', '«', '\ud800', '٣') }),
    );
    fc.assert(
      fc.property(quotes, (quote) => {
        const link = citationLink(citation(`${page}?q=قال`, quote)) ?? '';
        expect(link).toMatch(/^[\x21-\x7e]+$/u);
        expect(URL.canParse(link)).toBe(true);
        const directive = link.split(':~:text=')[1];
        if (directive === undefined) return;
        expect(directive).not.toMatch(/[-&]/u);
        const spaced = quote.replace(/\p{Surrogate}/gu, '').replace(/\s+/gu, ' ');
        for (const end of words(link)) expect(spaced).toContain(end);
      }),
      { numRuns: 500 },
    );
  });
});
