import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '../../src/app.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readConfig } from '../../src/config.ts';
import { PlainWords } from '../plain-words.ts';
import { mean, quantile, ranking } from '../quality/metrics.ts';
import type { Asked } from '../quality/sets.ts';

/** Milliseconds of many questions, and how often the right article was first and among five. */
export interface Timed {
  readonly p50: number;
  readonly p95: number;
  readonly hit1: number;
  readonly hit5: number;
}

/** What an archive of some size gives. */
export interface Growth {
  readonly articles: number;
  readonly passages: number;
  /** From opening the archive, the models with it, to the first answer: milliseconds. */
  readonly firstAnswer: number;
  readonly search: Timed;
  readonly ask: Omit<Timed, 'hit1' | 'hit5'>;
  /** Resident, megabytes: before anything is opened, and after all questions. */
  readonly megabytesBefore: number;
  readonly megabytes: number;
  readonly diskMegabytes: number;
}

/** What is measured beside it. */
export interface Baselines {
  readonly words: Timed;
  /** Every vector compared, one after another, the embedding of the question included. */
  readonly everyVector: Timed;
  /** Of the ten passages nearest by every vector, the share that the index of vectors finds. */
  readonly recall: number;
}

/** isnad as it is built, over an archive, in a process of its own. */
export function growth(folder: string, questions: readonly Asked[], asOf: string): Growth {
  const input = JSON.stringify({ folder, asOf, questions: questions.map(({ question }) => question) });
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'isnad.mjs')], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { search, ask, found, ...rest } = JSON.parse(output) as Printed;
  const files = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return {
    ...rest,
    search: timedOf(questions, search, found),
    ask: { p50: quantile(ask, 0.5), p95: quantile(ask, 0.95) },
    diskMegabytes: files.reduce((sum, size) => sum + size, 0) / 1e6,
  };
}

interface Printed extends Omit<Growth, 'search' | 'ask' | 'diskMegabytes'> {
  readonly search: readonly number[];
  readonly ask: readonly number[];
  readonly found: readonly (readonly string[])[];
}

/** The baselines over the same archive. */
export async function baselines(folder: string, questions: readonly Asked[]): Promise<Baselines> {
  const app = await openApp({ ...readConfig({}, 'none'), ISNAD_ARCHIVE: folder });
  const { archive, embedder } = app;
  const plain = new PlainWords([...archive.articles()]);
  const words = await timed(questions, async (question) => plain.search(question, 20));
  const every = everyVector(archive);
  const everyTimed = await timed(questions, async (question) =>
    articlesOf(archive, every(await embedder.question(question), 80)),
  );
  const shares: number[] = [];
  for (const { question } of questions) {
    const vector = await embedder.question(question);
    const found = new Set(
      archive
        .byVector(vector, 150)
        .slice(0, 10)
        .map(({ id }) => id),
    );
    shares.push(every(vector, 10).filter((id) => found.has(id)).length / 10);
  }
  await app.close();
  return { words, everyVector: everyTimed, recall: mean(shares) };
}

function everyVector(archive: Archive): (vector: Float32Array, k: number) => number[] {
  const { passages: count } = archive.counts();
  const ids: number[] = [];
  for (let id = 1; ids.length < count; id++) if (archive.heads([id]).length > 0) ids.push(id);
  const vectors = ids.map((id) => archive.vector(id));
  return (asked, k) => {
    const best: { id: number; score: number }[] = [];
    for (const [at, vector] of vectors.entries()) {
      let score = 0;
      for (let i = 0; i < vector.length; i++) score += (vector[i] as number) * (asked[i] as number);
      if (best.length === k && score <= (best[k - 1] as { score: number }).score) continue;
      const place = best.findIndex((one) => one.score < score);
      best.splice(place < 0 ? best.length : place, 0, { id: ids[at] as number, score });
      if (best.length > k) best.pop();
    }
    return best.map(({ id }) => id);
  };
}

function articlesOf(archive: Archive, passages: readonly number[]): string[] {
  return [...new Set(archive.passages(passages).map(({ article }) => article.id))];
}

async function timed(
  questions: readonly Asked[],
  search: (question: string) => Promise<readonly string[]>,
): Promise<Timed> {
  const times: number[] = [];
  const found: (readonly string[])[] = [];
  for (const { question } of questions) {
    const began = performance.now();
    found.push(await search(question));
    times.push(performance.now() - began);
  }
  return timedOf(questions, times, found);
}

function timedOf(
  questions: readonly Asked[],
  times: readonly number[],
  found: readonly (readonly string[])[],
): Timed {
  const ranks = questions.flatMap(({ relevant, answerable }, i) => {
    const at = (found[i] ?? []).findIndex((id) => relevant.includes(id));
    return answerable ? [at < 0 ? Number.POSITIVE_INFINITY : at + 1] : [];
  });
  const { hit1, hit5 } = ranking(ranks);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), hit1, hit5 };
}
