import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Archive } from '../../src/archive/archive.ts';
import { ArchiveError } from '../../src/archive/database/error.ts';
import { archiveModel } from '../../src/archive/derived/archive-model.ts';
import type { Embedder } from '../../src/model/embedder.ts';
import type { Reader, Reading } from '../../src/model/reader.ts';
import { embeddingText } from '../../src/news/article/passages.ts';
import { entriesOf } from '../growth/entries.ts';

/** The vectors of an archive by the text that was embedded; none where it was made by another model or version. */
export function vectorsIn(folder: string, embedder: Embedder): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  let archive: Archive;
  try {
    archive = Archive.open(folder, archiveModel(embedder));
  } catch (error) {
    if (error instanceof ArchiveError) return vectors;
    throw error;
  }
  for (const { article, passages, vectors: own } of entriesOf(archive)) {
    for (const [i, passage] of passages.entries()) {
      vectors.set(embeddingText(article, passage, embedder), own[i] as Float32Array);
    }
  }
  archive.close();
  return vectors;
}

/** The embedder, but for passages whose vectors are known: a collection embedded once is ingested anew in a minute or two. */
export function remembering(embedder: Embedder, known: ReadonlyMap<string, Float32Array>): Embedder {
  return {
    ...embedder,
    passages: async (texts) => {
      const unknown = texts.filter((text) => !known.has(text));
      const made = await embedder.passages(unknown);
      let at = 0;
      return texts.map((text) => known.get(text) ?? (made[at++] as Float32Array));
    },
  };
}

/**
 * The reader, but for texts that it has read before with that question: `file` keeps readings from run to run, by the
 * reader's hash, so that what comes after reading is measured again in a minute.
 */
export function rememberingReader(reader: Reader, file: string): Reader {
  const own = `${file}-${reader.hash}.jsonl`;
  mkdirSync(dirname(own), { recursive: true });
  const known = new Map<string, Reading>();
  if (existsSync(own)) {
    for (const line of readFileSync(own, 'utf8').split('\n')) {
      if (line === '') continue;
      const { key, reading } = JSON.parse(line) as { key: string; reading: Reading };
      known.set(key, reading);
    }
  }
  return {
    ...reader,
    read: async (question, texts) => {
      const readings: Reading[] = [];
      for (const text of texts) {
        const key = createHash('sha256')
          .update(`${question}\n${text.title}\n${text.text}`)
          .digest('base64url')
          .slice(0, 22);
        const before = known.get(key);
        const [reading] = before === undefined ? await reader.read(question, [text]) : [before];
        if (reading === undefined) continue;
        readings.push(reading);
        if (before !== undefined) continue;
        known.set(key, reading);
        appendFileSync(own, `${JSON.stringify({ key, reading })}\n`);
      }
      return readings;
    },
  };
}
