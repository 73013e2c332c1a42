import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';

/** What isnad itself says stands beside the code that says it; each of these files holds nothing else in Arabic. */
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

/** Words of Arabic in the rest of the code, each counted once a file. It only falls: language belongs in `data/arabic`. */
const WORDS = 76;

/** Arabic words of three letters and more in strings and patterns of the code, without comments and examples of rules. */
function arabicWords(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/^\s*\/\/.*$/gmu, '')
    .replace(/\bexample: '[^']*'/gu, '');
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
});
