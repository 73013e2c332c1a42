import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive } from '../src/archive/archive.ts';
import { archiveModel } from '../src/archive/derived/archive-model.ts';
import { ingest } from '../src/archive/ingest.ts';
import { loadEmbedder } from '../src/model/embedder.ts';
import { loadMeetingReader } from '../src/model/meeting-reader.ts';
import { loadNames } from '../src/model/names.ts';
import { embeddingText, passages } from '../src/news/article/passages.ts';
import { readArticles } from '../src/news/reading/read.ts';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';

/**
 * `npm run bench:ingest -- --data DIR [--rounds N]`: ingestion of DIR/news beside embedding the same passages alone,
 * in turn, each in a process of its own so that neither warms the other; peak memory and the archive's size.
 */
const { data, rounds, part } = readArguments({ data: '', rounds: '1', part: '' });
const MODEL = { model: join(ROOT, 'models', 'multilingual-e5-small-arabic'), allowDownloads: false };
const NEWS = join(data, 'news');
const paths = readdirSync(NEWS)
  .filter((name) => /articles\.jsonl(?:\.gz)?$/u.test(name))
  .map((name) => join(NEWS, name));

interface Part {
  readonly seconds: number;
  readonly articles: number;
  readonly passages: number;
  readonly peakMegabytes: number;
  readonly archiveMegabytes: number;
}

if (part === 'embed') console.log(JSON.stringify(await embedAlone()));
else if (part === 'ingest') console.log(JSON.stringify(await ingestAll()));
else compare();

function articlesOf(): ReturnType<typeof readArticles> {
  return readArticles(paths, { now: new Date(), stdin: process.stdin });
}

async function embedAlone(): Promise<Part> {
  const embedder = await loadEmbedder(MODEL);
  const texts: string[] = [];
  let articles = 0;
  for await (const article of articlesOf()) {
    if ('why' in article) continue;
    articles++;
    texts.push(...passages(article, embedder).map((passage) => embeddingText(article, passage, embedder)));
  }
  const began = performance.now();
  await embedder.passages(texts);
  return figures(began, articles, texts.length, 0);
}

async function ingestAll(): Promise<Part> {
  const embedder = await loadEmbedder(MODEL);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const archive = Archive.open(folder, archiveModel(embedder), { create: true });
  const began = performance.now();
  await ingest(articlesOf(), {
    archive,
    embedder,
    tagger: await loadNames(),
    meetingReader: await loadMeetingReader(),
    now: () => new Date(),
    signal: new AbortController().signal,
    onDone: () => undefined,
  });
  const counts = archive.counts();
  archive.close();
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const made = figures(began, counts.articles, counts.passages, size / 1e6);
  rmSync(folder, { recursive: true });
  return made;
}

function figures(began: number, articles: number, passages: number, archiveMegabytes: number): Part {
  const seconds = (performance.now() - began) / 1000;
  return {
    seconds,
    articles,
    passages,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    archiveMegabytes,
  };
}

function compare(): void {
  const ratios: number[] = [];
  for (let round = 1; round <= Number(rounds); round++) {
    const [embed, whole] = (['embed', 'ingest'] as const).map((name) => {
      const args = ['--import', 'tsx', import.meta.filename, '--data', data, '--part', name];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Part;
    }) as [Part, Part];
    ratios.push(whole.seconds / embed.seconds);
    console.log(
      `round ${round}: ${whole.articles} articles, ${whole.passages} passages; ` +
        `ingestion ${whole.seconds.toFixed(1)} s, embedding alone ${embed.seconds.toFixed(1)} s, ` +
        `ratio ${(whole.seconds / embed.seconds).toFixed(2)}; ` +
        `peak memory ${whole.peakMegabytes.toFixed(0)} MB (embedding alone ${embed.peakMegabytes.toFixed(0)} MB); ` +
        `archive ${whole.archiveMegabytes.toFixed(1)} MB`,
    );
  }
  ratios.sort((a, b) => a - b);
  console.log(`median ratio ${(ratios[Math.floor(ratios.length / 2)] as number).toFixed(2)}`);
}
