import { expect, it } from 'vitest';
import { markedObject } from '../../../src/answer/grammar/marked-object.ts';

it.each([
  ['وزير العدل سالم الحداد', 'وزير\u064E العدل سالم الحداد'],
  ['رئيسة الحكومة', 'رئيسة\u064E الحكومة'],
  ['قاضي التحقيق', 'قاضي\u064E التحقيق'],
  ['ولي العهد', 'ولي\u0651\u064E العهد'],
  ['نظيره سالم الحداد', 'نظيره سالم الحداد'],
])('the vowel of the accusative on %s', (phrase, marked) => {
  expect(markedObject(phrase)).toBe(marked);
});

it.each(['مستشارا الرئيس', 'سالم الحداد', ''])(
  'none on «%s», which is no office of one or cannot bear it',
  (phrase) => {
    expect(markedObject(phrase)).toBeNull();
  },
);
