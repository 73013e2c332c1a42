import { expect, it } from 'vitest';
import { pointsBack } from '../../../src/search/question/points-back.ts';
import { asked, type Named } from '../../answer/asking.ts';

it.each(['وأين استقبلتها؟', 'ومتى كان ذلك؟', 'هل زاره مجددا؟', 'ومتى؟', 'أين كان اللقاء؟', 'من التقاها؟'])(
  '«%s» is understood only by what was said before',
  (text) => {
    expect(pointsBack(asked(text))).toBe(true);
  },
);

it.each([
  'ما الأخبار؟',
  'متى زار الوزير المدينة؟',
  'من التقاه أمس؟',
  'كم سعر الدرهم؟',
  'أين عُقدت القمة؟',
  'ما حجم صادرات القمح إلى بلدان الجوار؟',
])('«%s» stands by itself', (text) => {
  expect(pointsBack(asked(text))).toBe(false);
});

it('stands by itself where somebody is named', () => {
  const named: Named = [['person', 'سامر']];
  expect(pointsBack(asked('متى استقبلها سامر؟', named))).toBe(false);
  expect(pointsBack(asked('متى استقبلها سامر؟'))).toBe(true);
});
