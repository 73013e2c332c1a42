import { RANKING_WEIGHTS, type RankingWeights } from '../src/search/passages/ranking-weights.ts';
import { readArguments } from './arguments.ts';
import { appOver, archiveFolder } from './quality/archives.ts';
import { quantile, ranking } from './quality/metrics.ts';
import { difference, first, type Ranked, ranked, reciprocal } from './quality/retrieval.ts';
import { questionSets } from './quality/sets.ts';
import { isnad } from './quality/systems.ts';

/**
 * `npm run bench:ablations -- --data DIR [--set NAME]`: what each part of the ranking adds: isnad's search without
 * it, on every set of questions under DIR, with the paired difference of all of it to that.
 */
const {
  data,
  set: only,
  'as-of': asOf,
} = readArguments({ data: '', set: '', 'as-of': new Date().toISOString().slice(0, 10) });

const WITHOUT: readonly (readonly [string, Partial<RankingWeights>])[] = [
  ['words', { words: 0, dated: false }],
  ['vectors', { vectors: { event: 0, topic: 0 } }],
  ['a weight of vectors by question: .1', { vectors: { event: 0.1, topic: 0.1 } }],
  ['a weight of vectors by question: .8', { vectors: { event: 0.8, topic: 0.8 } }],
  ['vectors as seen from their centre', { centred: false }],
  ['reranking: all of the words', { whole: 0 }],
  ['reranking: words of one root', { roots: false }],
  ['reranking: words in pairs', { pairs: 0 }],
  ['reranking: what length brings', { length: 0 }],
  ['reranking, all of it', { whole: 0, pairs: 0, length: 0 }],
  ['titles', { title: 0 }],
  ['other spellings', { spellings: false }],
  ['the search among the days asked for', { dated: false }],
  ['gain of a passage that tells the day', { speaksOfDay: 0 }],
  ['gain of an article printed then', { publishedThen: 0 }],
  ['days, all three', { dated: false, speaksOfDay: 0, publishedThen: 0 }],
  ['copies found as one', { copies: false }],
];

const sets = questionSets(data);
const news = sets.find(({ name }) => name === 'news')?.articles ?? [];
for (const set of sets) {
  if (only !== '' && set.name !== only) continue;
  const app = await appOver(set.name, set.articles, { fresh: false, base: archiveFolder('news', news) });
  const askable = set.questions.filter(({ answerable }) => answerable);
  console.log(`\n${set.name}: ${askable.length} questions, ${set.articles.length} articles`);
  const whole = await ranked(isnad(app, asOf, RANKING_WEIGHTS), askable);
  console.log(
    `${'isnad without'.padEnd(38)}hit@1  hit@5  MRR@10 it adds to hit@1, 95 %      to MRR@10                  ms p50`,
  );
  console.log(line('(nothing)', whole, null));
  for (const [name, without] of WITHOUT) {
    const rest = await ranked(isnad(app, asOf, { ...RANKING_WEIGHTS, ...without }), askable);
    console.log(line(name, rest, whole));
  }
  await app.close();
}

function line(name: string, row: Ranked, whole: Ranked | null): string {
  const { hit1, hit5, mrr10 } = ranking(row.ranks);
  const cells = [hit1, hit5, mrr10].map((value) => value.toFixed(3)).join('  ');
  const adds =
    whole === null
      ? ['', '']
      : [difference(first(whole), first(row)), difference(reciprocal(whole), reciprocal(row))];
  return `${name.padEnd(38)}${cells}  ${adds.map((cell) => cell.padEnd(27)).join('')}${quantile(row.times, 0.5).toFixed(1).padStart(6)}`;
}
