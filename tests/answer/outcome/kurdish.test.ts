import { expect, it } from 'vitest';
import { isKurdish } from '../../../src/answer/outcome/kurdish.ts';

it.each([
  ['کێ لەگەڵ وەزیری دەرەوە کۆبووەوە؟', true],
  ['کەی سەرۆک چاوی بە باڵیۆز کەوت؟', true],
  ['من التقى نێچیرڤان بارزانی؟', false],
  ['من التقى وزير الخارجية؟', false],
  ['مَن هو رئيس الإقليم، وماذا قال في كۆیە؟', false],
  ['', false],
  ['؟؟', false],
  ['Who met whom?', false],
])('«%s»: %s', (text, kurdish) => {
  expect(isKurdish(text)).toBe(kurdish);
});
