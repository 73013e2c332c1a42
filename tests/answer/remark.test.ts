import { describe, expect, it } from 'vitest';
import { remarkAbout } from '../../src/answer/remark.ts';

describe('what asks nothing of the news', () => {
  it.each([
    ['مرحبا', 'greeting'],
    ['السلام عليكم ورحمة الله وبركاته!', 'greeting'],
    ['أهلاً، صباح الخير', 'greeting'],
    ['شكراً جزيلاً لك', 'thanks'],
    ['مرحبا، شكرا', 'thanks'],
    ['من أنت؟', 'bot'],
    ['مرحبا، من أنت؟', 'bot'],
    ['منو انت', 'bot'],
    ['Who met the minister?', 'language'],
    ['Кто ты?', 'language'],
  ])('«%s» is a remark about %s', (text, about) => {
    expect(remarkAbout(text)).toBe(about);
  });

  it.each([
    'السلام عليكم، من التقى الوزير؟',
    'من التقى الوزير؟',
    'مرحبا بالوفد في القصر',
    '',
    '؟؟',
    '2024',
    'شكرا للوزير على زيارته',
  ])('«%s» may ask something', (text) => {
    expect(remarkAbout(text)).toBeNull();
  });
});
