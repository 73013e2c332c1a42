import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { table } from '../../../src/arabic/letters/tables.ts';
import { nameKey } from '../../../src/arabic/names/name-key.ts';
import { TITLES } from '../../../src/arabic/names/titles.ts';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import { withoutProclitics } from '../../../src/arabic/words/clitics.ts';
import { isKnown, isOwnAsItIs } from '../../../src/arabic/words/lexicon.ts';
import { stem, stems } from '../../../src/arabic/words/stems.ts';
import { isStopWord } from '../../../src/arabic/words/stop-words.ts';

const folder = join(import.meta.dirname, '../../../data/arabic');
const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));

/** The tables of this room's letters, words and sentences, by what their first column holds. */
const WORDS = ['stop-words', 'own-letters', 'known-words', 'native-names', 'clause-joints', 'abbreviations'];

const first = (name: string): string[] => table(name).map(([cell = '']) => cell);

describe('the tables of data/arabic', () => {
  test.each(files)('%s says its source and licence, and is tidy', (name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^# source: \S/u);
    expect(lines[1]).toMatch(/^# licence: \S/u);
    for (const line of lines) {
      expect(line).not.toMatch(/^\s|\s$|\r|\u0640\u0640|[\u200B-\u200F\uFEFF]/u);
      if (!line.startsWith('#')) for (const cell of line.split('\t')) expect(cell).toBe(cell.trim());
    }
  });

  test.each([...WORDS, 'question-words', 'titles', 'denying'])(
    '%s has each entry once after folding',
    (name) => {
      const folded = first(name).map(fold);
      expect(folded.filter((entry, at) => folded.indexOf(entry) !== at)).toEqual([]);
      expect(folded).not.toContain('');
    },
  );
});

describe('each entry is reachable', () => {
  test.each([
    ['stop-words', (word: string) => isStopWord(fold(word)) && stems(word).length === 0],
    ['question-words', (word: string) => word.includes(' ') || stems(word).length === 0],
    ['own-letters', (word: string) => isOwnAsItIs(fold(word)) && withoutProclitics(word) === fold(word)],
    ['known-words', (word: string) => isKnown(fold(word))],
    ['native-names', (word: string) => nameKey(word) === nameKey(fold(word)) && nameKey(word) !== ''],
    ['abbreviations', (word: string) => sentences(`عند ${word}. هنا`).length === 1],
    ['titles', (word: string) => TITLES.has(fold(word))],
  ])('%s', (name, reaches) => {
    expect(first(name).filter((entry) => !reaches(entry))).toEqual([]);
  });

  it('own-letters: all begin with a letter that could be a clitic', () => {
    expect(first('own-letters').filter((word) => !/^(?:[وفبكلس]|ال)/u.test(fold(word)))).toEqual([]);
  });

  it('name-spellings: every spelling has the key of the first', () => {
    for (const [one = '', ...others] of table('name-spellings'))
      for (const other of others) expect([other, nameKey(other)]).toEqual([other, nameKey(one)]);
  });

  it('verb-families: every form has the stem of its verb, and no two verbs have one', () => {
    const verbs = new Map<string, string>();
    for (const [verb = '', ...forms] of table('verb-families')) {
      for (const form of forms) expect([form, stem(form)]).toEqual([form, stem(verb)]);
      expect([verb, verbs.get(stem(verb))]).toEqual([verb, undefined]);
      verbs.set(stem(verb), verb);
    }
  });

  it('native-names: no two have one key, but for spellings of one', () => {
    const keys = new Map<string, string[]>();
    for (const name of first('native-names'))
      keys.set(nameKey(name), [...(keys.get(nameKey(name)) ?? []), name]);
    expect([...keys.values()].filter((names) => names.length > 1)).toEqual([]);
  });

  it('question-words: what they ask is one of a few things', () => {
    const asks = 'who whom what when where whether how how-many how-often which list about why news'.split(
      ' ',
    );
    expect(table('question-words').filter(([, its = '']) => !asks.includes(its))).toEqual([]);
  });

  it('titles: every column is a form of its title, with its kind', () => {
    for (const [title = '', ...cells] of table('titles')) {
      const kind = cells[3];
      for (const form of cells.slice(0, 3).flatMap((cell) => cell.split('، ')))
        if (form !== '') expect(TITLES.has(fold(form))).toBe(true);
      expect(TITLES.get(fold(title))?.kind).toBe(kind);
    }
  });
});

it('are told of in the README that stands beside them, in both languages', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(files.filter((name) => readme.split(`\`${name}\``).length < 3)).toEqual([]);
});
