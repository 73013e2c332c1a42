import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveModel } from '../src/archive/derived/archive-model.ts';
import type { Entry } from '../src/archive/derived/derived.ts';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';
import { makeArchive } from './growth/archives.ts';
import { growthChart } from './growth/chart.ts';
import { entriesOf } from './growth/entries.ts';
import { type Baselines, baselines, type Growth, growth } from './growth/measure.ts';
import { table } from './growth/table.ts';
import { appOver, archiveFolder } from './quality/archives.ts';
import { newsQuestions, questionSets } from './quality/sets.ts';

/**
 * `npm run bench:growth -- --data DIR [--sizes N,all,N] [--fresh true]`: the news of DIR at several sizes, each measured
 * in a process of its own, beside plain words and vectors compared one by one; a table, and `bench/growth.svg`. Where
 * there are fewer articles than a size, look-alikes of them are added.
 */
const {
  data,
  sizes,
  fresh,
  part,
  folder: measured,
  'as-of': asOf,
} = readArguments({
  data: '',
  sizes: '1000,all,10000,50000',
  fresh: 'false',
  part: '',
  folder: '',
  'as-of': new Date().toISOString().slice(0, 10),
});

if (part === 'baselines') console.log(JSON.stringify(await baselines(measured, newsQuestions(data))));
else await compare();

async function compare(): Promise<void> {
  const rows: { growth: Growth; baselines: Baselines }[] = [];
  for (const folder of await folders()) {
    const args = ['--import', 'tsx', import.meta.filename, '--data', data, '--part', 'baselines'];
    const output = execFileSync(process.execPath, [...args, '--folder', folder], { encoding: 'utf8' });
    rows.push({
      growth: growth(folder, newsQuestions(data), asOf),
      baselines: JSON.parse(output) as Baselines,
    });
    console.error(`${folder}: measured`);
  }
  console.log(table(rows));
  writeFileSync(join(ROOT, 'bench', 'growth.svg'), growthChart(rows));
}

/** The archives of all sizes, made where they are missing. */
async function folders(): Promise<string[]> {
  const [news] = questionSets(data).filter(({ name }) => name === 'news');
  if (news === undefined) throw new Error(`${data}/news holds no articles`);
  const app = await appOver('news', news.articles, { fresh: false });
  const whole = archiveFolder('news', news.articles);
  const first = new Set(news.questions.flatMap(({ relevant }) => relevant));
  let entries: Entry[] | null = null;
  const ofAll = (): Entry[] => {
    entries ??= entriesOf(app.archive);
    return entries;
  };
  const made = sizes.split(',').map((size) => {
    if (size === 'all') return whole;
    const folder = `${whole}-of-${size}`;
    if (fresh === 'true') rmSync(folder, { recursive: true, force: true });
    makeArchive(folder, Number(size), { entries: ofAll, first, model: archiveModel(app.embedder) });
    return folder;
  });
  await app.close();
  return made;
}
