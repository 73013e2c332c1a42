import { type MeetingNetworks, meetings } from '../../src/meetings/reading/read.ts';
import { embeddingText, passages } from '../../src/news/article/passages.ts';
import type { Story } from './sets.ts';

/** How many pieces the networks are run on. */
export interface Pieces {
  reader: number;
  tagger: number;
  calls: number;
}

/** The networks, with a count of the pieces that they are run on. */
export function counting({ tagger, meetingReader }: MeetingNetworks): {
  networks: MeetingNetworks;
  pieces: Pieces;
} {
  const pieces = { reader: 0, tagger: 0, calls: 0 };
  const count = (text: string): number => meetingReader.count(text);
  const networks: MeetingNetworks = {
    tagger: {
      tag: (texts) => {
        for (const text of texts) pieces.tagger += count(text) + 2;
        return tagger.tag(texts);
      },
      close: () => tagger.close(),
    },
    meetingReader: {
      hash: meetingReader.hash,
      count,
      read: (passages) => {
        for (const { title, passage } of passages) pieces.reader += count(title) + count(passage) + 3;
        pieces.calls += passages.length;
        return meetingReader.read(passages);
      },
      close: () => meetingReader.close(),
    },
  };
  return { networks, pieces };
}

/** Prints the pieces that reading the meetings of some articles costs beside those of embedding their passages. */
export async function costFigures(
  name: string,
  stories: readonly Story[],
  networks: MeetingNetworks,
): Promise<void> {
  const { networks: counted, pieces } = counting(networks);
  const ruler = { count: (text: string) => networks.meetingReader.count(text), limit: 508 };
  let embedded = 0;
  for (const story of stories) {
    for (const passage of passages(story, ruler))
      embedded += ruler.count(embeddingText(story, passage, ruler)) + 4;
    await meetings(story, counted);
  }
  const ratio = (embedded + pieces.reader + pieces.tagger) / embedded;
  console.log(
    `${name}, ${stories.length} articles: embedding ${embedded} pieces, meeting reader ${pieces.reader} in ${pieces.calls} calls, tagger ${pieces.tagger}; all ${ratio.toFixed(2)} times embedding`,
  );
}
