import { expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import { reach } from '../../../src/meetings/names/joined-names.ts';
import {
  fromOffice,
  isNisba,
  partedByWomen,
  stateBefore,
  withSurname,
} from '../../../src/meetings/names/name-edges.ts';
import { isGiven } from '../../../src/meetings/names/name-words.ts';
import { tagged } from '../../support/tagged.ts';

/** A sentence, the tokens of its person and the offices in it. */
function placed(written: string) {
  const { text, names } = tagged(written);
  const all = tokens(text);
  const person = names.find(({ kind }) => kind === 'person') ?? expect.fail('no person');
  return { text, all, name: reach(all, person), offices: names.filter(({ kind }) => kind === 'office') };
}

it.each([
  ['في جمهورية {تيماء سامر}', 'جمهورية تيماء'],
  ['وزير خارجية {سهلان سامر}', 'سهلان'],
  ['رئيس حكومة {سهلان سامر}', 'سهلان'],
  ['وزير خارجية {سامر الحداد}', null],
  ['في الجمهورية {تيماء سامر}', null],
  ['الوزير خارجية {سهلان سامر}', null],
  ['في جمهورية\n{تيماء سامر}', null],
  ['{تيماء سامر}', null],
])('the state that «%s» begins with is %s', (written, state) => {
  const { text, all, name } = placed(written);
  const span = stateBefore(all, name, isGiven);
  expect(span && text.slice(span.start, span.end)).toBe(state);
});

it.each([
  ['قال {زياد} السفير أمس', true],
  ['قال {زياد} السفير', true],
  ['قال {زياد} السفير الفرنسي', false],
  ['قال {زياد} السفير لدى تونس', false],
  ['قال {زياد} السفيرة', false],
  ['قال {زياد} والسفير', false],
  ['قال {زياد} سفير', false],
  ['قال {زياد الحداد} السفير', false],
  ['قال {قزحبل} السفير', false],
  ['الأمير {زياد} السفير', false],
  ['قال {زياد}، السفير', false],
  ['قال {زياد}\nالسفير', false],
])('«%s» goes on in a surname that is a title too: %s', (written, surname) => {
  const { all, name } = placed(written);
  expect(withSurname(all, name, isGiven) - name.last).toBe(surname ? 1 : 0);
});

it.each([
  ['(رئيس البلدية عفيف) {الحداد}', true],
  ['(رئيس بلدية عفيف) {الحداد}', false],
  ['(رئيس البلدية) عفيف {الحداد}', false],
  ['(رئيس البلدية العفيف) {الحداد}', false],
  ['(رئيس البلدية دكتور) {الحداد}', false],
  ['(رئيس البلدية عفيف) {سالم الحداد}', false],
])('the office of «%s» swallowed the beginning of the name: %s', (written, swallowed) => {
  const { all, name, offices } = placed(written);
  expect(name.first - fromOffice(all, name, offices)).toBe(swallowed ? 1 : 0);
});

it.each([
  ['{هيثم سالم سارة الحداد}', ['هيثم سالم', 'سارة الحداد']],
  ['{هيثم سالم سارة الحداد هند القصار}', ['هيثم سالم', 'سارة الحداد', 'هند القصار']],
  ['{سارة سالم الحداد}', ['سارة سالم الحداد']],
  ['{هيثم سارة}', ['هيثم سارة']],
  ['{هيثم سالم سارة}', ['هيثم سالم سارة']],
])('«%s» parts before what only women are called', (written, names) => {
  const { text, all, name } = placed(written);
  const parts = partedByWomen(all, name);
  expect(parts.map(({ first, last }) => text.slice(all[first]?.start, all[last]?.end))).toEqual(names);
});

it.each([
  ['(رئيس الحكومة) {الأرزانية}', true],
  ['(رئيس المجلس) {الأرزانية}', false],
  ['(رئيس الحكومة) {الأرزاني}', false],
  ['رئيس الحكومة {الأرزانية}', false],
  ['(رئيس الحكومة) {الأرزانية سامر}', false],
  ['(الحكومة) {الأرزانية}', false],
])('what is tagged in «%s» is an adjective of the office: %s', (written, nisba) => {
  const { all, name, offices } = placed(written);
  expect(isNisba(all, name, offices, isGiven)).toBe(nisba);
});
