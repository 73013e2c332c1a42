import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, belowTitle, bodyOf } from '../../../src/news/lines/body.ts';
import { keyWords } from '../../../src/news/lines/furniture.ts';
import { pageLines } from '../../../src/news/lines/page-lines.ts';

const FIRST = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي بحضور الأهالي.';
const SECOND = 'ويربط الجسر بين القريتين ويختصر الطريق إلى المدرسة نصف ساعة.';
const HEADLINE = 'جسر جديد يربط القريتين';

const cut = (...lines: string[]): Record<keyof Body, string[]> => {
  const { before, text, after } = bodyOf(pageLines(lines));
  const texts = (all: Body['text']) => all.map((line) => line.text);
  return { before: texts(before), text: texts(text), after: texts(after) };
};

describe('the text of a page', () => {
  it('is the run of lines with the most prose', () => {
    expect(cut('الرئيسية', HEADLINE, FIRST, SECOND, 'مشاركة', 'التعليقات', 'شكرا.')).toEqual({
      before: ['الرئيسية', HEADLINE],
      text: [FIRST, SECOND],
      after: ['مشاركة', 'التعليقات', 'شكرا.'],
    });
  });

  it('goes on over a heading within it, without buttons and links under «اقرأ أيضا»', () => {
    const long = `${FIRST.slice(0, -1)} ${SECOND}`;
    const links = ['اقرأ أيضا', 'وزير يستقبل سفيرا', 'سفير يغادر المدينة', '', ''];
    const longer = `${SECOND.slice(0, -1)} ${FIRST}`;
    expect(cut(long, 'مشاركة', ...links, HEADLINE, longer).text).toEqual([long, HEADLINE, longer]);
    expect(cut(long, 'مشاركة', ...links, HEADLINE, SECOND).text).toEqual([long]);
  });

  it('ends at a heading of what is no more of it, however much prose follows', () => {
    expect(cut(FIRST, SECOND, 'التعليقات', SECOND).text).toEqual([FIRST, SECOND]);
    expect(cut('التعليقات', FIRST).text).toEqual([FIRST]);
  });

  it('holds no notice of the site at its end', () => {
    const notice = 'يستخدم هذا الموقع ملفات تعريف الارتباط';
    expect(cut(FIRST, SECOND, notice)).toMatchObject({ text: [FIRST, SECOND], after: [notice] });
    expect(cut(FIRST, notice, SECOND).text).toEqual([FIRST, notice, SECOND]);
  });

  it('takes long lines without a full stop for paragraphs where the page ends its own so', () => {
    const open = `${'كلمة '.repeat(24)}أخيرة`;
    const short = `${'كلمة '.repeat(9)}قصيرة`;
    expect(cut(open, short, open).text).toHaveLength(3);
    expect(cut(open, ...Array(8).fill(short), open).text).toHaveLength(10);
    expect(cut(`${open}.`, ...Array(16).fill(short), `${open}.`).text).toHaveLength(1);
  });

  it('is the lines of words where a page has no prose, and none where it has none', () => {
    expect(cut('الرئيسية', HEADLINE, 'سفير يغادر المدينة', 'التعليقات', 'شكرا لكم')).toMatchObject({
      before: ['الرئيسية'],
      text: [HEADLINE, 'سفير يغادر المدينة'],
      after: ['التعليقات', 'شكرا لكم'],
    });
    expect(cut('الرئيسية')).toEqual({ before: ['الرئيسية'], text: [], after: [] });
    expect(cut()).toEqual({ before: [], text: [], after: [] });
  });

  it('and what is before and after it are lines of the page in their order', () => {
    const line = fc.constantFrom(
      FIRST,
      SECOND,
      HEADLINE,
      'الرئيسية',
      'اقرأ أيضا',
      'التعليقات',
      '27/9/2020',
      '',
      'شكرا.',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const all = pageLines(lines);
        const { before, text, after } = bodyOf(all);
        expect(all.slice(0, before.length)).toEqual(before);
        expect(all.slice(all.length - after.length)).toEqual(after);
        const within = all.slice(before.length, all.length - after.length);
        expect(text.every((one) => within.includes(one))).toBe(true);
      }),
    );
  });
});

describe('a title that was taken for text', () => {
  const lines = pageLines([FIRST, 'هل ينجح الجسر الجديد في ربط القريتين؟', HEADLINE, SECOND]);
  const body = bodyOf(lines);

  it('goes above it with what stands between it and the next prose', () => {
    const { before, text } = belowTitle(
      lines,
      body,
      keyWords('هل ينجح الجسر الجديد في ربط القريتين').join(' '),
    );
    expect(before.map((line) => line.text)).toEqual([
      FIRST,
      'هل ينجح الجسر الجديد في ربط القريتين؟',
      HEADLINE,
    ]);
    expect(text.map((line) => line.text)).toEqual([SECOND]);
  });

  it('leaves the page as it is cut where no first line is the title, or no prose follows', () => {
    expect(belowTitle(lines, body, 'غيره')).toBe(body);
    expect(belowTitle(lines, body, keyWords(SECOND).join(' '))).toBe(body);
  });
});
