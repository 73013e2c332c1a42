import { expect, it } from 'vitest';
import { wholePlace } from '../../../src/meetings/reading/whole-place.ts';

it.each([
  ['التقيا أمس عند منفذ الوادي الأبيض [الحدودي]، ثم افترقا', 'منفذ الوادي الأبيض الحدودي'],
  ['التقيا بقصر الضيافة [الملكي]', 'بقصر الضيافة الملكي'],
  ['التقيا في [السعودية]', 'السعودية'],
  ['التقيا في [قصر الضيافة]', 'قصر الضيافة'],
  ['التقى في مكتبه السفير [السهلاني]', 'السهلاني'],
  ['التقيا أمس، الوفد [السهلاني]', 'السهلاني'],
  ['عند أول سور من حجر قديم حول البيت القديم كان لقاء المنفذ [الحدودي]', 'الحدودي'],
  ['[الحدودي]', 'الحدودي'],
])('«%s» is at «%s»', (written, wanted) => {
  const text = written.replace(/[[\]]/gu, '');
  const start = written.indexOf('[');
  const place = { start, end: written.indexOf(']') - 1 };
  const whole = wholePlace(text, { start: 0, end: text.length }, place);
  expect(text.slice(whole.start, whole.end)).toBe(wanted);
});
