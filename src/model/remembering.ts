import type { Embedder } from './embedder.ts';
import type { NameSpan, NameTagger } from './names.ts';

/** A tagger that reads no sentence twice; for one answer, since it forgets nothing. */
export function remembering(tagger: NameTagger): NameTagger {
  const known = new Map<string, NameSpan[]>();
  return {
    tag: async (sentences) => {
      const unread = [...new Set(sentences)].filter((sentence) => !known.has(sentence));
      const names = unread.length === 0 ? [] : await tagger.tag(unread);
      for (const [i, sentence] of unread.entries()) known.set(sentence, names[i] ?? []);
      return sentences.map((sentence) => known.get(sentence) ?? []);
    },
    close: () => tagger.close(),
  };
}

/** The embedder, which begins with the vector of a question at once and has it, or what went wrong, when it is asked. */
export function ahead(embedder: Embedder, question: string): Embedder {
  const vector = embedder.question(question);
  // Where nobody asks, nobody is told.
  vector.catch(() => undefined);
  return { ...embedder, question: (text) => (text === question ? vector : embedder.question(text)) };
}
