import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/news/lines/body.ts';
import { pageLines } from '../../../src/news/lines/page-lines.ts';
import { parted, titleOf } from '../../../src/news/lines/title.ts';

const TITLE = 'جسر جديد يربط القريتين فوق الوادي';
const LONG = `${TITLE} بعد عامين من العمل فيه وانتظار طويل`;
const FIRST = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين.';
const SECOND = 'ويختصر الجسر الطريق إلى المدرسة والسوق نصف ساعة على الأقل، وفق البلدية.';

const title = (...lines: string[]) => {
  const found = titleOf(bodyOf(pageLines(lines)));
  return found && [found.title, found.site, found.at];
};

describe('the title of a page', () => {
  it.each([
    ['above the text', [TITLE, FIRST, SECOND], [TITLE, null, 0]],
    [
      'whose words the text takes up',
      ['عاد الوزير من رحلة قصيرة', TITLE, '', FIRST, SECOND],
      [TITLE, null, 1],
    ],
    ['above its subtitle', [TITLE, 'البلدية تفتتح الجسر الجديد صباح اليوم', FIRST, SECOND], [TITLE, null, 0]],
    [
      'printed twice, with the site’s name',
      [`${TITLE} | صحيفة النهر`, 'الرئيسية', TITLE, FIRST, SECOND],
      [TITLE, 'صحيفة النهر', 0],
    ],
    ['with a printed day before it', [`13/02/2026, 10:15 ${LONG}`, FIRST, SECOND], [LONG, null, 0]],
    [
      'the first line of the text, a question',
      ['هل يربط الجسر الجديد القريتين فوق الوادي؟', FIRST, SECOND],
      ['هل يربط الجسر الجديد القريتين فوق الوادي؟', null, 0],
    ],
  ] as const)('%s', (_what, lines, wanted) => {
    expect(title(...lines)).toEqual(wanted);
  });

  it('is the last line above the text, of four words or alone, though it shares none with it', () => {
    expect(title('الرئيسية', 'عاد الوزير من رحلة قصيرة', FIRST, SECOND)?.[0]).toBe(
      'عاد الوزير من رحلة قصيرة',
    );
    expect(title('عودة الوزير', FIRST, SECOND)?.[0]).toBe('عودة الوزير');
    expect(title('الرئيسية', 'عودة الوزير', FIRST, SECOND)).toBeNull();
  });

  it('is none where no line is like one', () => {
    expect(title('عاد الوزير من رحلة قصيرة', 'الرئيسية', FIRST, SECOND)).toBeNull();
    expect(title(FIRST, SECOND)).toBeNull();
    expect(title('الرئيسية', FIRST)).toBeNull();
    expect(title('وزير', 'سفير', FIRST, SECOND)).toBeNull();
    expect(title()).toBeNull();
  });
});

describe('a title and the name of its site', () => {
  const none = () => false;

  it.each([
    [`${TITLE} | النهر`, TITLE, 'النهر'],
    [`${TITLE} » النهر`, TITLE, 'النهر'],
    [`${TITLE} - صحيفة النهر`, TITLE, 'صحيفة النهر'],
    [`${TITLE} - النهر`, `${TITLE} - النهر`, null],
    ['جسر جديد | النهر', 'جسر جديد | النهر', null],
    [`${TITLE} | ${'كلمة '.repeat(7)}`, `${TITLE} | ${'كلمة '.repeat(7)}`, null],
    [TITLE, TITLE, null],
    ['', '', null],
  ])('«%s» is «%s» of %s', (written, name, site) => {
    expect(parted(written, none)).toEqual({ title: name, site });
  });

  it('are parted at any dash where either is known', () => {
    const knows = (key: string) => (other: string) => other === key;
    expect(parted(`${TITLE} - النهر`, knows('النهر'))).toEqual({ title: TITLE, site: 'النهر' });
    expect(parted('جسر جديد - النهر', knows('جسر جديد'))).toEqual({ title: 'جسر جديد', site: 'النهر' });
    expect(parted(`النهر | ${TITLE}`, knows('جسر جديد يربط القريتين فوق الوادي'))).toEqual({
      title: TITLE,
      site: 'النهر',
    });
  });

  it('stay as written where they are longer than a line', () => {
    const long = `${'كلمة '.repeat(100)}| النهر`;
    expect(parted(long, () => true)).toEqual({ title: long, site: null });
  });
});
