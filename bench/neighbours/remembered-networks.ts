import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnsweringNetworks } from '../../src/app.ts';
import type { Embedder } from '../../src/model/embedder.ts';
import type { MeetingReader } from '../../src/model/meeting-reader.ts';
import { type NameTagger, namesHash } from '../../src/model/names.ts';
import { ROOT } from '../../src/root.ts';

const FOLDER = join(ROOT, 'bench', 'out', 'remembered');

/** What a network gave for a text, kept in a file of `bench/out` from run to run: it is asked for no text twice. */
class Remembered<Made> {
  readonly #file: string;
  readonly #known = new Map<string, Made>();

  /** `of` names the network by what tells it from others. */
  constructor(of: string) {
    mkdirSync(FOLDER, { recursive: true });
    this.#file = join(FOLDER, `${of}.jsonl`);
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      // The last line of a run that was stopped may be broken.
      if (!line.endsWith('}')) continue;
      const { key, made } = JSON.parse(line) as { key: string; made: Made };
      this.#known.set(key, made);
    }
  }

  /** What was made of each text, asking `make` for those that are new, together. */
  async of<Text>(texts: readonly Text[], make: (unknown: Text[]) => Promise<Made[]>): Promise<Made[]> {
    const keys = texts.map(keyOf);
    const unknown = new Map(
      texts.flatMap((text, i) => (this.#known.has(keys[i] as string) ? [] : [[keys[i] as string, text]])),
    );
    const made = unknown.size === 0 ? [] : await make([...unknown.values()]);
    for (const [i, key] of [...unknown.keys()].entries()) {
      const one = made[i] as Made;
      this.#known.set(key, one);
      appendFileSync(this.#file, `${JSON.stringify({ key, made: one })}\n`);
    }
    return keys.map((key) => this.#known.get(key) as Made);
  }
}

function keyOf(text: unknown): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('base64url').slice(0, 22);
}

/** An embedder that embeds no text twice. */
export function rememberingEmbedder(embedder: Embedder): Embedder {
  const passages = new Remembered<string>(`passages-${embedder.hash}`);
  const questions = new Remembered<string>(`questions-${embedder.hash}`);
  return {
    ...embedder,
    passages: async (texts) =>
      (await passages.of(texts, async (unknown) => (await embedder.passages(unknown)).map(written))).map(
        read,
      ),
    question: async (text) => {
      const [vector = ''] = await questions.of([text], async () => [written(await embedder.question(text))]);
      return read(vector);
    },
  };
}

function written(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

function read(vector: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(vector, 'base64')).buffer);
}

/** A tagger that tags no sentence twice. */
function rememberingTagger(tagger: NameTagger): NameTagger {
  const spans = new Remembered<Awaited<ReturnType<NameTagger['tag']>>[number]>(`names-${namesHash()}`);
  return {
    tag: (sentences) => spans.of(sentences, (unknown) => tagger.tag(unknown)),
    close: () => tagger.close(),
  };
}

/** A meeting reader that reads no passage twice. */
export function rememberingMeetingReader(reader: MeetingReader): MeetingReader {
  const readings = new Remembered<Awaited<ReturnType<MeetingReader['read']>>[number]>(
    `meetings-${reader.hash}`,
  );
  return {
    hash: reader.hash,
    count: (text) => reader.count(text),
    read: (passages) => readings.of(passages, (unknown) => reader.read(unknown)),
    close: () => reader.close(),
  };
}

/** Networks that are asked for no text twice, but for the reader. */
export function rememberingNetworks({ embedder, tagger, reader }: AnsweringNetworks): AnsweringNetworks {
  return { embedder: rememberingEmbedder(embedder), tagger: rememberingTagger(tagger), reader };
}
