import type { AnsweringNetworks } from '../../src/app.ts';
import type { Embedder } from '../../src/model/embedder.ts';
import type { MeetingReader, MeetingReading } from '../../src/model/meeting-reader.ts';
import { remembering } from '../../src/model/remembering.ts';

/** An embedder that embeds no text twice; `known` has vectors of passages by their text. */
export function rememberingEmbedder(embedder: Embedder, known: Map<string, Float32Array>): Embedder {
  const asked = new Map<string, Float32Array>();
  return {
    ...embedder,
    passages: async (texts) => {
      const unknown = [...new Set(texts)].filter((text) => !known.has(text));
      const made = unknown.length === 0 ? [] : await embedder.passages(unknown);
      for (const [i, text] of unknown.entries()) known.set(text, made[i] as Float32Array);
      return texts.map((text) => known.get(text) as Float32Array);
    },
    question: async (text) => {
      const vector = asked.get(text) ?? (await embedder.question(text));
      asked.set(text, vector);
      return vector;
    },
  };
}

/** A meeting reader that reads no passage twice. */
export function rememberingMeetingReader(reader: MeetingReader): MeetingReader {
  const known = new Map<string, MeetingReading>();
  return {
    hash: reader.hash,
    count: (text) => reader.count(text),
    read: async (passages) => {
      const unread = passages.filter((passage) => !known.has(JSON.stringify(passage)));
      const made = unread.length === 0 ? [] : await reader.read(unread);
      for (const [i, passage] of unread.entries())
        known.set(JSON.stringify(passage), made[i] as MeetingReading);
      return passages.map((passage) => known.get(JSON.stringify(passage)) as MeetingReading);
    },
    close: () => reader.close(),
  };
}

/** Networks that answer a question again without being asked again, but for the reader. */
export function rememberingNetworks(
  { embedder, tagger, reader }: AnsweringNetworks,
  known: Map<string, Float32Array>,
): AnsweringNetworks {
  return { embedder: rememberingEmbedder(embedder, known), tagger: remembering(tagger), reader };
}
