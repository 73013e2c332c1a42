import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatter, headed } from '../../../src/news/drafts/headers.ts';

describe('the header lines of a text', () => {
  it('say address, title, publisher and day, and the text follows', () => {
    expect(
      headed(
        'URL: https://naba.example/a\n\nTitle : جسر جديد\nالناشر: النهر\nتاريخ النشر： 3/5/2024\n\nافتتح الجسر.\nURL: x',
      ),
    ).toEqual({
      said: { url: 'https://naba.example/a', title: 'جسر جديد', publisher: 'النهر', published: '3/5/2024' },
      text: 'افتتح الجسر.\nURL: x',
    });
  });

  it('take «العنوان» for an address or a title, as its value is', () => {
    expect(headed('العنوان: https://naba.example/a\nنص').said).toEqual({ url: 'https://naba.example/a' });
    expect(headed('العنوان: جسر جديد\nنص').said).toEqual({ title: 'جسر جديد' });
  });

  it.each([
    ['a lone day', 'التاريخ: 3/5/2024\nافتتح الجسر.'],
    ['no field', 'قال: افتتح الجسر.\nURL: https://naba.example/a'],
    ['a field without a value', 'URL:\nTitle: جسر'],
    ['none', 'افتتح الجسر.'],
    ['nothing', ''],
  ])('are none of %s', (_what, text) => {
    expect(headed(text)).toEqual({ said: {}, text });
  });

  it('end where a field is said again', () => {
    expect(headed('Title: أ\nTitle: ب\nنص')).toEqual({ said: { title: 'أ' }, text: 'Title: ب\nنص' });
  });
});

describe('the front matter of Markdown', () => {
  it('is its plain pairs, quoted or not', () => {
    expect(
      frontMatter(
        '\n---\ntitle: "جسر \\"جديد\\"" # ملاحظة\nurl: https://naba.example/a # x\npublisher: \'النهر\'\'s\'\ntags:\n  - a\n  url: nested\ndate: 2024-05-03\n---\nنص',
      ),
    ).toEqual({
      said: {
        title: 'جسر "جديد"',
        url: 'https://naba.example/a',
        publisher: "النهر's",
        published: '2024-05-03',
      },
      text: 'نص',
    });
  });

  it('ends at «...» as well, and the first of two pairs of a name counts', () => {
    expect(frontMatter('---\ntitle: أ\nheadline: ب\n...\nنص')).toEqual({ said: { title: 'أ' }, text: 'نص' });
  });

  it.each(['نص', '---\ntitle: أ', 'نص\n---\ntitle: أ\n---', '--- x\ntitle: أ\n---\n', ''])(
    'is none of %j',
    (text) => {
      expect(frontMatter(text)).toEqual({ said: {}, text });
    },
  );

  it('passes over what is no plain pair', () => {
    expect(frontMatter('---\ntitle:أ\n: ب\ntitle:\nurl: ""\n- title: ج\n---\n').said).toEqual({});
  });
});

it('read any text', () => {
  const line = fc.constantFrom(
    '---',
    'title: أ',
    'URL: x',
    'title: "',
    ':',
    '',
    'نص',
    '...',
    "date: '",
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
      const text = lines.join('\n');
      for (const { text: rest } of [headed(text), frontMatter(text)]) expect(text.endsWith(rest)).toBe(true);
    }),
  );
});
