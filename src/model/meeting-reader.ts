import { join } from 'node:path';
import type { Span } from '../arabic/letters/span.ts';
import { ROOT } from '../root.ts';
import { MODEL } from './constants.ts';
import { ModelError } from './model-error.ts';
import { loadNetwork, type Network } from './network.ts';
import type { Output, Outputs } from './runtime.ts';
import { hashOfNetwork } from './sums.ts';
import { type PieceWord, type WordPieces, wordPieces } from './word-pieces.ts';

/** In the order of the network's outputs. */
const KINDS = ['none', 'met', 'received', 'visited', 'phoned', 'talked'] as const;
const STATUSES = ['held', 'planned', 'denied', 'cancelled', 'asked'] as const;
const ROLES = ['first', 'second', 'company', 'time', 'place', 'topic'] as const;

/** What kind of meeting a word tells of; `none`: of no meeting. */
export type ReadKind = (typeof KINDS)[number];
/** `asked`: only wished, proposed or conditional. */
export type ReadStatus = (typeof STATUSES)[number];
/** `first` receives, visits, calls, or is named first; `second` are the others. */
export type Role = (typeof ROLES)[number];

/** Words of the title or the passage in a role, clitics on them. */
export interface RoleSpan extends Span {
  readonly role: Role;
  readonly in: 'title' | 'passage';
  /** Of its first word, 0…1. */
  readonly probability: number;
}

/** A word of the title or the passage with the probability of each role, 0…1. */
export interface RoleWord extends Span {
  readonly in: 'title' | 'passage';
  readonly probabilities: Readonly<Record<Role, number>>;
}

/** What a word tells of: the probability of each kind and status, and who, when, where, about what. */
export interface MeetingReading {
  readonly kinds: Readonly<Record<ReadKind, number>>;
  readonly statuses: Readonly<Record<ReadStatus, number>>;
  readonly roles: readonly RoleSpan[];
  /** The words that were read, each with its roles however unlikely. */
  readonly words: readonly RoleWord[];
}

/** A passage with the word that may tell of a meeting. */
export interface MarkedPassage {
  readonly title: string;
  readonly passage: string;
  /** The word, in the passage. */
  readonly word: Span;
}

/** Passages with one marked word → what the word tells of. */
export interface MeetingReader {
  /** The first 16 hex digits of SHA-256 over weights and tokenizer. */
  readonly hash: string;
  /** How many pieces a text has: what the room of a passage is counted in. */
  count(text: string): number;
  /** One passage a call; the same passage gives the same reading in any company. */
  read(passages: readonly MarkedPassage[]): Promise<MeetingReading[]>;
  close(): Promise<void>;
}

const FOLDER = join(ROOT, 'models', 'arabic-meetings');

/** What tells the meeting reader that isnad ships from others: see `hashOfNetwork`. */
export function meetingReaderHash(): string {
  return hashOfNetwork(FOLDER);
}

/**
 * The meeting reader that isnad ships, in `models/arabic-meetings`.
 * @throws ModelError when its folder is missing or torn.
 */
export async function loadMeetingReader(): Promise<MeetingReader> {
  const network = await loadNetwork({ model: FOLDER, allowDownloads: false }, 'encoder');
  const cut = wordPieces(network);
  return {
    hash: network.hash,
    count: (text) => cut(text).reduce((sum, { pieces }) => sum + pieces.length, 0),
    read: async (passages) => {
      const readings: MeetingReading[] = [];
      for (const passage of passages) readings.push(await read(passage, network, cut));
      return readings;
    },
    close: () => network.close(),
  };
}

/** A word of the row: where its first piece stands, and which text it is of. */
interface Placed extends Span {
  readonly in: 'title' | 'passage';
  readonly piece: number;
}

