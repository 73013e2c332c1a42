import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../src/app.ts';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';
import { answersTable, LEAST, share, type Tried, tried } from './quality/answers.ts';
import { appOver, archiveFolder } from './quality/archives.ts';
import { firstSentences } from './quality/first-sentence.ts';
import { citationSheet, failure } from './quality/reports.ts';
import { type Ranked, ranked, retrievalTable } from './quality/retrieval.ts';
import { meanRisk, operatingPoint, type Risk, riskChart, riskCurve } from './quality/risk.ts';
import { type QuestionSet, questionSets } from './quality/sets.ts';
import { systems } from './quality/systems.ts';
import { unanswerableTwins } from './quality/twins.ts';

/**
 * `npm run bench:quality -- --data DIR [--fresh true] [--set NAME]`: retrieval beside its baselines and answers, on
 * every set of questions under DIR. `bench/out/failures-NAME.txt` has the failures, one by one, and
 * `bench/out/citations-NAME.txt` statements for a person to mark; `bench/risk-coverage.svg` is drawn.
 */
const {
  data,
  fresh,
  set: only,
  'as-of': asOf,
} = readArguments({
  data: '',
  fresh: 'false',
  set: '',
  'as-of': new Date().toISOString().slice(0, 10),
});
const OUT = join(ROOT, 'bench', 'out');
mkdirSync(OUT, { recursive: true });

const sets = questionSets(data);
const news = sets.find(({ name }) => name === 'news')?.articles ?? [];
const risks: Risk[] = [];
for (const set of sets) {
  if (only !== '' && set.name !== only) continue;
  const base = archiveFolder('news', news);
  const app = await appOver(set.name, set.articles, { fresh: fresh === 'true', base });
  risks.push(await measured(set, app));
  await app.close();
}
if (only === '') writeFileSync(join(ROOT, 'bench', 'risk-coverage.svg'), riskChart(risks));

async function measured(set: QuestionSet, app: App): Promise<Risk> {
  const askable = set.questions.filter(({ answerable }) => answerable);
  console.log(
    `\n${set.name}: ${askable.length} answerable of ${set.questions.length} questions, ${set.articles.length} articles`,
  );
  const rows: Ranked[] = [];
  for (const system of systems(app, set.articles, asOf)) rows.push(await ranked(system, askable));
  console.log(retrievalTable(rows));
  const options = { asOf, baseline: firstSentences(set.articles) };
  const all = await tried(app, set.questions, options);
  const twins = await tried(app, await unanswerableTwins(set.questions, app.archive, app.tagger), options);
  console.log(`\n${answersTable(all)}`);
  if (twins.length > 0) {
    const refused = twins.filter(({ verdict }) => !verdict.answered).length;
    console.log(
      `${'refused of the same asked of strangers or of 2007'.padEnd(54)} ${share(refused, twins.length)}`,
    );
  }
  writeReports(set.name, { asked: all, twins }, (one) => {
    const at = askable.indexOf(one.asked);
    return at < 0 ? [] : rows.map(({ name, ranks }) => ({ name, rank: ranks[at] as number }));
  });
  const risk = riskOf(set.name, [...all, ...twins]);
  const [x, y] = risk.point;
  console.log(
    `risk and coverage, the strangers' questions among them: ${y.toFixed(3)} at ${x.toFixed(3)}; mean risk ` +
      `${meanRisk(risk.curve).toFixed(3)}, ordered by best words ${meanRisk(risk.baseline).toFixed(3)}`,
  );
  return risk;
}

function writeReports(
  name: string,
  { asked, twins }: { readonly asked: readonly Tried[]; readonly twins: readonly Tried[] },
  ranksOf: (one: Tried) => { name: string; rank: number }[],
): void {
  const failed = [...asked, ...twins].filter((one) => {
    if (!one.asked.answerable) return one.verdict.answered;
    return one.verdict.exact !== 1 || ranksOf(one).at(-1)?.rank !== 1;
  });
  const failures = failed.map((one) => failure(one, ranksOf(one)));
  writeFileSync(join(OUT, `failures-${name}.txt`), failures.join('\n\n'));
  writeFileSync(join(OUT, `citations-${name}.txt`), citationSheet(asked.flatMap((one) => one.cited)));
  console.log(`failures and citations to read: bench/out/failures-${name}.txt, citations-${name}.txt`);
}

function riskOf(name: string, all: readonly Tried[]): Risk {
  const given = all.flatMap(({ likeliest, baseline }) =>
    likeliest === null ? [] : [{ ...likeliest, score: baseline.score }],
  );
  const byWords = given.map(({ right, score }) => ({ right, confidence: score }));
  return {
    name,
    asked: all.length,
    answerable: all.filter(({ asked }) => asked.answerable).length,
    curve: riskCurve(given, all.length),
    baseline: riskCurve(byWords, all.length),
    point: operatingPoint(given, all.length, LEAST),
  };
}
