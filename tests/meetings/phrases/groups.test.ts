import { expect, it } from 'vitest';
import { groupAt } from '../../../src/meetings/phrases/groups.ts';
import { sentenceOf } from '../../support/tagged.ts';

it.each([
  ['وفد الشركة وصل', { text: 'وفد الشركة', prep: '', conj: false, gender: 'm' }],
  ['بوفد الشركة', { text: 'وفد الشركة', prep: 'ب', conj: false, gender: 'm' }],
  ['وحزب النور', { text: 'حزب النور', prep: '', conj: true, gender: 'm' }],
  ['للحكومة', { text: 'الحكومة', prep: 'ل', conj: false, gender: 'f' }],
  ['وفود', { text: 'وفود', prep: '', conj: false, gender: null }],
  ['[نقابة] النور', { text: 'نقابة النور', prep: '', conj: false, gender: 'f' }],
])('«%s» begins with a group', (text, actor) => {
  expect(groupAt(sentenceOf(text), 0)?.actor).toMatchObject({
    sort: 'group',
    name: null,
    titles: [],
    ...actor,
  });
});

it('is governed by a word before it', () => {
  expect(groupAt(sentenceOf('مع وفد الشركة'), 1)?.actor.prep).toBe('مع');
});

it.each([
  ['نقابة', 'a kind of body, and which is not said'],
  ['{وفد}', 'a name'],
  ['برفقة وفد', 'no group'],
  ['، وفد', 'a mark'],
])('«%s» does not: %s', (text) => {
  expect(groupAt(sentenceOf(text), 0)).toBeUndefined();
});