async function read(marked: MarkedPassage, network: Network, cut: WordPieces): Promise<MeetingReading> {
  const title = fitting(cut(marked.title), 0, MODEL.meetingTitle);
  const room = MODEL.meetingRow - 3 - sum(title);
  const all = cut(marked.passage);
  const at = Math.max(
    0,
    all.findIndex(({ start, end }) => start < marked.word.end && end > marked.word.start),
  );
  const passage = around(all, at, room);
  const ids = [network.bos];
  const types = [0];
  const words: Placed[] = [];
  let head = 0;
  const put = (list: readonly PieceWord[], where: 'title' | 'passage'): void => {
    for (const { start, end, pieces } of list) {
      const isMarked = where === 'passage' && start < marked.word.end && end > marked.word.start;
      if (isMarked && head === 0) head = ids.length;
      words.push({ start, end, in: where, piece: ids.length });
      ids.push(...pieces);
      types.push(...pieces.map(() => (isMarked ? 1 : 0)));
    }
    ids.push(network.eos);
    types.push(0);
  };
  put(title, 'title');
  put(passage, 'passage');
  return decode(await network.run({ ids: [ids], types: [types] }), words, head);
}

function sum(words: readonly PieceWord[]): number {
  return words.reduce((pieces, word) => pieces + word.pieces.length, 0);
}

/** Words from `from` on, as many as have room. */
function fitting(words: readonly PieceWord[], from: number, room: number): PieceWord[] {
  let left = room;
  const kept: PieceWord[] = [];
  for (const word of words.slice(from)) {
    left -= word.pieces.length;
    if (left < 0) break;
    kept.push(word);
  }
  return kept;
}

/** The words with that at `at` among them, as many as have room: all that follow it and then those before, half and half where neither fit. */
function around(words: readonly PieceWord[], at: number, room: number): PieceWord[] {
  if (sum(words) <= room) return [...words];
  let left = room - (words[at]?.pieces.length ?? 0);
  let [from, to] = [at, at + 1];
  for (let grown = true; grown; ) {
    grown = false;
    const before = words[from - 1];
    if (before !== undefined && before.pieces.length <= left) {
      left -= before.pieces.length;
      from--;
      grown = true;
    }
    const after = words[to];
    if (after !== undefined && after.pieces.length <= left) {
      left -= after.pieces.length;
      to++;
      grown = true;
    }
  }
  return words.slice(from, to);
}

function decode({ kind, status, roles }: Outputs, words: readonly Placed[], head: number): MeetingReading {
  if (kind === undefined || status === undefined || roles === undefined) {
    throw new ModelError('models/arabic-meetings gives no roles: fetch the folder again');
  }
  return {
    kinds: named(KINDS, softmax(row(kind, head))),
    statuses: named(STATUSES, softmax(row(status, head))),
    roles: ROLES.flatMap((role, k) =>
      spansOf(role, words, (piece) => row(roles, piece).subarray(3 * k, 3 * k + 3)),
    ),
    words: words.map(({ start, end, in: where, piece }) => {
      const all = row(roles, piece);
      const probabilities = ROLES.map((_, k) => 1 - (softmax(all.subarray(3 * k, 3 * k + 3))[0] ?? 1));
      return { start, end, in: where, probabilities: named(ROLES, probabilities) };
    }),
  };
}

function row({ values, dimensions }: Output, piece: number): Float32Array {
  const width = dimensions.at(-1) ?? 0;
  return values.subarray(piece * width, (piece + 1) * width);
}

function softmax(logits: Float32Array): number[] {
  const most = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<Name, number>;
}

/** The spans of a role, by the greatest of outside, begin and inside at each word; none goes from title to passage. */
function spansOf(role: Role, words: readonly Placed[], logits: (piece: number) => Float32Array): RoleSpan[] {
  const spans: RoleSpan[] = [];
  let open: RoleSpan | null = null;
  for (const word of words) {
    const three = logits(word.piece);
    const [outside = 0, begin = 0, inside = 0] = three;
    if (
      open !== null &&
      (open.in !== word.in || (outside >= begin && outside >= inside) || begin >= inside)
    ) {
      spans.push(open);
      open = null;
    }
    if (outside >= begin && outside >= inside) continue;
    if (open !== null) open = { ...(open as RoleSpan), end: word.end };
    else {
      const [out = 0] = softmax(three);
      open = { role, in: word.in, start: word.start, end: word.end, probability: 1 - out };
    }
  }
  if (open !== null) spans.push(open);
  return spans;
}
