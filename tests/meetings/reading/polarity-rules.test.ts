import { expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { BEFORE_RULES, BEHIND_RULES, isNegation } from '../../../src/meetings/reading/polarity-rules.ts';

it.each(['لم', 'ولن', 'لا', 'فما', 'ليس', 'ليست'])('«%s» negates', (word) => {
  expect(isNegation(fold(word))).toBe(true);
});

it.each(['لما', 'الا', 'ليسوا', 'بلا', ''])('«%s» does not', (word) => {
  expect(isNegation(fold(word))).toBe(false);
});

/** Which rule holds of a word so far from the word of meeting. */
const ruleOf = (rules: typeof BEFORE_RULES, own: string, further = '', between = 0, nearer = '') =>
  rules.find(({ is }) =>
    is({
      own: fold(own),
      bare: fold(own).replace(/^[وف](?=..)/u, ''),
      further: fold(further),
      nearer: fold(nearer),
      between,
    }),
  )?.name;

it.each([
  ['دون', '', 0, 'without it, or that it did not happen'],
  ['دون', '', 2, undefined],
  ['صحة', 'لا', 0, 'no truth in it'],
  ['ينف', 'لم', 0, 'not refused or denied'],
  ['نفى', '', 5, 'refused or denied'],
  ['ألغى', '', 5, 'called off before'],
  ['أرجأ', '', 5, 'put off before'],
  ['قال', '', 0, 'another clause before'],
  ['لقاء', '', 1, 'another meeting before'],
  ['لقاء', '', 0, undefined],
  ['الوزير', '', 0, undefined],
])('before a word of meeting, «%s» behind «%s», %i words away: %s', (own, further, between, rule) => {
  expect(ruleOf(BEFORE_RULES, own, further, between)).toBe(rule);
});

it('takes what a report tells of for no other clause', () => {
  expect(ruleOf(BEFORE_RULES, 'التي', 'الوزير')).toBe('another clause before');
  expect(ruleOf(BEFORE_RULES, 'التي', 'الأنباء')).toBeUndefined();
});

it.each([
  ['الذي', '', 0, 'another clause behind'],
  ['قال', '', 1, 'another clause behind'],
  ['قال', '', 0, undefined],
  ['لن', 'يعقد', 3, 'it will not be'],
  ['لن', 'كتاب', 3, undefined],
  ['ألغي', '', 5, 'called off behind'],
  ['ألغي', '', 6, undefined],
  ['تأجل', '', 5, 'put off behind'],
])('behind it, «%s» before «%s», %i words away: %s', (own, further, between, rule) => {
  expect(ruleOf(BEHIND_RULES, own, further, between)).toBe(rule);
});
