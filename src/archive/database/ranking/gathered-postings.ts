import { ARCHIVE } from '../../constants.ts';
import { held, KIND, lastOf, type PostingList } from './posting-list.ts';

const USUAL = ARCHIVE.usualKinds;

/** Postings of a stem as they are read, one after the other, and the list that they make. */
export class GatheredPostings {
  readonly #before: PostingList;
  #passages = new Int32Array(256);
  #kindOf = new Int32Array(256);
  #count = 0;
  #last: number;
  #isInOrder = true;
  /** The numbers of the usual kinds and one; 0 where there is none yet. */
  readonly #usual = new Int32Array(USUAL.length * USUAL.title * USUAL.text);
  readonly #unusual = new Map<string, number>();
  readonly #kinds: number[] = [];

  /** Those after the last of a list that is there, if any. */
  constructor(before: PostingList = EMPTY) {
    this.#before = before;
    this.#last = lastOf(before);
    for (let at = 0; at < before.kinds.length; at += KIND) {
      const [length = 0, title = 0, text = 0] = before.kinds.subarray(at, at + KIND);
      this.#kind(length, title, text);
    }
  }

  /** How many passages the list will have. */
  get held(): number {
    return held(this.#before) + this.#count;
  }

  /** Takes a passage that has `length` stems, with its title, and this one so often in its title and its text. */
  add(passage: number, length: number, title: number, text: number): void {
    const at = this.#count++;
    if (at === this.#passages.length) {
      this.#passages = grown(this.#passages);
      this.#kindOf = grown(this.#kindOf);
    }
    if (passage < this.#last) this.#isInOrder = false;
    this.#last = passage;
    this.#passages[at] = passage;
    this.#kindOf[at] = this.#kind(length, title, text);
  }

  /** The list of all, by rising ids. */
  list(): PostingList {
    const { lows, kindOf, blocks, starts } = this.#before;
    const [passages, kinds] = this.#inOrder();
    const begun = { blocks: [...blocks], starts: [...starts] };
    for (let i = 0, open = blocks.at(-1) ?? -1; i < passages.length; i++) {
      const block = (passages[i] as number) >>> 16;
      if (block === open) continue;
      open = block;
      begun.blocks.push(block);
      begun.starts.push(lows.length + i);
    }
    const count = lows.length + passages.length;
    const isFew = this.#kinds.length <= KIND * 2 ** 16;
    return {
      lows: joined(new Uint16Array(count), lows, passages),
      kindOf: joined(isFew ? new Uint16Array(count) : new Uint32Array(count), kindOf, kinds),
      kinds: Int32Array.from(this.#kinds),
      blocks: Int32Array.from(begun.blocks),
      starts: Int32Array.from(begun.starts),
    };
  }

  #inOrder(): readonly [passages: Int32Array, kindOf: Int32Array] {
    const [passages, kindOf] = [this.#passages, this.#kindOf].map((all) => all.subarray(0, this.#count)) as [
      Int32Array,
      Int32Array,
    ];
    if (this.#isInOrder) return [passages, kindOf];
    const places = Uint32Array.from(passages, (_, i) => i).sort(
      (a, b) => (passages[a] as number) - (passages[b] as number),
    );
    return [
      Int32Array.from(places, (place) => passages[place] as number),
      Int32Array.from(places, (place) => kindOf[place] as number),
    ];
  }

  #kind(length: number, title: number, text: number): number {
    if (length >= USUAL.length || title >= USUAL.title || text >= USUAL.text)
      return this.#unusualKind(length, title, text);
    const place = (length * USUAL.title + title) * USUAL.text + text;
    const known = this.#usual[place] as number;
    if (known > 0) return known - 1;
    const kind = this.#newKind(length, title, text);
    this.#usual[place] = kind + 1;
    return kind;
  }

  #unusualKind(length: number, title: number, text: number): number {
    const key = `${length} ${title} ${text}`;
    const kind = this.#unusual.get(key) ?? this.#newKind(length, title, text);
    this.#unusual.set(key, kind);
    return kind;
  }

  #newKind(length: number, title: number, text: number): number {
    this.#kinds.push(length, title, text);
    return this.#kinds.length / KIND - 1;
  }
}

const EMPTY: PostingList = {
  lows: new Uint16Array(0),
  kindOf: new Uint16Array(0),
  kinds: new Int32Array(0),
  blocks: new Int32Array(0),
  starts: new Int32Array(0),
};

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** The first numbers and the others behind them, in `all`, each in the bits that it has there. */
function joined<Numbers extends Uint16Array | Uint32Array>(
  all: Numbers,
  first: ArrayLike<number>,
  others: ArrayLike<number>,
): Numbers {
  all.set(first);
  all.set(others, first.length);
  return all;
}
