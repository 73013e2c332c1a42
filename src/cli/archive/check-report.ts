import { setImmediate as others } from 'node:timers/promises';
import { Archive } from '../../archive/archive.ts';
import { ANEW } from '../../archive/check/anew.ts';
import { NOTES } from '../../archive/check/notes.ts';
import type { Problem } from '../../archive/check/problem.ts';
import { TABLES } from '../../archive/check/sqlite/tables.ts';
import type { Config } from '../../config.ts';
import { loadMakers, type Makers } from '../../ingesting.ts';
import { ModelError } from '../../model/model-error.ts';
import { CLI } from '../constants.ts';
import { type Io, tell } from '../terminal/io.ts';
import { readersModel } from '../terminal/opened.ts';
import { type Progress, progress } from '../terminal/progress.ts';

/** What was looked at, and what was found. */
export interface CheckReport {
  readonly articles: number;
  readonly passages: number;
  /** The checks that went through all articles, by name. */
  readonly checks: readonly string[];
  /** Of how many articles that which is derived was made anew. */
  readonly anew: number;
  readonly problems: readonly Problem[];
  /** What is stale; no problem, for it is as it was made. */
  readonly stale: string | null;
}

/**
 * Looks for damage in the archive, without changing it.
 * @throws ArchiveError, and ModelError where `deep` needs networks that cannot be loaded.
 */
export async function checkReport(config: Config, io: Io, deep: boolean): Promise<CheckReport> {
  const makers = await makersFor(config, io, deep);
  try {
    const model = makers?.model ?? (await readersModel());
    const archive = Archive.open(config.ISNAD_ARCHIVE, model, { anyVersion: true, orReadOnly: true });
    try {
      return await look(archive, makers, { io, deep });
    } finally {
      archive.close();
    }
  } finally {
    await makers?.close();
  }
}

/** The networks; null, and told, where they cannot be loaded and need not be. */
async function makersFor(config: Config, io: Io, isNeeded: boolean): Promise<Makers | null> {
  try {
    return await loadMakers(config);
  } catch (error) {
    if (isNeeded || !(error instanceof ModelError)) throw error;
    tell(io, `isnad: nothing was made anew: ${error.message}`);
    return null;
  }
}

async function look(
  archive: Archive,
  makers: Makers | null,
  { io, deep }: { readonly io: Io; readonly deep: boolean },
): Promise<CheckReport> {
  const bar = progress(io, 'check');
  const checks = archive.checkNames();
  try {
    const counts = readable(() => archive.counts()) ?? { articles: 0, passages: 0 };
    const found = await inTurns(archive, counts.articles, { bar, signal: io.signal });
    const stale = readable(() => archive.staleness());
    const report = { ...counts, checks, anew: 0, problems: found, stale };
    // What other networks made is known to be other, and what is not there needs no network to be told.
    const isComparable = !found.some(({ check }) => check === NOTES.name || check === TABLES.name);
    if (makers === null || !isComparable || io.signal.aborted) return report;
    const articles = Math.max(CLI.madeAnew.least, Math.ceil(counts.articles * CLI.madeAnew.share));
    const { articles: anew, problems } = await archive.compareAnew(makers.networks, {
      ...(deep ? {} : { sample: { articles, random: Math.random } }),
      onDone: (done, of) => bar.update(done, of, `${done} of ${of} articles made anew`),
      signal: io.signal,
    });
    return { ...report, anew, problems: [...found, ...problems] };
  } finally {
    bar.stop();
  }
}

/** The problems that are seen without networks; none when it was stopped before the end. */
async function inTurns(
  archive: Archive,
  articles: number,
  { bar, signal }: { readonly bar: Progress; readonly signal: AbortSignal },
): Promise<Problem[]> {
  const steps = archive.checking();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    bar.update(step.value, articles, `${step.value} of ${articles} articles looked at`);
    await others();
    if (!signal.aborted) continue;
    steps.return([]);
    return [];
  }
}

/** What is read; null where damage, which the checks name, keeps it from being read. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The report for people, a line each. */
export function checkLines({ articles, passages, checks, anew, problems }: CheckReport): string[] {
  if (problems.length > 0) return [...checks, ANEW].flatMap((check) => ofCheck(problems, check));
  return [
    `sound: ${articles} articles, ${passages} passages`,
    `held against themselves: ${checks.join(', ')}; made anew and compared: ${anew} of ${articles} articles`,
  ];
}

/** The first problems that a check found, a line each, and how many more there are. */
function ofCheck(problems: readonly Problem[], check: string): string[] {
  const found = problems.filter((problem) => problem.check === check);
  const some = found.slice(0, CLI.problemsPrinted).map(({ article, what }) => {
    const of = article === null ? '' : `${article.id} «${article.title}»: `;
    return `${check}: ${of}${what}`;
  });
  return found.length > CLI.problemsPrinted
    ? [...some, `${check}: and ${found.length - CLI.problemsPrinted} more`]
    : some;
}
