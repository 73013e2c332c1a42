import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, savedPage } from '../../../src/news/pages/saved-page.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TITLE = 'جسر جديد يربط القريتين فوق الوادي';
const FIRST = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين.';
const SECOND = 'ويختصر الجسر الطريق إلى المدرسة والسوق نصف ساعة على الأقل، وفق البلدية.';

const page = (...lines: string[]) => savedPage(lines.join('\n'), NOW);

describe('a page saved as text', () => {
  it('has title, text, publisher, address and day', () => {
    expect(
      page(
        'الرئيسية',
        TITLE,
        'نُشر في 4/3/2024',
        '',
        FIRST,
        SECOND,
        '',
        'مشاركة',
        'وكالة النهر',
        'الرابط: https://naba.example/a',
      ),
    ).toEqual({
      title: TITLE,
      text: `${FIRST}\n${SECOND}`,
      publisher: 'وكالة النهر',
      published: { published: '2024-03-04', publishedBasis: 'visible-line' },
      url: 'https://naba.example/a',
    });
  });

  it('has the title that is known, and its text without it', () => {
    const draft = savedPage([TITLE, 'الرئيسية', TITLE, FIRST, SECOND].join('\n'), NOW, TITLE);
    expect(draft).toMatchObject({ title: TITLE, text: `${FIRST}\n${SECOND}` });
  });

  it('has the address that browsers print with a page number, and no other', () => {
    expect(page(TITLE, FIRST, SECOND, 'https://naba.example/a 1/2').url).toBe('https://naba.example/a');
    expect(page(TITLE, FIRST, SECOND, 'انظر https://naba.example/b').url).toBeNull();
  });

  it('has the one day that it shows below its title, wherever', () => {
    expect(page(TITLE, FIRST, SECOND, '4/3/2024').published?.published).toBe('2024-03-04');
    expect(page('4/3/2024', TITLE, FIRST, SECOND).published).toBeNull();
  });

  it('wrapped to a width has its paragraphs made whole', () => {
    const wrapped = (text: string) => text.replace(/(.{45,60}) /gu, '$1\n');
    const paragraphs = Array(3).fill(`${FIRST.slice(0, -1)} و${SECOND}`);
    expect(page(TITLE, '', ...paragraphs.flatMap((one) => [wrapped(one), ''])).text).toBe(
      paragraphs.join('\n'),
    );
  });

  it('is read whatever it is', () => {
    const line = fc.constantFrom(
      TITLE,
      FIRST,
      SECOND,
      '',
      '4/3/2024',
      'https://naba.example/a 1/2',
      'التعليقات',
      '\u0000',
      '|',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
        const { text, title } = page(...lines);
        for (const one of text === '' ? [] : text.split('\n')) expect(lines).toContain(one);
        if (title !== null) expect(lines).toContain(title);
      }),
    );
  });
});

it('is made of clean lines as well', () => {
  expect(draftOf([TITLE, FIRST, SECOND], NOW)).toMatchObject({
    title: TITLE,
    text: `${FIRST}\n${SECOND}`,
    url: null,
  });
  expect(draftOf([], NOW)).toEqual({ title: null, text: '', publisher: null, published: null, url: null });
});
