import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { remarkAbout } from '../../../src/answer/outcome/remark.ts';
import { dates } from '../../../src/arabic/dates/dates.ts';
import { numbers } from '../../../src/arabic/numbers/numbers.ts';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import { stems } from '../../../src/arabic/words/stems.ts';
import { VectorIndex } from '../../../src/archive/vectors/vectors.ts';
import { ConfigError, readConfig } from '../../../src/config.ts';
import { followUp } from '../../../src/conversation/follow-up.ts';
import { robotsIn } from '../../../src/fetch/polite/robots.ts';
import type { MeetingReading } from '../../../src/model/meeting-reader.ts';
import { exportLines } from '../../../src/news/exports/export-file.ts';
import { type ExportKind, exportedArticle } from '../../../src/news/exports/exported.ts';
import type { Form } from '../../../src/news/files/files.ts';
import { readList } from '../../../src/news/lists/read-list.ts';
import { fetchedArticles } from '../../../src/news/reading/fetched.ts';
import { wholeFile } from '../../../src/news/reading/whole-file.ts';
import { recordsOf } from '../../../src/news/records/record-lines.ts';
import { completionIn } from '../../../src/rewording/chat-model.ts';
import { failures, unreadable } from '../../../src/rewording/checks.ts';
import { factsOf } from '../../../src/rewording/facts.ts';
import { segments } from '../../../src/rewording/marked-text.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { pressOf } from '../../../src/telegram/press-data.ts';
import { requestOf } from '../../../src/telegram/request.ts';
import { startLinkOf } from '../../../src/telegram/start-links.ts';
import { webhookRoute } from '../../../src/web/webhook.ts';
import { answered, citation, source, statement } from '../answers.ts';
import { ME } from '../bot-api/people.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TODAY = '2026-03-01';
const AT = 'https://sada-ain.example/news/1';
/** Whoever asks more is told that it is too long. */
const LONGEST_TEXT = 20_000;

/** What an error of ours is never called, wherever it is told. */
const MISTAKE =
  /cannot (?:read propert|destructure|set propert|access)|is not a function|is not iterable|is not defined|undefined|call stack|invalid (?:string|array) length|out of (?:memory|range)|assertion/iu;

