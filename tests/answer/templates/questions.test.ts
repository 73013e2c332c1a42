import { expect, it } from 'vitest';
import { inMonth, whenMet, whereMet, whomMet } from '../../../src/answer/templates/questions.ts';

it.each([
  [whenMet('أحمد', 'سالم'), 'متى كان لقاء أحمد وسالم؟'],
  [whereMet('أحمد', 'سالم', inMonth('آذار')), 'أين كان لقاء أحمد وسالم في آذار؟'],
  [whomMet('أحمد', '', true), 'من استقبل أحمد؟'],
  [whomMet('أحمد', inMonth('آذار'), false), 'من التقى أحمد في آذار؟'],
])('%s', (asked, question) => {
  expect(asked).toBe(question);
});
