import { describe, expect, test } from 'vitest';
import { frontMatter, headed } from '../../../src/news/drafts/headers.ts';
import { plainMarkdown } from '../../../src/news/text/markdown.ts';

describe('plainMarkdown', () => {
  test('takes the title, joins wrapped lines, keeps list entries apart', () => {
    expect(
      plainMarkdown('# العنوان #\n\nسطر أول\nوتتمته\n\n## فرعي\n- بند\n- بند *ثان*\n\n> قول\n\n***\n'),
    ).toEqual({
      title: 'العنوان',
      text: 'سطر أول وتتمته\nفرعي\nبند\nبند ثان\nقول',
    });
  });

  test('drops what only markup shows', () => {
    const marks =
      '![صورة](a.png)[رابط](https://a.example/x_(y) "ع") و`رمز` و**غليظ**<br> و\\*نجمة\\* <!-- سر -->snake_case\n```\ncode\n```\n[1]: https://a.example';
    expect(plainMarkdown(marks).text).toBe('رابط ورمز وغليظ و*نجمة* snake_case');
  });
});

describe('headers', () => {
  test('front matter: quotes, comments, Arabic names, lists passed over', () => {
    const { said, text } = frontMatter(
      '\n---\ntitle: "قال: \\"نعم\\""\nالعنوان: https://a.example/1\nالناشر: \'النهر\'\ndate: 2020-09-27 # اليوم\ntags:\n  - س\n---\nنص',
    );
    expect(said).toEqual({
      title: 'قال: "نعم"',
      url: 'https://a.example/1',
      publisher: 'النهر',
      published: '2020-09-27',
    });
    expect(text).toBe('نص');
  });

  test('header lines end at the first other line; a lone date is none', () => {
    expect(headed('URL: https://a.example/1\n\nالعنوان: جسر\nقال: نعم').said).toEqual({
      url: 'https://a.example/1',
      title: 'جسر',
    });
    const lone = 'التاريخ: 13 شباط 2026\nنص';
    expect(headed(lone)).toEqual({ said: {}, text: lone });
  });
});
