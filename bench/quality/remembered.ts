import { Archive } from '../../src/archive/archive.ts';
import { ArchiveError } from '../../src/archive/error.ts';
import type { Embedder } from '../../src/model/embedder.ts';
import { embeddingText } from '../../src/news/passages.ts';
import { entriesOf } from '../growth/entries.ts';

/** The vectors of an archive by the text that was embedded; none where it was made by another model or version. */
export function vectorsIn(folder: string, embedder: Embedder): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  let archive: Archive;
  try {
    archive = Archive.open(folder, embedder);
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
