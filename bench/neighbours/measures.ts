import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AskingParts, ask, understood } from '../../src/answer/outcome/ask.ts';
import { forgetWords } from '../../src/arabic/letters/remembered.ts';
import { Archive } from '../../src/archive/archive.ts';
import { archiveModel } from '../../src/archive/derived/archive-model.ts';
import { ingest } from '../../src/archive/ingest.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { meetings } from '../../src/meetings/reading/read.ts';
import type { MeetingReader } from '../../src/model/meeting-reader.ts';
import type { Article } from '../../src/news/article/article.ts';
import { isCopy } from '../../src/news/copies/alike.ts';
import { signature } from '../../src/news/copies/signature.ts';
import { articleFiles } from '../../src/news/files/files.ts';
import { wholeFile } from '../../src/news/reading/whole-file.ts';
import { ROOT } from '../../src/root.ts';
import { retrieve } from '../../src/search/passages/retrieve.ts';
import { DATE_CASES, foundDays, wantedDays } from '../../tests/support/date-cases.ts';
import { CASES_PUBLISHED, meetingTexts, ordered, shownAs } from '../../tests/support/meeting-texts.ts';
import { score } from '../meetings/score.ts';
import type { EventSet } from '../meetings/sets.ts';
import { judge } from '../quality/judge.ts';
import type { Asked, QuestionSet } from '../quality/sets.ts';
import { samplePages } from './sample-set.ts';

/** What is measured of the program as it stands: figures, and what came of each case, to be compared. */
export interface Measured {
  readonly figures: Readonly<Record<string, number>>;
  readonly each: readonly string[];
}

export type Measure = () => Promise<Measured>;

/** What the measures are made over. */
export interface MeasuredParts {
  readonly set: QuestionSet;
  /** The questions of the set, and those of strangers, which have no answer. */
  readonly questions: readonly Asked[];
  readonly asOf: string;
  /** What answers, its networks remembering; and the same with a reader that reads everything anew. */
  readonly asking: AskingParts;
  readonly reading: AskingParts;
  readonly meetingReader: MeetingReader;
  /** The annotated events of the set; null where it has none. */
  readonly events: EventSet | null;
}

/** The measures by name. */
export function measuresOver(parts: MeasuredParts): Readonly<Record<string, Measure>> {
  const { asking, reading } = parts;
  return {
    answers: () => answered(parts, asking),
    reader: () => answered(parts, reading),
    archive: () => overNewArchive(parts),
    meetings: () => meetingsRead(parts),
    days: daysRead,
    pages: pagesRead,
    copies: () => copiesFound(parts),
  };
}

/** How the questions are answered: the right article first, answered exactly, refused rightly. */
async function answered({ questions, asOf }: MeasuredParts, asking: AskingParts): Promise<Measured> {
  const figures = { first: 0, exact: 0, refused: 0 };
  const each: string[] = [];
  for (const asked of questions) {
    const found = await retrieve(await understood(asked.question, asOf, asking), 5, asking);
    const answer = await ask(asked.question, asOf, asking);
    const first = found[0]?.passage.article.id ?? '';
    const { exact, answered } = judge(asked, answer);
    if (
      asked.answerable &&
      [first, ...(found[0]?.copies ?? []).map(({ id }) => id)].some((id) => asked.relevant.includes(id))
    )
      figures.first++;
    figures.exact += exact ?? 0;
    if (!asked.answerable && !answered) figures.refused++;
    const said =
      answer.kind === 'answered'
        ? [...answer.answers, ...answer.statements].map(({ text }) => text)
        : answer.kind === 'unanswered'
          ? [answer.why, ...answer.nearest.map(({ article }) => article.id)]
          : [];
    each.push(JSON.stringify([first, ...said]));
  }
  return { figures, each };
}

/** The same over an archive made anew of the articles; networks are asked for what they have not been asked before. */
async function overNewArchive(parts: MeasuredParts): Promise<Measured> {
  const folder = join(ROOT, 'bench', 'out', 'neighbours');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { asking, meetingReader, set } = parts;
  const archive = Archive.open(folder, archiveModel(asking.embedder), { create: true });
  const { embedder, tagger } = asking;
  await ingest(oneByOne(set.articles), {
    archive,
    embedder,
    tagger,
    meetingReader,
    now: () => new Date(parts.asOf),
    signal: new AbortController().signal,
    onDone: () => undefined,
  });
  const measured = await answered(parts, { ...asking, archive });
  archive.close();
  return measured;
}

async function* oneByOne<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

/** The texts of `tests/meetings/cases.txt` that are read as they should be, and the figures of annotated events. */
async function meetingsRead({ asking: { tagger }, meetingReader, events }: MeasuredParts): Promise<Measured> {
  const networks = { tagger, meetingReader };
  const each: string[] = [];
  let cases = 0;
  for (const { text, wanted } of meetingTexts()) {
    const all = wanted.map(ordered);
    const found = await meetings({ title: '', text, published: CASES_PUBLISHED }, networks);
    const shown = found.map((meeting, i) => shownAs(meeting, all[i]));
    if (JSON.stringify(shown) === JSON.stringify(all)) cases++;
    each.push(JSON.stringify(found));
  }
  if (events === null) return { figures: { cases }, each };
  const told = new Map<string, Meeting[]>();
  for (const story of events.stories.values()) told.set(story.id, await meetings(story, networks));
  each.push(...[...told.values()].map((one) => JSON.stringify(one)));
  const scored = Object.entries(score(events, told).figures).map(([name, [right]]) => [name, right] as const);
  return { figures: { cases, ...Object.fromEntries(scored) }, each };
}

/** The cases of `tests/arabic/dates/date-cases.tsv` that are read as they should be. */
async function daysRead(): Promise<Measured> {
  const each = DATE_CASES.map(([asOf = '', text = '']) => JSON.stringify(foundDays(text, asOf)));
  const days = DATE_CASES.filter((cells, i) => JSON.stringify(wantedDays(cells)) === each[i]).length;
  return { figures: { days }, each };
}

/** The golden pages whose title, day and text are as they should be; the pages of the sample are compared too. */
async function pagesRead(): Promise<Measured> {
  const now = new Date('2026-03-01T12:00:00Z');
  const golden = join(ROOT, 'tests', 'golden', 'pages');
  const files = [...(await articleFiles([golden])), ...(await samplePages())];
  const each: string[] = [];
  let pages = 0;
  for (const file of files) {
    if ('why' in file || file.form === 'json') continue;
    const [read] = await wholeFile(file, {}, now);
    each.push(JSON.stringify(read));
    if (read !== undefined && !('why' in read) && isAsExpected(file.path, read)) pages++;
  }
  return { figures: { pages }, each };
}

function isAsExpected(path: string, { title, published, text }: Article): boolean {
  const file = join(path, '..', 'expected.json');
  const expected = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return (
    expected !== null &&
    expected.title === title &&
    expected.published === published &&
    expected.text.join('\n') === text
  );
}

/** The pairs of the articles that are taken for copies of one story. */
async function copiesFound({ set }: MeasuredParts): Promise<Measured> {
  const signed = set.articles.map((article) => ({ ...article, signature: signature(article.text) }));
  const each = signed.flatMap((a, i) =>
    signed.slice(i + 1).flatMap((b) => (isCopy(a, b) ? [`${a.id} ${b.id}`] : [])),
  );
  return { figures: { pairs: each.length }, each };
}

/** A measure with nothing remembered of words that another constant made. */
export async function afresh(measure: Measure): Promise<Measured> {
  forgetWords();
  return await measure();
}
