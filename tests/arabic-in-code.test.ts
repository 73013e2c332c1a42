import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';

/**
 * What isnad itself says stands beside the code that says it; each of these files reads nothing by its words, but for what
 * it has just told to write («خروج» ends a chat in the terminal).
 */
const SAYS = [
  /^telegram\//u,
  /^web\//u,
  /^pictures\//u,
  /^files\//u,
  /^cli\//u,
  /^answer\/text\//u,
  /^answer\/grammar\//u,
  /^answer\/templates\//u,
  /^answer\/evidence\/(?:corroboration|notes)/u,
];

/** Why the words that are left stand in the code: of each file, and of no other. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'answer/candidates/short-answer.ts': 'letters that may stand between two names',
  'answer/sentences/meeting-sentence.ts': 'letters at the head and end of a word, by which a place goes on',
  'answer/sentences/sentence-cast.ts': 'letters before the article',
  'arabic/letters/fold.ts': 'families of letters that fold to one',
  'arabic/names/name-key.ts': 'families of letters that transliterations exchange',
  'arabic/numbers/number-reader.ts':
    '«أحد» folded with «و», and the one ordinal that is a unit of time: rules of position',
  'arabic/numbers/numbers.ts': 'the same, the weekday that is a number, and the article of a share',
  'arabic/words/clitics.ts': 'the clitics themselves, and shapes of Arabic words',
  'arabic/words/conjugation.ts': 'endings of verbs',
  'arabic/words/endings.ts': 'endings of nouns',
  'arabic/words/future.ts': 'letters of persons',
  'arabic/words/misspelt.ts': 'the long vowels',
  'conversation/pronouns.ts': 'the pronouns, each with whom it means',
  'meetings/names/joined-names.ts': 'letters that are clitics before a name',
  'meetings/names/trimmed-names.ts': 'letters that are clitics before a name',
  'meetings/offices/office.ts': 'endings that forms of an office differ in',
  'meetings/people/referents.ts': 'letters of a word that no name has',
  'meetings/phrases/phrase-rules.ts': 'letters before a word, and names of rules that `isnad explain` tells',
  'meetings/words/lexicon.ts': 'letters of persons behind the «س» of the future',
  'meetings/words/sentence.ts': 'letters that are clitics before «كل»',
  'model/embedder.ts': 'a text by which an embedder is tried',
  'news/lines/day-of-page.ts': 'the beginning of a shape of verbs',
  'news/lines/publisher-of-page.ts': '«لدى» beside «by», «to» and «of», before who publishes',
  'news/lists/read-list.ts': 'what feeds of comments are called, beside «comments»',
  'news/text/bytes.ts': 'the commonest words of Arabic, by which an encoding is guessed',
  'search/meetings/meetings-asked.ts': 'put before a year that it may be read as one',
  'search/meetings/to-follow.ts': 'put before a name for the tagger, which reads sentences',
  'search/passages/rough-root.ts': 'letters of patterns, and weak letters',
  'search/question/asked-names.ts': 'letters that may be clitics',
};

/** Words of Arabic in the rest of the code, each counted once a file. It only falls: language belongs in `data/arabic`. */
const WORDS = 68;

/** Arabic words of three letters and more in strings and patterns of the code, without comments and examples of rules. */
function arabicWords(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/^\s*\/\/.*$/gmu, '')
    .replace(/\bexample: (?:'[^']*'|`[^`]*`)/gu, '');
  return [...new Set(bare.match(/[\u0621-\u064A]{3,}/gu) ?? [])];
}

it('keeps the language in tables', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !SAYS.some((said) => said.test(file)))
    .map((file) => ({ file, words: arabicWords(readFileSync(join(ROOT, 'src', file), 'utf8')) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  const count = files.reduce((sum, { words }) => sum + words.length, 0);
  const where = files.map(({ file, words }) => `${words.length} ${file}`).join('\n');
  expect(count, `${where}\n${count} words: where it has fallen, lower WORDS`).toBe(WORDS);
  expect(files.map(({ file }) => file).sort()).toEqual(Object.keys(EXPLAINED).sort());
});
