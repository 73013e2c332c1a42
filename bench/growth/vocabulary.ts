import type { Article } from '../../src/news/article/article.ts';
import type { LookAlike } from './look-alike.ts';

/** The most frequent words, which every news text has, stay. */
const KEPT = 150;
/** Of a hundred: how many words, and how many words of names, are exchanged. */
const EXCHANGED = 50;
const NAMES_EXCHANGED = 80;
/** Words in so many places of the collection or fewer get another letter instead, so that the vocabulary grows. */
const RARE = 1;

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const PIECE = /\p{L}[\p{L}\p{M}]*|[0-9]+/gu;
/** A conjunction or preposition written with its word, which stays when the word is exchanged. */
const CLITIC = /^[وفبكل](?=\p{L}{3})/u;

/**
 * The words of a collection by frequency. A word is exchanged for another about as frequent, a word of a name for one of
 * another name, so that a collection told otherwise is about as hard to search as one of other news.
 */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #rank: ReadonlyMap<string, number>;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #names: readonly string[];
  readonly #isName: ReadonlySet<string>;

  constructor(articles: Iterable<Article>, names: Iterable<string>) {
    const counts = new Map<string, number>();
    for (const { title, text } of articles) {
      for (const [word] of `${title}\n${text}`.matchAll(PIECE)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    this.#counts = counts;
    this.#words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
    this.#rank = new Map(this.#words.map((word, i) => [word, i]));
    const own = [...names].flatMap((name) => name.match(PIECE) ?? []);
    this.#isName = new Set(own.filter((word) => (this.#rank.get(word) ?? 0) >= KEPT));
    this.#names = [...this.#isName].sort();
  }

  /** The text with its words and numbers exchanged; a word of it always for the same. */
  exchanged(text: string, seed: string): LookAlike {
    let made = '';
    let done = 0;
    const ends: { before: number; after: number }[] = [];
    for (const match of text.matchAll(PIECE)) {
      made += text.slice(done, match.index) + this.#other(match[0], seed);
      done = match.index + match[0].length;
      ends.push({ before: done, after: made.length });
    }
    made += text.slice(done);
    const at = (offset: number): number => {
      const last = ends.findLast(({ before }) => before <= offset);
      return last === undefined ? offset : offset + last.after - last.before;
    };
    return { text: made, at };
  }

  /** A whole number that depends on the key alone: FNV-1a, its bits mixed. */
  chance(key: string): number {
    let value = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
  }

  #other(piece: string, seed: string): string {
    const chance = this.chance(`${seed} ${piece}`);
    if (/^[0-9]/u.test(piece)) return otherNumber(piece, chance);
    const whole = this.#counts.get(piece) ?? 0;
    const bare = piece.replace(CLITIC, '');
    if (bare !== piece && (this.#counts.get(bare) ?? 0) > whole) {
      return piece.slice(0, piece.length - bare.length) + this.#other(bare, seed);
    }
    const rank = this.#rank.get(piece) ?? this.#words.length;
    const isName = this.#isName.has(piece);
    if (rank < KEPT || chance % 100 >= (isName ? NAMES_EXCHANGED : EXCHANGED)) return piece;
    const pick = this.chance(`${seed} ${piece} for`);
    if (isName) return this.#names[pick % this.#names.length] as string;
    if (whole <= RARE) return otherLetter(piece, pick);
    const from = Math.max(KEPT, Math.floor(rank / 1.5));
    const to = Math.min(this.#words.length - 1, Math.ceil(rank * 1.5));
    return this.#words[from + (pick % (to - from + 1))] as string;
  }
}

/** A year moves a little, a number of a day or month stays one, another keeps its length. */
function otherNumber(digits: string, chance: number): string {
  if (/^(?:19|20)\d\d$/u.test(digits)) return String(Number(digits) - (chance % 4));
  if (digits.length <= 2) return String(1 + (chance % (Number(digits) <= 12 ? 12 : 28)));
  return String(chance).padStart(digits.length, '1').slice(-digits.length);
}

function otherLetter(word: string, pick: number): string {
  const at = pick % word.length;
  return `${word.slice(0, at)}${LETTERS[Math.floor(pick / 64) % LETTERS.length]}${word.slice(at + 1)}`;
}
