import type { AnsweringNetworks } from '../src/app.ts';
import { readArguments } from './arguments.ts';
import { appOver } from './quality/archives.ts';
import { quantile } from './quality/metrics.ts';
import { questionSets } from './quality/sets.ts';

/**
 * `npm run bench:latency -- --data DIR [--set news] [--most 100]`: how long a question takes from its text to its answer,
 * beside what the networks alone took on the same tokens in the same run; and the memory of the process then.
 */
const {
  data,
  set: name,
  most,
  'as-of': asOf,
} = readArguments({
  data: '',
  set: 'news',
  most: '100',
  'as-of': new Date().toISOString().slice(0, 10),
});

let inNetworks = 0;

/** A function whose time is added to that of the networks. */
function timed<Given extends unknown[], Made>(
  run: (...given: Given) => Promise<Made>,
): (...given: Given) => Promise<Made> {
  return async (...given) => {
    const began = performance.now();
    try {
      return await run(...given);
    } finally {
      inNetworks += performance.now() - began;
    }
  };
}

const between = ({ embedder, tagger, reader }: AnsweringNetworks): AnsweringNetworks => ({
  embedder: { ...embedder, question: timed(embedder.question) },
  tagger: { ...tagger, tag: timed(tagger.tag) },
  reader: { ...reader, read: timed(reader.read) },
});

const set = questionSets(data).find((one) => one.name === name);
if (set === undefined) throw new Error(`there is no set ${name} under ${data}`);
const app = await appOver(set.name, set.articles, { fresh: false, between });
await app.ask(set.questions[0]?.question ?? '', asOf);
const whole: number[] = [];
const alone: number[] = [];
for (const { question } of set.questions.slice(0, Number(most))) {
  inNetworks = 0;
  const began = performance.now();
  await app.ask(question, asOf);
  whole.push(performance.now() - began);
  alone.push(inNetworks);
}
const memory = process.memoryUsage().rss / 2 ** 20;
await app.close();
const line = (q: number): string => {
  const [all, networks] = [quantile(whole, q), quantile(alone, q)];
  return `${all.toFixed(0)} ms, the networks alone ${networks.toFixed(0)} ms, ${(all / networks).toFixed(2)} times`;
};
console.log(`${name}: ${whole.length} questions over ${set.articles.length} articles`);
console.log(`p50 ${line(0.5)}`);
console.log(`p95 ${line(0.95)}`);
console.log(`memory ${memory.toFixed(0)} MB`);
