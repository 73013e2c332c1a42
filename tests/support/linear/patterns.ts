import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { ROOT } from '../../../src/root.ts';
import { milliseconds } from './exponent.ts';

/** The rooms whose expressions see the text of others as it came. */
export const ROOMS = ['news', 'answer', 'fetch', 'rewording'];

/** What takes time with the square of its text, and sees only so much of it. */
export const BOUNDED: Readonly<Record<string, string>> = {
  '^\\s*[)\\]]?\\s*[-–—:/]': 'news/lines/day-of-page.js: the first sentence of a text, cut at 300 units',
  '^(.{4,})(?:\\s*(\\||»|::|•)\\s*|\\s+[-–—]\\s+)([^|»•]{2,60})$':
    'news/lines/title.js: a line no longer than a title',
  '[\\s،؛,.:…]+$': 'answer/candidates/short-answer.js: a span of at most 30 words in one sentence',
  '[اً]+$': 'answer/sentences/topic-phrase.js: one word',
};

// biome-ignore format: a list
const PUMPS = [
  ' ', '\n', ' \n', 'a', 'a ', 'A ', '0', '0 ', 'ا', 'ا ', '،', '.', '. ', '-', '- ', '#', '|', '|:-', ':', '"', "'", '[',
  '[ا ', ']', '(', '<', '<p ', '</p', '>', '<!--', '&', '=', '/', 'a/', '\\', '*', '_', '`', '«', '»', '\u064B', '\u0640',
  'و ', '2020-', '12:', ', ', '; ', 'http://', 'data:', '\t',
];
const AFTER_A_BEGINNING = [' ', 'a', 'a ', '0', 'ا', 'ا '];

const SIZE = 16_000;
/** Less than this for `SIZE` units is less than a second for a million, squared or not. */
const NOISE_MS = 5;

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Each regular expression that is written in a room of the built program. */
export function patterns(room: string): Pattern[] {
  const found: Pattern[] = [];
  for (const name of readdirSync(join(ROOT, 'dist', room), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = `${room}/${name}`;
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (regex !== undefined) found.push({ file, source: regex.pattern, flags: regex.flags });
      else for (const child of Object.values(node)) visit(child);
    };
    visit(parseAst(readFileSync(join(ROOT, 'dist', file), 'utf8')));
  }
  return found;
}

/** The letters that stand in an expression for themselves: what a text has to hold that half fits it. */
function letters(source: string): string[] {
  const bare = source.replace(/\\[pPu]\{[^}]*\}|\(\?[<:=!]+|\[[^\]]*\]|\\[a-zA-Z]/gu, ' ');
  return [...new Set(bare.match(/[^\s()|?*+{}\\^$.[\]]{1,12}/gu) ?? [])].slice(0, 8);
}

/** For which text the time of an expression grows fastest, and by which power of its length: 0 where none takes any. */
export function worstOf({ source, flags }: Pattern): { readonly exponent: number; readonly text: string } {
  const expression = new RegExp(source, `${flags.replace(/[gy]/gu, '')}g`);
  const own = letters(source);
  const shapes: [beginning: string, pump: string][] = [...PUMPS, ...own].map((pump) => ['', pump]);
  for (const beginning of own.slice(0, 3)) {
    for (const pump of AFTER_A_BEGINNING) shapes.push([beginning, pump]);
  }
  let worst = { exponent: 0, text: '' };
  for (const [beginning, pump] of shapes) {
    const cost = (units: number): number => {
      const text = `${beginning}${pump.repeat(Math.ceil(units / pump.length))}\u0001x`;
      return milliseconds(() => text.replace(expression, ''));
    };
    if (cost(SIZE) < NOISE_MS) continue;
    const whole = Math.min(...[1, 2, 3].map(() => cost(4 * SIZE)));
    const part = Math.min(...[1, 2, 3].map(() => cost(SIZE / 2)));
    const exponent = whole > 4 * NOISE_MS ? Math.log(whole / part) / Math.log(8) : 0;
    if (exponent > worst.exponent) worst = { exponent, text: JSON.stringify([beginning, pump]) };
  }
  return worst;
}
