import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { isOwnAsItIs } from '../words/lexicon.ts';
import { words } from '../words/words.ts';
import { CLOSING_PARTS, NAME_PARTS, OPENING_PARTS } from './name-parts.ts';

/** Native names in their strict form. */
const NATIVE: ReadonlySet<string> = new Set(
  [...table('native-names'), ...table('name-spellings')].map(([name = '']) => strict(fold(name))),
);

/** Spellings that no rule brings together, in their strict form, and the one that stands for them. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  table('name-spellings').flatMap(([first = '', ...others]) =>
    others.map((other): [string, string] => [strict(fold(other)), strict(fold(first))]),
  ),
);

/** Letters that transliterations of foreign names do not use. */
const NATIVE_LETTER = /[عحضظص]/u;

/** Letters that stand for one another in foreign names: g and k (غ ج ك ق), t and th, s and z, d and dh. */
const SOUNDS = new Map(
  ['كغجق', 'تطث', 'سصز', 'دضذ', 'هح'].flatMap((family) =>
    [...family].map((letter): [string, string] => [letter, family.charAt(0)]),
  ),
);

/**
 * One key for the spellings of one name, and different keys for different names: «قايد السبسي» and «قائد السبسي»,
 * «أنغيلا ميركل» and «أنجيلا ماركل», «عبد الرحمن» and «عبدالرحمان»; but «سالم» is not «سليم».
 *
 * A native name (in `native-names.tsv`, with a letter that only Arabic has, or with the article) is held to its
 * letters, short of hamza, doubled و and ي, and the spellings of `name-spellings.tsv`. Any other is compared by its
 * consonants, with غ ج ك ق as one, and by its و and its last vowel; one of fewer than three consonants keeps all
 * its vowels. Articles at the head of a word do not count. Empty for what has no letter or digit.
 */
export function nameKey(name: string): string {
  const parts = words(name)
    .flatMap((word) => marked(word.text).split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part !== '');
  return joined(parts).map(wordKey).join(' ');
}

/** A word folded, but for an إ kept where it tells that «إليزابيث» and «الكسندر» have no article. */
function marked(word: string): string {
  const folded = fold(word);
  const hamza = /^[أإآٱ]\p{M}*\u0640*ل/u.test(word) || isOwnAsItIs(folded);
  return hamza && folded.length > 3 && !CLOSING_PARTS.has(folded) ? folded.replace(/^ال/u, 'إل') : folded;
}

/** The words of a name, those that make one name together as one word. */
function joined(parts: readonly string[]): string[] {
  const whole: string[] = [];
  let opening = '';
  for (const [at, part] of parts.entries()) {
    const opens = at < parts.length - 1 ? OPENING_PARTS.get(part) : undefined;
    if (opens !== undefined) opening += opens;
    else if (opening === '' && CLOSING_PARTS.has(part) && whole.length > 0)
      whole.push(`${whole.pop()}${part}`);
    else {
      whole.push(opening + part);
      opening = '';
    }
  }
  return whole;
}

const WRITTEN_ON = [...NAME_PARTS.folded('written-on')];
const WRITTEN_ABU = [...NAME_PARTS.folded('written-abu')];

/** «بوبكر» and «ابابكر» as «ابوبكر». */
function withAbu(word: string): string {
  const written = WRITTEN_ABU.find((one) => word.startsWith(one) && word.length >= one.length + 3);
  return written === undefined ? word : `${OPENING_PARTS.get(written)}${word.slice(written.length)}`;
}

function wordKey(part: string): string {
  const withArticle = part.startsWith('ال') && part.length > 4;
  const word = fold(part);
  const bare = withAbu(strict(withArticle ? word.slice(2) : word));
  const native = nativeKey(bare);
  if (native !== null) return native;
  if (withArticle && !NATIVE.has(strict(word))) return bare;
  return NATIVE_LETTER.test(bare) ? bare : foreignKey(strict(word));
}

/** The key of a name that is native in this spelling or, without its nisba's ي or the أبو or بن it carries, another. */
function nativeKey(word: string): string | null {
  const known = SPELLINGS.get(word) ?? word;
  if (NATIVE.has(known)) return known;
  const base = word.replace(/ي$/u, '');
  if (base !== word && base.length > 2) {
    const native = SPELLINGS.get(base) ?? base;
    if (NATIVE.has(native)) return `${native}ي`;
  }
  const opening = WRITTEN_ON.find((one) => word.startsWith(one) && word.length >= one.length + 3);
  if (opening === undefined) return null;
  const rest = word.slice(opening.length);
  const bare = rest.replace(/^ال(?=.{3})/u, '');
  const native = SPELLINGS.get(bare) ?? bare;
  return bare !== rest || NATIVE.has(native) ? `${opening}${native}` : null;
}

/** The folded letters of a name without what spelling leaves out at will: hamza, the second of two و or ي. */
function strict(folded: string): string {
  const closed = folded.replace(/ء/gu, '').replace(/([وي])\1+/gu, '$1');
  return closed.length > 1 ? closed : folded;
}

function foreignKey(word: string): string {
  const sounds = Array.from(word, (letter) => SOUNDS.get(letter) ?? letter)
    .join('')
    .replace(/تس/gu, 'س')
    .replace(/(.)\1+/gu, '$1');
  const last = /[اه]$/u.test(sounds) ? 'ا' : (/[وي]$/u.exec(sounds)?.[0] ?? '');
  const first = /^[وي]/u.exec(sounds)?.[0] ?? (/^ا/u.test(sounds) ? 'ا' : '');
  const middle = sounds.slice(first === '' ? 0 : 1, last === '' ? undefined : -1);
  const opening = first === 'ا' ? middle.replace(/^[يا]/u, '') : middle;
  const skeleton = opening.replace(/[اي]/gu, '').replace(/(.)\1+/gu, '$1');
  const consonants = skeleton.replace(/و/gu, '').length + (first === 'و' || first === 'ي' ? 1 : 0);
  return consonants < 3 ? sounds.replace(/ه$/u, 'ا') : `${first}${skeleton}${last}`;
}
