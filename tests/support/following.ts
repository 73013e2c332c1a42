import type { Archive } from '../../src/archive/archive.ts';
import type { NameTagger } from '../../src/model/names.ts';
import { read } from '../../src/reading.ts';
import type { BotParts } from '../../src/telegram/bot.ts';
import { answererOf } from './bot.ts';

/** A tagger that takes two words of Arabic letters side by side behind the first word for somebody's name. */
const tagger: NameTagger = {
  tag: async (sentences) =>
    sentences.map((sentence) =>
      [...sentence.matchAll(/(?<= )\p{Script=Arabic}{3,} \p{Script=Arabic}{3,}/gu)].map(
        ({ 0: text, index }) => ({
          kind: 'person' as const,
          text,
          start: index,
          end: index + text.length,
        }),
      ),
    ),
  close: async () => undefined,
};

/** Answers questions by themselves, and reads an archive. */
export function answererReading(archive: Archive): BotParts['answerer'] {
  return { ...answererOf(), read: (wanted) => read({ archive, tagger }, wanted) };
}
