import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from '../../src/ingesting.ts';
import type { MeetingNetworks } from '../../src/meetings/reading/read.ts';
import type { MarkedPassage, MeetingReader, MeetingReading } from '../../src/model/meeting-reader.ts';
import type { NameSpan, NameTagger } from '../../src/model/names.ts';
import type { Article } from '../../src/news/article/article.ts';
import { readArticles } from '../../src/news/reading/read.ts';
import { ROOT } from '../../src/root.ts';

/**
 * What the networks that read meetings were asked and gave, numbers to three digits: the same code makes the same of it
 * on every machine, while the networks themselves differ in the last digits from processor to processor.
 */
export interface Recording {
  readonly tagged: [sentences: readonly string[], spans: NameSpan[][]][];
  readonly read: [passage: MarkedPassage, reading: MeetingReading][];
}

/** What they gave for the first sample articles. Made anew by `npx tsx scripts/record-readings.ts`. */
export const RECORDING = join(ROOT, 'tests', 'golden', 'sample-readings.json');
/** So many of the sample articles are recorded. */
const RECORDED = 10;

export function recordedReadings(): Recording {
  return JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording;
}

/** All sample articles, or those that are recorded. */
export async function sampleArticles(which: 'all' | 'recorded'): Promise<Article[]> {
  const now = new Date('2025-01-01T00:00:00Z');
  const articles: Article[] = [];
  for await (const article of readArticles([SAMPLE], { now, stdin: process.stdin })) {
    if (!('why' in article)) articles.push(article);
  }
  return which === 'all' ? articles : articles.slice(0, RECORDED);
}

/** MeetingNetworks that give what `recording` holds, and count pieces as `counting` does. */
export function replaying(
  { tagged, read }: Recording,
  counting: Pick<MeetingReader, 'count'>,
): MeetingNetworks {
  const tags = new Map(tagged.map(([sentences, spans]) => [JSON.stringify(sentences), spans]));
  const readings = new Map(read.map(([passage, reading]) => [JSON.stringify(passage), reading]));
  const given = <T>(of: ReadonlyMap<string, T>, asked: unknown): T => {
    const found = of.get(JSON.stringify(asked));
    if (found !== undefined) return found;
    throw new Error(`not recorded, npx tsx scripts/record-readings.ts does: ${JSON.stringify(asked)}`);
  };
  return {
    tagger: { tag: async (sentences) => given(tags, sentences), close: async () => undefined },
    meetingReader: {
      hash: '',
      count: (text) => counting.count(text),
      read: async (passages) => passages.map((passage) => given(readings, passage)),
      close: async () => undefined,
    },
  };
}

/** MeetingNetworks that give what these give, and put it into `recording`. */
export function recorder({ tagger, meetingReader }: MeetingNetworks): {
  networks: MeetingNetworks;
  recording: Recording;
} {
  const recording: Recording = { tagged: [], read: [] };
  const recordingTagger: NameTagger = {
    tag: async (sentences) => {
      const spans = await tagger.tag(sentences);
      recording.tagged.push([sentences, spans]);
      return spans;
    },
    close: () => tagger.close(),
  };
  const recordingReader: MeetingReader = {
    hash: meetingReader.hash,
    count: (text) => meetingReader.count(text),
    read: async (passages) => {
      const readings = await meetingReader.read(passages);
      for (const [i, passage] of passages.entries())
        recording.read.push([passage, readings[i] as MeetingReading]);
      return readings;
    },
    close: () => meetingReader.close(),
  };
  return { networks: { tagger: recordingTagger, meetingReader: recordingReader }, recording };
}
