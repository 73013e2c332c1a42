import { expect, it } from 'vitest';
import { best, candidatesOf } from '../../../src/meetings/reading/party-candidates.ts';
import { type PartGiven, readArticle } from '../../support/passages.ts';

function candidates(written: string, ...parts: PartGiven[]) {
  const { marked, reading, context } = readArticle(written, parts);
  return candidatesOf(marked, reading, context);
}

it('are all whom a passage names, each once, with the likeliest of their words', () => {
  const all = candidates(
    '*التقى* وزير العدل {سامر الحداد} السفير {هاني القصار}. وقال الحداد شيئا.',
    ['وزير العدل سامر', 'first', 0.7],
    ['الحداد', 'first', 0.9],
    ['السفير هاني القصار', 'second', 0.8],
  );
  expect(
    all.map(({ one, probabilities }) => [one.name, one.title, probabilities.first, probabilities.second]),
  ).toEqual([
    ['سامر الحداد', 'وزير العدل', 0.9, 0],
    ['هاني القصار', 'السفير', 0, 0.8],
  ]);
  expect(all.map(best)).toEqual(['first', 'second']);
});

it('know who stands in the word’s own sentence, behind it, and who acts', () => {
  const all = candidates('وصل {رامي السهل}. {هاني القصار} *استُقبل* من {سامر الحداد} ومن قبل وفد الشركة.', [
    'رامي السهل',
    'first',
    0.1,
  ]);
  expect(all.map(({ one, own, behind, acts }) => [one.name, own, behind, acts])).toEqual([
    ['رامي السهل', false, false, false],
    ['هاني القصار', true, false, false],
    ['سامر الحداد', true, true, true],
    ['وفد الشركة', true, true, true],
  ]);
});

it('are the article’s person of that name or office, else as they stand', () => {
  const [office, minister, group] = candidates(
    '*استقبل* السفير أمس وزير العدل {سامر الحداد} ووفد الشركة. وعاد الوزير.',
  );
  expect(office?.one).toMatchObject({ name: 'السفير', person: null, sort: 'office', title: 'السفير' });
  expect(minister?.one).toMatchObject({ name: 'سامر الحداد', person: 'سامر الحداد', sort: 'person' });
  expect(group?.one).toMatchObject({ name: 'وفد الشركة', person: null, sort: 'group', title: null });
  expect(candidates('*التقى* وزير العدل {سامر الحداد}. وعاد الوزير.')).toHaveLength(1);
});

it('are not who only describes another within one span of the network', () => {
  const written = '*التقى* مفتي البلاد، رئيس المجلس، وزير العدل {سامر الحداد}.';
  const span: PartGiven = ['مفتي البلاد، رئيس المجلس، وزير العدل سامر الحداد', 'first', 0.9];
  expect(candidates(written, span).map(({ one }) => one.name)).toEqual(['سامر الحداد']);
  const two = '*التقى* {سامر الحداد} و{هاني القصار}.';
  expect(candidates(two, ['سامر الحداد وهاني القصار', 'first', 0.9])).toHaveLength(2);
});

it('are none where nobody is named', () => {
  expect(candidates('*التقى* أمس.')).toEqual([]);
});
