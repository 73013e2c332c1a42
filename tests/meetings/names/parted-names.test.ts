import { expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import { partedByAnd, partedByTitles } from '../../../src/meetings/names/parted-names.ts';

const parts = (part: typeof partedByAnd, text: string): string[] => {
  const all = tokens(text);
  return part(all, { first: 0, last: all.length - 1 }).map(({ first, last }) =>
    text.slice(all[first]?.start, all[last]?.end),
  );
};

it.each([
  ['سامر الحداد القنصل التركي هدى القصار', ['سامر الحداد', 'هدى القصار']],
  ['سامر الحداد القنصل هدى القصار', ['سامر الحداد', 'هدى القصار']],
  ['سامر الحداد القنصل عبد القصار', ['سامر الحداد', 'عبد القصار']],
  ['سامر الحداد القنصل الكبير', ['سامر الحداد القنصل الكبير']],
  ['الوزير سامر الحداد', ['سامر الحداد']],
  ['الوزير التونسي سامر الحداد', ['سامر الحداد']],
  ['وزير العدل سامر الحداد', ['سامر الحداد']],
  ['وزير سامر الحداد', ['وزير سامر الحداد']],
  ['سامر الحداد', ['سامر الحداد']],
  ['سامر', ['سامر']],
])('«%s», parted by titles', (text, names) => {
  expect(parts(partedByTitles, text)).toEqual(names);
});

it.each([
  ['سامر الحداد وقيس القصار', ['سامر الحداد', 'وقيس القصار']],
  ['سامر الحداد وقزحبل القصار', ['سامر الحداد', 'وقزحبل القصار']],
  ['سامر الحداد وقيس القصار وهدى الريف', ['سامر الحداد', 'وقيس القصار', 'وهدى الريف']],
  ['سامر الحداد وليد القصار', ['سامر الحداد وليد القصار']],
  ['سامر وقيس القصار', ['سامر وقيس القصار']],
  ['سامر الحداد وقيس', ['سامر الحداد وقيس']],
])('«%s», parted by «و»', (text, names) => {
  expect(parts(partedByAnd, text)).toEqual(names);
});
