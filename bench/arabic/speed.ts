import { join } from 'node:path';
import { dates } from '../../src/arabic/dates/dates.ts';
import { fold } from '../../src/arabic/letters/fold.ts';
import { clauses } from '../../src/arabic/sentences/clauses.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { stems } from '../../src/arabic/words/stems.ts';
import { words } from '../../src/arabic/words/words.ts';
import { loadEmbedder } from '../../src/model/embedder.ts';
import { passages } from '../../src/news/article/passages.ts';
import { ROOT } from '../../src/root.ts';
import { news } from './retrieval.ts';

/** One article in so many is embedded: embedding all takes minutes, and its time is proportional to the text. */
const SAMPLE = 60;

const STEPS: Record<string, (text: string) => unknown> = {
  fold,
  words,
  stems,
  sentences,
  clauses: (text) => sentences(text).map((sentence) => clauses(text, sentence)),
  dates: (text) => dates(text, '2017-01-01'),
};

/**
 * Prints how long each step of the Arabic room takes over the articles of `folder`/news, and what share of the time
 * that embedding their passages takes, measured on a sample in the same run.
 */
export async function benchSpeed(folder: string): Promise<void> {
  const { documents } = news(folder);
  const units = documents.reduce((sum, { text }) => sum + text.length, 0);
  let total = 0;
  for (const [name, step] of Object.entries(STEPS)) {
    const before = performance.now();
    for (const { text } of documents) step(text);
    const took = performance.now() - before;
    total += took;
    console.log(`${name}: ${took.toFixed(0)} ms`);
  }
  const embedder = await loadEmbedder({
    model: join(ROOT, 'models/multilingual-e5-small-arabic'),
    allowDownloads: false,
  });
  const sample = documents.filter((_, at) => at % SAMPLE === 0);
  const sampled = sample.reduce((sum, { text }) => sum + text.length, 0);
  const before = performance.now();
  for (const document of sample) {
    const spans = passages(document, embedder);
    await embedder.passages(spans.map(({ start, end }) => document.text.slice(start, end)));
  }
  const embedding = ((performance.now() - before) * units) / sampled;
  await embedder.close();
  console.log(`all: ${total.toFixed(0)} ms for ${documents.length} articles of ${units} units`);
  console.log(`embedding them, from ${sample.length} of them: ${(embedding / 1000).toFixed(0)} s`);
  console.log(`share: ${((100 * total) / embedding).toFixed(2)} % (at most 5 %)`);
  if (total > embedding * 0.05) process.exitCode = 1;
}
