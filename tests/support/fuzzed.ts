import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { ROOT } from '../../src/root.ts';
import { random } from './archives.ts';

/** A file made by breaking one that is sound, the same for the same seed. */
export interface Fuzzed {
  /** With the ending that says how it is read. */
  readonly name: string;
  readonly bytes: Buffer;
  /** How it was broken, in order. */
  readonly mutations: readonly string[];
}

/** A file grows to no more than that: larger ones are the business of the handmade ones. */
const LARGEST = 3_000_000;

const ENDINGS = ['.html', '.md', '.txt', '.json', '.jsonl', '.html.gz', '.jsonl.gz', '.txt.gz'];
const ENCODINGS = [
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
  'utf-7',
  'shift_jis',
];
// biome-ignore format: a list
const TOKENS = [
  '<script>', '</script', '<style ', '<!--', '-->', '<![CDATA[', ']]>', '<textarea>', '<table><p>', '<svg><p>',
  '<script type="application/ld+json">', '<template>', '<noscript>', '<plaintext>', '&#x', '&amp;amp;', '&#0;',
  '---\n', '# ', '|:-', '![](data:', '[a]: ', '```\n', '{"', '"}', '[{', '\\u0000', '\\ud800', '1e999', '"__proto__":',
  '\0', '\r', '\uFEFF', '\u202E', '\u2066', '\uFFFF', '\u0301\u0316', 'ﷺ', '\u001B[2J', 'ÿÿ', '\n\n\n', ' \t\t',
  '9999-99-99', '٣١ شباط ٢٠٢٣', 'https://[::1]:99999/', 'javascript:', '../../etc/passwd',
];

type Draw = () => number;
type Mutation = (bytes: Buffer, draw: Draw) => Buffer;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  bits: (bytes, draw) => {
    const made = Buffer.from(bytes);
    for (let n = 1 + below(64, draw); n > 0 && made.length > 0; n--) {
      const at = below(made.length, draw);
      made[at] = (made[at] as number) ^ (1 << below(8, draw));
    }
    return made;
  },
  noise: (bytes, draw) => {
    const made = Buffer.from(bytes);
    const [from, to] = piece(made, draw);
    for (let at = from; at < to; at++) made[at] = below(256, draw);
    return made;
  },
  truncated: (bytes, draw) => bytes.subarray(0, below(bytes.length + 1, draw)),
  beheaded: (bytes, draw) => bytes.subarray(below(bytes.length + 1, draw)),
  cut: (bytes, draw) => {
    const [from, to] = piece(bytes, draw);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  swapped: (bytes, draw) => {
    const [from, to] = piece(bytes, draw);
    return Buffer.concat([bytes.subarray(to), bytes.subarray(from, to), bytes.subarray(0, from)]);
  },
  spliced: (bytes, draw) => {
    const other = drawn(bases(), draw).bytes;
    const at = below(bytes.length + 1, draw);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length + 1, draw))]);
  },
  repeated: (bytes, draw) => {
    const [from, to] = piece(bytes, draw);
    const times = Math.floor(Math.min(2 ** (1 + 12 * draw()), (LARGEST - bytes.length) / (to - from || 1)));
    const many = Array<Buffer>(Math.max(times, 1)).fill(bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, from), ...many, bytes.subarray(to)]);
  },
  token: (bytes, draw) => inserted(bytes, drawn(TOKENS, draw), draw),
  tokens: (bytes, draw) => inserted(bytes, drawn(TOKENS, draw).repeat(2 ** (1 + 14 * draw())), draw),
  nested: (bytes, draw) => {
    const tag = drawn(['div', 'i', 'td', 'p class=date', 'blockquote', 'svg', 'ul><li', 'table'], draw);
    const depth = 2 ** (1 + 15 * draw());
    return inserted(bytes, drawn([`<${tag}>`, '[', '{"a":', '> ', '- '], draw).repeat(depth), draw);
  },
  encoded: (bytes, draw) => {
    const text = bytes.toString(drawn(['utf8', 'latin1'], draw));
    return iconv.encode(text, drawn(ENCODINGS, draw), { addBOM: draw() < 0.5 });
  },
  twice: (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  packed: (bytes) => gzipSync(bytes, { level: 1 }),
};

/** The file of a seed: one of ours with one to four things done to it. */
export function fuzzed(seed: number): Fuzzed {
  const draw = random(seed);
  const base = drawn(bases(), draw);
  const { bytes, mutations } = broken(base.bytes, draw);
  const ending = draw() < 0.2 ? drawn(ENDINGS, draw) : base.ending;
  const packed = ending.endsWith('.gz') && draw() < 0.9;
  return { name: `${seed}${ending}`, bytes: packed ? gzipSync(bytes, { level: 1 }) : bytes, mutations };
}

/** Bytes with one to four things done to them, and what. */
export function broken(sound: Buffer, draw: () => number): Omit<Fuzzed, 'name'> {
  let bytes = sound;
  const mutations: string[] = [];
  for (let n = 1 + below(4, draw); n > 0; n--) {
    const name = drawn(Object.keys(MUTATIONS), draw);
    bytes = (MUTATIONS[name] as Mutation)(bytes, draw).subarray(0, LARGEST);
    mutations.push(name);
  }
  return { bytes, mutations };
}

interface Base {
  readonly ending: string;
  readonly bytes: Buffer;
}

let sound: readonly Base[] | undefined;

/** The sample articles and the golden pages, unpacked. */
export function bases(): readonly Base[] {
  sound ??= ['data/articles', 'tests/golden/pages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:html?|md|txt|jsonl?)(?:\.gz)?$/u.test(path) && !path.includes('README'))
      .toSorted()
      .map((path) => {
        const bytes = readFileSync(join(ROOT, folder, path));
        const isPacked = path.endsWith('.gz');
        const ending = extname(basename(path, '.gz')) + (isPacked ? '.gz' : '');
        return { ending, bytes: isPacked ? gunzipSync(bytes) : bytes };
      }),
  );
  return sound;
}

function below(limit: number, draw: Draw): number {
  return Math.floor(draw() * limit);
}

function drawn<T>(list: readonly T[], draw: Draw): T {
  return list[below(list.length, draw)] as T;
}

/** A piece, short more often than long: its bounds. */
function piece(bytes: Buffer, draw: Draw): [number, number] {
  const length = Math.min(bytes.length, Math.floor(2 ** (13 * draw())));
  const from = below(bytes.length - length + 1, draw);
  return [from, from + length];
}

function inserted(bytes: Buffer, text: string, draw: Draw): Buffer {
  const at = below(bytes.length + 1, draw);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)]);
}
