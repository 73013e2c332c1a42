import type { App } from '../../src/app.ts';
import { Archive } from '../../src/archive/archive.ts';
import { random, SMALL, unitVector } from '../support/archives.ts';
import { networksOf } from '../support/passages.ts';

/** isnad over a new archive in a folder, whose networks find nothing in any text and give vectors by chance. */
export function stubApp(folder: string): App {
  const { tagger, meetingReader } = networksOf('', [], 'none');
  const archive = Archive.open(folder, SMALL, { create: true });
  const next = random(1);
  const embedder = {
    ...SMALL,
    limit: 500,
    count: (text: string) => text.split(/\s+/u).length,
    passages: async (texts: readonly string[]) => texts.map(() => unitVector(next)),
    question: async () => unitVector(next),
    close: async () => undefined,
  };
  return {
    archive,
    embedder,
    tagger,
    meetingReader: async () => meetingReader,
    close: async () => archive.close(),
  } as unknown as App;
}
