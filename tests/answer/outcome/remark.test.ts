import { describe, expect, it } from 'vitest';
import { remarkAbout } from '../../../src/answer/outcome/remark.ts';

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
    ['کێ چاوی بە سەرۆک وەزیران کەوت؟', 'kurdish'],
    ['نێچیرڤان بارزانی کەی لەگەڵ وەزیر کۆبووەوە؟', 'kurdish'],
    ['ئایا سەرۆکی هەرێم سەردانی بەغدای کرد؟', 'kurdish'],
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
    'من التقى نێچیرڤان بارزانی؟',
    'متى زار مسرور بارزانی بغداد وکرکوک؟',
    'نێچیرڤان بارزانی',
    'أين التقى وزير البێشمەرگە الوفد؟',
  ])('«%s» may ask something', (text) => {
    expect(remarkAbout(text)).toBeNull();
  });
});