function told<T>(made: readonly T[]): readonly T[] {
  for (const one of made) {
    const { why } = one as { why?: string };
    if (why !== undefined && MISTAKE.test(why)) throw new Error(`told as a reason: ${why}`);
  }
  return made;
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').slice(0, LONGEST_TEXT);

const form: Readonly<Record<string, Form>> = {
  '.html': 'html',
  '.txt': 'text',
  '.md': 'markdown',
  '.json': 'json',
  '.xml': 'xml',
};

function articleFile(path: string) {
  return {
    path,
    form: form[extname(path)] as Form,
    gzip: false,
    bytes: statSync(path).size,
    within: null,
    place: basename(path),
  };
}

const NO_MEETING: MeetingReading = {
  kinds: { none: 1, met: 0, received: 0, visited: 0, phoned: 0, talked: 0 },
  statuses: { held: 1, planned: 0, denied: 0, cancelled: 0, asked: 0 },
  roles: [],
  words: [],
};

/** Nothing is named and nothing told of: what is tried is all but the networks. */
const NETWORKS = {
  tagger: { tag: async (texts: readonly string[]) => texts.map(() => []), close: async () => {} },
  meetingReader: {
    hash: '',
    count: (text: string) => text.length / 4,
    read: async (passages: readonly unknown[]) => passages.map(() => NO_MEETING),
    close: async () => {},
  },
};

const before = {
  question: readQuestion('من استقبل سلمى الخوري في أيار 2024؟', TODAY, []),
  answer: answered([
    statement('استقبل نادر القصار سلمى الخوري.', citation(source('1'), 'استقبل نادر القصار سلمى الخوري.')),
  ]),
};

const SECRET = 'fuzzed';

/** A cache of eight vectors and its note, as isnad writes them. */
let cache: { readonly bytes: Buffer; readonly note: Buffer } | undefined;
function soundCache() {
  if (cache !== undefined) return cache;
  const file = join(mkdtempSync(join(tmpdir(), 'isnad-fuzz-')), 'vectors.hnsw');
  const index = VectorIndex.open(file, SHAPE, STORED);
  index.write(file);
  cache = { bytes: readFileSync(file), note: readFileSync(`${file}.json`) };
  return cache;
}

const SHAPE = { dimensions: 4, projected: { from: 100, to: 2 } };
const STORED = {
  count: () => 8,
  ids: (after: number) => [1, 2, 3, 4, 5, 6, 7, 8].slice(after),
  vectors: (ids: readonly number[]) =>
    new Map(ids.map((id) => [id, Float32Array.from([id % 2, 1 - (id % 2), 0, 0])])),
  some: () => [1, 5],
  lastChange: () => ({ number: 1, token: 'a' }),
  hadChange: () => true,
};

/** Each parser that faces outside data, asked as isnad asks it. @throws what it must not. */
export const PARSERS = {
  file: async (path: string) => told(await wholeFile(articleFile(path), {}, NOW)),
  lines: (bytes: Buffer) => told(recordsOf(linesOf(bytes), {}, NOW)),
  fetched: (bytes: Buffer) =>
    told(fetchedArticles({ bytes, address: AT, listed: null, needsDay: false, over: {} }, NOW)),
  list: (bytes: Buffer) => told([readList(bytes, AT, NOW)]),
  robots: (body: Buffer) => {
    const { whyNot, delay, sitemaps } = robotsIn(foundAt(body), 'https://sada-ain.example/robots.txt');
    if (!(delay >= 0) || !Array.isArray(sitemaps)) throw new Error(`a delay of ${delay}`);
    return [AT, 'https://sada-ain.example/', `${AT}?${'a'.repeat(500)}`].map(whyNot);
  },
  exported: async (path: string, kind: ExportKind) => {
    const parts = { channel: null, onBytes: () => {}, signal: new AbortController().signal };
    const lines: Uint8Array[] = [];
    try {
      for await (const line of exportLines(articleFile(path), kind, parts)) lines.push(line);
    } catch (error) {
      // What is torn is told, and what came whole before it is kept.
      if (MISTAKE.test((error as Error).message)) throw error;
    }
    return told(recordsOf(lines, {}, NOW, exportedArticle));
  },
  question: (bytes: Buffer) => [readQuestion(textOf(bytes), TODAY, []), remarkAbout(textOf(bytes))],
  conversation: (bytes: Buffer) => followUp(readQuestion(textOf(bytes), TODAY, []), before),
  arabic: (bytes: Buffer) => {
    const text = bytes.toString('utf8').slice(0, 200_000);
    for (const { start, end } of [...sentences(text), ...dates(text, TODAY), ...numbers(text)])
      if (!(start >= 0 && start < end && end <= text.length))
        throw new Error(`a span from ${start} to ${end}`);
    return stems(text);
  },
  settings: (path: string) => {
    try {
      return readConfig({}, path);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return null;
    }
  },
  soundVectors: () => [soundCache().bytes],
  soundVectorsNote: () => [soundCache().note],
  vectors: (bytes: Buffer, file: string) => {
    writeFileSync(file, bytes);
    writeFileSync(`${file}.json`, soundCache().note);
    return near(file);
  },
  vectorsNote: (bytes: Buffer, file: string) => {
    writeFileSync(file, soundCache().bytes);
    writeFileSync(`${file}.json`, bytes);
    return near(file);
  },
  completion: (bytes: Buffer) => {
    const made = completionIn(bytes.toString('utf8'));
    return 'failed' in made ? null : segments(made.text, 3);
  },
  reworded: async (bytes: Buffer) => {
    const text = textOf(bytes);
    segments(text, 3);
    const given = ['استقبل سالم الحداد ليلى النجار.', 'يذكر [2] يوماً آخر: 8 آب/أغسطس 2022.'];
    unreadable(text, given);
    const [said, ...of] = await Promise.all([text, ...given].map((one) => factsOf(one, TODAY, NETWORKS)));
    if (said === undefined || of[0] === undefined) throw new Error('no facts');
    return failures({ said, of: [of[0], ...of.slice(1)], answers: [] });
  },
  update: async (body: Buffer) => {
    const route = webhookRoute({
      url: 'https://bot.example/hook',
      secret: SECRET,
      receive: () => 'taken',
    });
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
    const { status } = await route.fetch(
      new Request('https://bot.example/hook', { method: 'POST', headers, body: new Uint8Array(body) }),
    );
    if (status >= 500) throw new Error(`status ${status}`);
    const text = textOf(body).slice(0, 4096);
    pressOf(text.slice(0, 64));
    startLinkOf(text.slice(0, 64));
    const number = (at: number): number => (body[at] ?? 0) - 20;
    const entities = [1, 2, 3].map((at) => ({
      type: at === 1 ? ('bot_command' as const) : ('mention' as const),
      offset: number(at),
      length: number(at + 5),
    }));
    const chat = { id: 1, type: 'group' as const, title: text };
    const from = { id: 2, is_bot: false, first_name: text };
    return requestOf({ message_id: 1, date: 1, chat, from, text, entities }, ME);
  },
} as const;

function linesOf(bytes: Buffer): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** The eight vectors are found whatever the file and its note hold. */
function near(file: string): string {
  const found = VectorIndex.open(file, SHAPE, STORED).nearest(Float32Array.from([1, 0, 0, 0]), 8, STORED);
  if (found.length !== 8 || found[0]?.score !== 1) throw new Error(`found ${JSON.stringify(found)}`);
  return createHash('sha256').update(JSON.stringify(found)).digest('hex');
}

function foundAt(body: Buffer) {
  return {
    kind: 'found' as const,
    address: 'https://sada-ain.example/robots.txt',
    moved: null,
    body,
    type: 'text/plain',
    validators: { at: 'https://sada-ain.example/robots.txt', etag: null, lastModified: null },
  };
}
