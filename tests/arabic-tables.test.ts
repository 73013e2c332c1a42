import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { denials, doubts } from '../src/answer/candidates/yes-no.ts';
import { genderOf } from '../src/answer/grammar/agreement.ts';
import { AGREEMENT } from '../src/answer/grammar/agreement-words.ts';
import { isKurdish } from '../src/answer/outcome/kurdish.ts';
import { remarkAbout } from '../src/answer/outcome/remark.ts';
import { UNSAID } from '../src/answer/sentences/unsaid-words.ts';
import { type BesideDates, isBeside } from '../src/arabic/dates/parts/beside-dates.ts';
import { fold } from '../src/arabic/letters/fold.ts';
import { table } from '../src/arabic/letters/tables.ts';
import { COUNTRIES } from '../src/arabic/names/countries.ts';
import { NAME_PARTS } from '../src/arabic/names/name-parts.ts';
import { clauses } from '../src/arabic/sentences/clauses.ts';
import { formsOf, verbForms } from '../src/arabic/words/conjugation.ts';
import { FUNCTION_WORDS } from '../src/arabic/words/function-words.ts';
import type { WordLists } from '../src/arabic/words/word-lists.ts';
import { words } from '../src/arabic/words/words.ts';
import { FOLLOW_UPS } from '../src/conversation/follow-up-words.ts';
import { officeStems } from '../src/meetings/offices/offices.ts';
import { is, nounIn, verbIn, type WordClass } from '../src/meetings/words/lexicon.ts';
import { PHRASE_WORDS } from '../src/meetings/words/phrase-words.ts';
import { headed } from '../src/news/drafts/headers.ts';
import { type FurnitureKind, keyWords, phraseAt } from '../src/news/lines/furniture.ts';
import { REPORT_DAYS } from '../src/news/lines/report-days.ts';
import { ROOT } from '../src/root.ts';
import { ASKED_WORDS } from '../src/search/question/word-classes.ts';
import { commandOfNames, plainCommand } from '../src/telegram/commands.ts';

type Row = readonly string[];

/** The tables that have the test of their entries beside the code that reads them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'abbreviations',
      'known-words',
      'name-spellings',
      'native-names',
      'own-letters',
      'question-words',
      'stop-words',
      'titles',
      'verb-families',
    ].map((name) => [name, 'arabic/letters/tables.test.ts']),
  ),
  ...Object.fromEntries(
    [
      'date-words',
      'feasts',
      'imperfects',
      'months',
      'no-dates',
      'numerals',
      'relative-days',
      'seasons',
      'tense',
      'time-units',
      'weekdays',
    ].map((name) => [name, 'arabic/date-tables.test.ts']),
  ),
  verbs: 'arabic/words/conjugation.test.ts',
};

/** A sentence that is long enough to be cut, with a place for words in its middle. */
const LONG = ['قال الوزير إن الحكومة', 'عملت على المشروع في المدن '.repeat(12)] as const;

/** Of each other table, how an entry is found by the code that reads it. */
const REACHES: Readonly<Record<string, (row: Row) => boolean>> = {
  'agreement-words': listed(AGREEMENT),
  'asked-words': listed(ASKED_WORDS),
  'beside-dates': ([of = '', word = '']) => isBeside(of as BesideDates, fold(word)),
  'clause-joints': ([form = '', where = '']) => {
    const text = `${LONG[1]}${where === 'comma' ? '،' : ''} ${where === 'comma' ? '' : 'و'}${form} ${LONG[1]}`;
    return clauses(text, { start: 0, end: text.length }).length > 1;
  },
  'command-words': ([of = '', word = '']) => plainCommand(word) === of || commandOfNames(word) === of,
  countries: ([code = '']) => COUNTRIES.some((country) => country.code === code),
  denying: ([word = '', , forms = '']) => formsOf(word, forms).every((one) => denials(one) === 1),
  doubting: ([word = '']) => doubts(word) === 1,
  'follow-ups': listed(FOLLOW_UPS, 'other'),
  'function-words': listed(FUNCTION_WORDS),
  'header-names': ([of = '', name = '']) => {
    const { said } = headed(`Site: x\n${name}: ${of === 'publisher' ? '' : 'y'}`);
    return of === 'publisher'
      ? headed(`${name}: y`).said.publisher === 'y'
      : Object.values(said).includes('y');
  },
  'kurdish-words': ([word = '']) => isKurdish(word),
  meetings: ([of = '', kind = '', , , wanted = '', all = '']) =>
    all.split(' ').every((word) =>
      formsOf(word, wanted === '-' ? '' : wanted).every((form) => {
        if (of === 'verb') return verbIn(form) !== undefined;
        return of === 'noun' ? nounIn(form)?.trigger.kind === kind : is(of as WordClass, form);
      }),
    ),
  'name-parts': listed(NAME_PARTS, 'other'),
  'office-synonyms': (names) =>
    names
      .filter((name) => name !== '')
      .every((name) => officeStems(name).length > officeStems('وزير').length),
  'page-furniture': ([kind = '', phrase = '']) => {
    const all = keyWords(phrase);
    return all.length > 0 && phraseAt(kind as FurnitureKind, all) === all.length;
  },
  'phrase-words': listed(PHRASE_WORDS),
  'report-days': listed(REPORT_DAYS),
  rewording: ([, all = '']) => all.split(' ').every((word) => words(word)[0]?.text === word),
  'small-talk': ([of = '', phrase = '']) => remarkAbout(phrase) === of,
  'unsaid-words': listed(UNSAID),
  'women-names': ([name = '']) =>
    genderOf({ name, person: name, title: null, side: 'peer', sort: 'person', attends: false }) ===
    'feminine',
};

/**
 * A word or phrase is found where the words of a text are looked up: it is whole words of a text; of a verb its forms are,
 * unless the `third` column is another.
 */
function listed<Class extends string>(
  lists: WordLists<Class>,
  third: 'forms' | 'other' = 'forms',
): (row: Row) => boolean {
  return ([of = '', word = '', forms = '']) =>
    (forms === '' || third === 'other' ? [word] : verbForms(word, forms)).every(
      (one) => lists.has(of as Class, one) && words(one).every(({ text }) => one.split(' ').includes(text)),
    );
}

const names = readdirSync(join(ROOT, 'data', 'arabic'))
  .filter((file) => file.endsWith('.tsv'))
  .map((file) => file.replace('.tsv', ''));

it('each table has a test that its entries are reached', () => {
  expect([...Object.keys(REACHES), ...Object.keys(ELSEWHERE)].sort()).toEqual([...names].sort());
  for (const [name, file] of Object.entries(ELSEWHERE))
    expect(readFileSync(join(ROOT, 'tests', file), 'utf8'), file).toContain(`'${name}'`);
});

describe('each entry is reached', () => {
  it.each(Object.entries(REACHES))('%s', (name, reaches) => {
    expect(table(name).filter((row) => !reaches(row))).toEqual([]);
  });
});

it('a table with a class that the code does not know does not start', () => {
  const known = { column: 1, of: ['joined'] };
  expect(() => table('clause-joints', known)).toThrow(
    /clause-joints\.tsv: «[^»]+»: «comma» is none of joined/u,
  );
  expect(table('clause-joints', { column: 1, of: ['joined', 'comma'] }).length).toBeGreaterThan(100);
});
