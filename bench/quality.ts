import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';
import { appOver } from './quality/archives.ts';
import { judge } from './quality/judge.ts';
import { mean, pairedInterval, quantile, ranking } from './quality/metrics.ts';
import { questionSets } from './quality/sets.ts';
import { systems } from './quality/systems.ts';
import { unanswerableTwins } from './quality/twins.ts';

/**
 * `npm run bench:quality -- --data DIR [--fresh true] [--set NAME]`: retrieval beside its baselines and answers, on
 * every set of questions under DIR. Failures go to `bench/out/failures-NAME.txt`, one by one.
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

for (const set of questionSets(data)) {
  if (only !== '' && set.name !== only) continue;
  const app = await appOver(set.name, set.articles, { fresh: fresh === 'true', base: 'news' });
  const askable = set.questions.filter(({ answerable }) => answerable);
  console.log(
    `\n${set.name}: ${askable.length} answerable of ${set.questions.length} questions, ${set.articles.length} articles`,
  );
  console.log(
    'system                    hit@1  hit@5  hit@10 MRR@10  isnad ahead at 1, 95 %     ms p50   p95',
  );
  const failures: string[] = [];
  const rows: { name: string; ranks: number[]; times: number[] }[] = [];
  for (const system of systems(app, set.articles, asOf)) {
    const ranks: number[] = [];
    const times: number[] = [];
    for (const question of askable) {
      const began = performance.now();
      const found = await system.search(question.question, 20);
      times.push(performance.now() - began);
      const at = found.findIndex((id) => question.relevant.includes(id));
      ranks.push(at < 0 ? Number.POSITIVE_INFINITY : at + 1);
    }
    rows.push({ name: system.name, ranks, times });
  }
  const ours = rows.find(({ name }) => name === 'isnad') as (typeof rows)[number];
  const first = (ranks: readonly number[]): number[] => ranks.map((rank) => (rank === 1 ? 1 : 0));
  for (const { name, ranks, times } of rows) {
    const { hit1, hit5, hit10, mrr10 } = ranking(ranks);
    const [low, high] = pairedInterval(first(ours.ranks), first(ranks));
    const ahead =
      name === 'isnad'
        ? ''
        : `+${mean(first(ours.ranks).map((x, i) => x - (first(ranks)[i] as number))).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
    const cells = [hit1, hit5, hit10, mrr10].map((value) => value.toFixed(3)).join('  ');
    const ms = [0.5, 0.95].map((share) => quantile(times, share).toFixed(1).padStart(6)).join(' ');
    console.log(`${name.padEnd(24)}  ${cells}  ${ahead.padEnd(26)} ${ms}`);
  }
  await answers();
  writeFileSync(join(OUT, `failures-${set.name}.txt`), failures.join('\n\n'));
  console.log(`failures, one by one: bench/out/failures-${set.name}.txt`);
  await app.close();

  async function answers(): Promise<void> {
    const types = new Map<string, number[]>();
    const counts = { answered: 0, refused: 0, citedRight: 0, cited: 0 };
    const times: number[] = [];
    for (const question of set.questions) {
      const began = performance.now();
      const answer = await app.ask(question.question, asOf);
      times.push(performance.now() - began);
      const verdict = judge(question, answer);
      if (!question.answerable) counts.refused += verdict.answered ? 0 : 1;
      else {
        counts.answered += verdict.answered ? 1 : 0;
        if (verdict.answered) counts.cited++;
        if (verdict.cited) counts.citedRight++;
        const list = types.get(question.type) ?? [];
        list.push(verdict.exact ?? 0);
        types.set(question.type, list);
      }
      const rank = ours.ranks[askable.indexOf(question)];
      const wrong = question.answerable ? verdict.exact !== 1 || rank !== 1 : verdict.answered;
      if (wrong) failures.push(failure(question, answer, rank, verdict.exact));
    }
    const total = set.questions.length - askable.length;
    const percent = (n: number, of: number): string =>
      of === 0 ? '–' : `${n}/${of} = ${(n / of).toFixed(3)}`;
    console.log(`answered of the answerable: ${percent(counts.answered, askable.length)}`);
    if (total > 0) console.log(`refused of the unanswerable: ${percent(counts.refused, total)}`);
    const twins = await unanswerableTwins(set.questions, app.archive, app.tagger);
    let refused = 0;
    for (const twin of twins) {
      const answer = await app.ask(twin.question, asOf);
      if (answer.kind !== 'answered') refused++;
      else failures.push(failure(twin, answer, undefined, null));
    }
    if (twins.length > 0)
      console.log(`refused of the same asked of strangers or of 2007: ${percent(refused, twins.length)}`);
    console.log(`a right article cited, of those answered: ${percent(counts.citedRight, counts.cited)}`);
    const all = [...types.values()].flat();
    console.log(`exact short answers: ${mean(all).toFixed(3)} of ${all.length}`);
    for (const [type, values] of [...types].sort((a, b) => b[1].length - a[1].length)) {
      console.log(`  ${type.padEnd(12)} ${mean(values).toFixed(3)} of ${values.length}`);
    }
    console.log(
      `answering: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    );
  }
}

function failure(
  question: ReturnType<typeof questionSets>[number]['questions'][number],
  answer: Awaited<ReturnType<Awaited<ReturnType<typeof appOver>>['ask']>>,
  rank: number | undefined,
  exact: number | null,
): string {
  const head = `${question.id} ${question.type}, rank ${rank ?? '–'}, exact ${exact ?? '–'}\n${question.question}`;
  const right = `right: ${question.answers.join(' ؛ ')} ${question.day ?? ''} ${question.relevant.join(' ')}`;
  const understood = `understood: ${JSON.stringify(answer.kind === 'remark' ? answer.about : answer.understood)}`;
  const said =
    answer.kind === 'answered'
      ? [
          `short: ${answer.answers.map(({ type, text, from }) => `${type} ${text} ${from ?? ''}`).join(' ؛ ')}`,
          ...answer.statements.map(
            ({ text, citations }) =>
              `said: ${text} [${citations.map(({ article }) => article.id).join(' ')}]`,
          ),
        ]
      : answer.kind === 'remark'
        ? ['a remark']
        : [
            `refused: ${answer.why}`,
            ...answer.nearest.map(({ article }) => `near: ${article.id} ${article.title}`),
          ];
  return [head, right, understood, ...said].join('\n');
}
