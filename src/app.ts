import { join } from 'node:path';
import type { Answer } from './answer/answer.ts';
import { compose } from './answer/compose.ts';
import { SURE_ENOUGH } from './answer/confidence.ts';
import { remarkAbout } from './answer/remark.ts';
import type { Day } from './arabic/mention.ts';
import { Archive } from './archive/archive.ts';
import { derive } from './archive/ingest.ts';
import type { Config } from './config.ts';
import { repairedAlone } from './meetings/names.ts';
import { type Embedder, loadEmbedder } from './model/embedder.ts';
import { loadMeetingReader, type MeetingReader } from './model/meeting-reader.ts';
import { loadNames, type NameTagger } from './model/names.ts';
import { ROOT } from './root.ts';
import type { Hit } from './search/hit.ts';
import type { Ingredients } from './search/ingredients.ts';
import { matches } from './search/match.ts';
import { type Question, readQuestion } from './search/question.ts';
import { questionNames } from './search/question-names.ts';
import { hitOf, retrieve } from './search/retrieve.ts';
import { withSpellings } from './search/spelling.ts';
import { toldWords } from './search/told.ts';

/** The articles that isnad brings along. */
export const SAMPLE = join(ROOT, 'data', 'articles');

/** How many articles are looked at for an answer. */
const LOOK = 10;
/** How many meetings of those articles, at most. */
const NEARBY = 400;

/** An opened archive with the model that made its vectors: what answers. */
export interface App {
  readonly archive: Archive;
  readonly embedder: Embedder;
  readonly tagger: NameTagger;
  /** What reads meetings: taking articles in needs it, answering does not, so it is loaded when first asked for. */
  meetingReader(): Promise<MeetingReader>;
  ask(question: string, asOf: Day): Promise<Answer>;
  /** As `ask`, however unsure the answer is: what the measuring of confidence needs. */
  likeliest(question: string, asOf: Day): Promise<Answer>;
  /** The hits of a question; `ingredients` is for benches that leave parts of the ranking out. */
  search(question: string, limit: number, asOf: Day, ingredients?: Ingredients): Promise<Hit[]>;
  /** Remakes passages, stems and vectors of every article; `onDone` is told how many are made. */
  rebuild(onDone: (articles: number) => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  /** Makes the archive when there is none. */
  readonly create?: boolean;
  /** Opens it whatever made it: for `rebuild`. */
  readonly anyVersion?: boolean;
}

/**
 * The parts put together as the configuration says.
 * @throws ArchiveError, ModelError
 */
export async function openApp(config: Config, options: AppOptions = {}): Promise<App> {
  const embedder = await loadEmbedder({
    model: config.EMBEDDING_MODEL,
    allowDownloads: config.ALLOW_MODEL_DOWNLOADS,
  });
  let archive: Archive;
  try {
    archive = Archive.open(config.ISNAD_ARCHIVE, embedder, options);
  } catch (error) {
    await embedder.close();
    throw error;
  }
  const parts = { archive, embedder };
  const tagger = await loadNames();
  let reading: Promise<MeetingReader> | undefined;
  const meetingReader = (): Promise<MeetingReader> => {
    reading ??= loadMeetingReader();
    return reading;
  };
  const reader = async (text: string, asOf: Day): Promise<Question> => {
    const [tagged = []] = await tagger.tag([text]);
    const names = questionNames(text, repairedAlone(text, tagged), archive.people());
    return withSpellings(readQuestion(text, asOf, names), archive);
  };
  const answering =
    (least: number) =>
    async (question: string, asOf: Day): Promise<Answer> => {
      const started = performance.now();
      const about = remarkAbout(question);
      if (about !== null) return { kind: 'remark', question, asOf, about, ms: 0 };
      const read = await reader(question, asOf);
      const found = await retrieve(read, LOOK, parts);
      const told = toldWords(read, archive);
      const articles = found.map(({ passage }) => passage.article.id);
      const nearby = archive.meetings({ articles, limit: NEARBY });
      const material = {
        question: read,
        told,
        found,
        nearby,
        matches: matches(read, told, archive, nearby),
        people: archive.people(),
        least,
      };
      return await compose(material, tagger, started);
    };
  return {
    ...parts,
    tagger,
    meetingReader,
    ask: answering(SURE_ENOUGH),
    likeliest: answering(0),
    search: async (question, limit, asOf, ingredients) =>
      (await retrieve(await reader(question, asOf), limit, parts, ingredients)).map(hitOf),
    rebuild: async (onDone, signal) => {
      const models = { embedder, tagger, meetingReader: await meetingReader() };
      await archive.rebuild((articles) => derive(articles, models), onDone, signal);
    },
    close: async () => {
      archive.close();
      await embedder.close();
      await tagger.close();
      await (await reading)?.close();
    },
  };
}
