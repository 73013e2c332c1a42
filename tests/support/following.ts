import type { Archive } from '../../src/archive/archive.ts';
import { loadNames, type NameTagger } from '../../src/model/names.ts';
import { read } from '../../src/reading.ts';
import type { BotParts } from '../../src/telegram/bot.ts';
import { answererOf } from './bot.ts';

let names: Promise<NameTagger> | undefined;

/** The tagger that isnad ships, loaded when it is first asked. */
const tagger: NameTagger = {
  tag: async (sentences) => {
    names ??= loadNames();
    return await (await names).tag(sentences);
  },
  close: async () => await (await names)?.close(),
};

/** Lets go of the tagger. */
export async function closeNames(): Promise<void> {
  await tagger.close();
}

/** Answers questions by themselves, and reads an archive. */
export function answererReading(archive: Archive): BotParts['answerer'] {
  return { ...answererOf(), read: (wanted) => read({ archive, tagger }, wanted) };
}
