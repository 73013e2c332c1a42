import { expect, it } from 'vitest';
import { bodyOf } from '../../../src/news/lines/body.ts';
import { pageLines } from '../../../src/news/lines/page-lines.ts';
import { publisherOfPage } from '../../../src/news/lines/publisher-of-page.ts';
import { titleOf } from '../../../src/news/lines/title.ts';

const TITLE = 'جسر جديد يربط القريتين فوق الوادي';
const FIRST = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين.';
const SECOND = 'ويختصر الجسر الطريق إلى المدرسة والسوق نصف ساعة على الأقل، وفق البلدية.';

const publisher = (before: readonly string[], after: readonly string[], first = FIRST): string | null => {
  const body = bodyOf(pageLines([...before, first, SECOND, ...after]));
  return publisherOfPage(body, titleOf(body));
};

it.each([
  ['behind its title', [`${TITLE} | صحيفة النهر`, TITLE], [], 'صحيفة النهر'],
  ['in its line of rights', [TITLE], ['© 2021 صحيفة النهر. جميع الحقوق محفوظة'], 'صحيفة النهر'],
  ['in its line of rights, with «لـ»', [TITLE], ['جميع الحقوق محفوظة لصحيفة النهر 2021'], 'صحيفة النهر'],
  ['in a line of its own under the text', [TITLE], ['وكالة النهر للأنباء'], 'وكالة النهر للأنباء'],
  ['in one word under the text', [TITLE], ['النهر'], 'النهر'],
  ['in the last line of the page', [TITLE], ['مشاركة', '', 'النهر اليوم'], 'النهر اليوم'],
  ['at its top', ['صحيفة النهر', TITLE], [], 'صحيفة النهر'],
  ['at its top, without a title', ['صحيفة النهر', 'الرئيسية'], [], 'صحيفة النهر'],
])('names its publisher %s', (_where, before, after, name) => {
  expect(publisher(before, after)).toBe(name);
});

it('is who the text calls so, in quotation marks', () => {
  const first = FIRST.replace('افتتح', 'علمت «النهر اليوم» أنه افتتح');
  expect(publisher([TITLE], ['النهر اليوم', 'شارع الميناء القديم'], first)).toBe('النهر اليوم');
});

it('is nobody whom the text only mentions', () => {
  const first = FIRST.replace('افتتح', 'في شارع الميناء القديم افتتح');
  expect(publisher([TITLE], ['شارع الميناء القديم', 'ساحة المدينة'], first)).toBeNull();
});

it.each([
  ['nobody', [TITLE], []],
  ['an author', ['بقلم سامر الحداد', TITLE], []],
  ['two words under the text', [TITLE], ['سامر الحداد']],
  ['rights of a whole sentence', [TITLE], ['© كل ما ينشر هنا لا يعبر إلا عن رأي كاتبه وحده دون غيره']],
])('names none: %s', (_what, before, after) => {
  expect(publisher(before, after)).toBeNull();
});
