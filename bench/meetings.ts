import { sentences } from '../src/arabic/sentences/sentences.ts';
import type { Meeting } from '../src/meetings/meeting.ts';
import { meetings } from '../src/meetings/reading/read.ts';
import { loadMeetingReader } from '../src/model/meeting-reader.ts';
import { loadNames } from '../src/model/names.ts';
import { readArguments } from './arguments.ts';
import { costFigures } from './meetings/counting.ts';
import { namesFigures } from './meetings/names.ts';
import { score, shown } from './meetings/score.ts';
import { type EventSet, eventSet, sentenceOf } from './meetings/sets.ts';
import { writtenFigures } from './meetings/written.ts';

/**
 * `npm run bench:meetings -- --data DIR [--show 1]`: who met whom, when and where, of the annotated sentences of
 * DIR/news, on which things are chosen, and DIR/gulf, on which none is; kind and status of DIR/written; how names are
 * bounded; what reading costs. `--show` prints every fault of DIR/news.
 */
const { data, show } = readArguments({ data: '', show: '' });
/** Of the articles, one in so many is read for what it costs. */
const EVERY = { news: 23, gulf: 5 };

const networks = { tagger: await loadNames(), meetingReader: await loadMeetingReader() };
const news = eventSet(data, 'news');
await events(news, show !== '');
await events(eventSet(data, 'gulf'), false);
await writtenFigures(data, networks.meetingReader);
await names(news);
for (const name of ['news', 'gulf'] as const) {
  const { all } = eventSet(data, name);
  await costFigures(
    name,
    all.filter((_, i) => i % EVERY[name] === 0),
    networks,
  );
}
await networks.tagger.close();
await networks.meetingReader.close();

async function events(set: EventSet, withFaults: boolean): Promise<void> {
  const told = new Map<string, Meeting[]>();
  for (const story of set.stories.values()) told.set(story.id, await meetings(story, networks));
  const result = score(set, told);
  console.log(`${set.name}: ${shown(result)}`);
  if (withFaults) console.log(result.faults.join('\n'));
}

async function names({ events: all, stories }: EventSet): Promise<void> {
  const read = new Map<
    string,
    { text: string; names: Awaited<ReturnType<typeof networks.tagger.tag>>[number] }[]
  >();
  for (const { id, text } of stories.values()) {
    const texts = sentences(text).map(({ start, end }) => text.slice(start, end));
    const tags = await networks.tagger.tag(texts);
    read.set(
      id,
      texts.map((one, i) => ({ text: one, names: tags[i] ?? [] })),
    );
  }
  await namesFigures(
    networks.tagger,
    data,
    all.flatMap((event) => {
      const story = stories.get(event.doc_id);
      if (story === undefined) return [];
      const named = [...event.participants_a, ...event.participants_b];
      return [{ sentence: sentenceOf(event, story), article: read.get(story.id) ?? [], names: named }];
    }),
  );
}
