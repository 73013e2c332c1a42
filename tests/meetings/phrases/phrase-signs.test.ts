import { expect, it } from 'vitest';
import { isHonoured, isSecretary, isState, nameAhead } from '../../../src/meetings/phrases/phrase-signs.ts';
import { sentenceOf } from '../../support/tagged.ts';

it.each([
  ['السيد {سامر}', 0, true],
  ['السيد الدكتور {سامر}', 0, true],
  ['السيد قال', 0, false],
  ['الديوان الملكي {سامر}', 1, false],
  ['كتاب {سامر}', 0, false],
])('«%s» at %i honours somebody: %s', (text, next, honoured) => {
  expect(isHonoured({ s: sentenceOf(text), next })).toBe(honoured);
});

it.each([
  ['لمجلس التعاون {سامر}', true],
  ['لمجلس <الخليج> العربية {سامر}', true],
  ['لمجلس التعاون في {سامر}', false],
  ['لمجلس التعاون الوزير {سامر}', false],
  ['لمجلس كتاب {سامر}', false],
  ['لمجلس التعاون', false],
  ['لمجلس الأول الثاني الثالث الرابع {سامر}', true],
  ['لمجلس الأول الثاني الثالث الرابع الخامس {سامر}', false],
])('a holder’s name stands ahead in «%s»: %s', (text, ahead) => {
  expect(nameAhead(sentenceOf(text), 0)).toBe(ahead);
});

it('knows a secretary, and the kind of a state', () => {
  const at = (text: string, is: typeof isState) => is(sentenceOf(text), 0);
  expect(['كاتب الدولة', 'كاتبة عامة', 'وزير الدولة'].map((text) => at(text, isSecretary))).toEqual([
    true,
    true,
    false,
  ]);
  expect(['جمهورية', 'مملكة', 'مدينة'].map((text) => at(text, isState))).toEqual([true, true, false]);
});
