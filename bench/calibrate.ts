import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from '../src/answer/candidates/candidate.ts';
import { type Finder, probability, type Signs } from '../src/answer/candidates/confidence.ts';
import { numbered } from '../src/answer/evidence/sources.ts';
import { answerOf, candidates } from '../src/answer/finders/candidates.ts';
import { materialFor, understood } from '../src/answer/outcome/ask.ts';
import { remarkAbout } from '../src/answer/outcome/remark.ts';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';
import { svg } from './pictures/chart.ts';
import { appOver } from './quality/archives.ts';
import { judge } from './quality/judge.ts';
import { fitted } from './quality/logistic.ts';
import { type Asked, type QuestionSet, questionSets } from './quality/sets.ts';
import { unanswerableTwins } from './quality/twins.ts';

/**
 * `npm run calibrate -- --data DIR [--fit news,written] [--check gulf] [--every N] [--write true]`: what is known of every
 * candidate of every question, and whether it was right, makes the weights of `models/answer-confidence.json` by logistic
 * regression; they are chosen on the sets of `--fit` and told beside on that of `--check`. Only with `--write true` are
 * the file and `bench/reliability.svg` written.
 */
const {
  data,
  fit,
  check,
  every,
  write,
  'as-of': asOf,
} = readArguments({
  data: '',
  fit: 'news,written',
  check: 'gulf',
  every: '1',
  write: 'false',
  'as-of': new Date().toISOString().slice(0, 10),
});
const OUT = join(ROOT, 'bench', 'out');
const FILE = join(ROOT, 'models', 'answer-confidence.json');

/** What a wrong answer costs beside what a right one is worth: where both are even, none is given. */
const COST = 1 / 3;

/** A candidate as it was judged. */
interface Judged {
  readonly candidate: Candidate;
  readonly exact: number;
  readonly right: number;
}

interface Tried {
  readonly asked: Asked;
  readonly kinds: readonly string[];
  readonly all: readonly Judged[];
  readonly choose: (all: readonly Candidate[]) => Candidate | null;
}

type Weights = Record<Finder, Signs>;

const sets = questionSets(data).filter(({ name }) => [...fit.split(','), check].includes(name));
const tried = new Map<string, Tried[]>();
for (const set of sets) {
  const list = await triedIn(set);
  tried.set(set.name, list);
  writeFileSync(join(OUT, `candidates-${set.name}.jsonl`), list.map((one) => JSON.stringify(one)).join('\n'));
}
const chosenOn = fit.split(',').flatMap((name) => tried.get(name) ?? []);
const checkedOn = tried.get(check) ?? [];

const old = JSON.parse(readFileSync(FILE, 'utf8')) as { enough: number; weights: Weights };
const weights: Weights = { ...old.weights, ...weightsFrom(chosenOn) };
const least = COST / (1 + COST);
console.log(JSON.stringify({ least, weights }, null, 1));
for (const [name, list] of tried) console.log(`${name}: ${told(list, weights, least)}`);
console.log(
  `with the weights of before: ${[...tried].map(([name, list]) => `${name} ${told(list, old.weights, least)}`).join('; ')}`,
);
for (const finder of ['reader', 'meetings'] as const) {
  for (const sign of Object.keys(weights[finder])) {
    if (sign === 'bias') continue;
    const without = { ...weights, ...weightsFrom(chosenOn, { finder, sign }) };
    const figures = [chosenOn, checkedOn].map((list) => loss(list, without) - loss(list, weights));
    console.log(
      `without ${finder} ${sign}: log loss ${figures.map((one) => (1000 * one).toFixed(1)).join(' / ')} thousandths more (chosen on / check)`,
    );
  }
}
if (write === 'true') {
  writeFileSync(FILE, `${JSON.stringify({ least, enough: old.enough, weights }, null, 2)}\n`);
  writeFileSync(join(ROOT, 'bench', 'reliability.svg'), reliabilityChart());
}

async function triedIn(set: QuestionSet): Promise<Tried[]> {
  const app = await appOver(set.name, set.articles, { fresh: false });
  const twins = set.name === 'news' ? await unanswerableTwins(set.questions, app.archive, app.tagger) : [];
  const list: Tried[] = [];
  for (const [at, asked] of [...set.questions, ...twins].entries()) {
    if (at % Number(every) !== 0 || remarkAbout(asked.question) !== null) continue;
    const question = await understood(asked.question, asOf, app);
    const all = await candidates(await materialFor(question, app), app, Number.POSITIVE_INFINITY);
    list.push({
      asked,
      kinds: question.kinds,
      all: all.map((candidate) => ({ candidate, ...judged(asked, candidate) })),
      choose: (some) => answerOf(question, some),
    });
    if (list.length % 50 === 0) console.error(`${set.name}: ${list.length} questions`);
  }
  await app.close();
  return list;
}

function judged(
  asked: Asked,
  { answers, statements: [first, ...rest] }: Candidate,
): { exact: number; right: number } {
  if (!asked.answerable || first === undefined) return { exact: 0, right: 0 };
  const verdict = judge(asked, {
    kind: 'answered',
    question: asked.question,
    asOf,
    understood: { kind: 'open', people: [], titles: [], from: null, to: null, place: null },
    answers,
    ...numbered([first, ...rest]),
    confidence: 1,
    ms: 0,
  });
  return { exact: verdict.exact ?? 0, right: verdict.right ? 1 : 0 };
}

/** The weights of each finder that has examples of both kinds; `without` leaves one sign out. */
function weightsFrom(list: readonly Tried[], without?: { finder: Finder; sign: string }): Partial<Weights> {
  const found: Partial<Weights> = {};
  for (const finder of ['reader', 'meetings', 'people'] as const) {
    if (without !== undefined && without.finder !== finder) continue;
    const examples = list
      .flatMap(({ all }) => all)
      .filter(({ candidate }) => candidate.finder === finder)
      .map(({ candidate: { signs }, right }) => ({
        signs: Object.fromEntries(Object.entries(signs).filter(([sign]) => sign !== without?.sign)),
        right,
      }));
    const good = examples.filter(({ right }) => right === 1).length;
    if (good > 5 && good < examples.length - 5) found[finder] = fitted(examples);
  }
  return found;
}

function weighed({ finder, signs }: Candidate, of: Weights): number {
  return probability(finder, signs, of);
}

/** What would be answered with other weights, and whether rightly. */
function answered({ asked, all, choose }: Tried, of: Weights): { p: number; exact: number; right: number } {
  const best = choose(all.map(({ candidate }) => ({ ...candidate, confidence: weighed(candidate, of) })));
  if (best === null) return { p: 0, exact: 0, right: 0 };
  return { p: best.confidence, ...judged(asked, best) };
}

function loss(list: readonly Tried[], of: Weights): number {
  const all = list.flatMap(({ all }) => all);
  const sum = all.reduce((total, { candidate, right }) => {
    const p = Math.min(0.999, Math.max(0.001, weighed(candidate, of)));
    return total - Math.log(right === 1 ? p : 1 - p);
  }, 0);
  return sum / Math.max(1, all.length);
}

function told(list: readonly Tried[], of: Weights, from: number): string {
  const all = list.map((one) => ({ asked: one.asked, ...answered(one, of) }));
  const can = all.filter(({ asked }) => asked.answerable);
  const cannot = all.filter(({ asked }) => !asked.answerable);
  const share = (n: number, of: number): string => (n / Math.max(1, of)).toFixed(3);
  const exact = can.reduce((sum, one) => sum + (one.p >= from ? one.exact : 0), 0);
  const forced = can.reduce((sum, one) => sum + one.exact, 0);
  return (
    `exact ${share(exact, can.length)} (${share(forced, can.length)} were all answered), ` +
    `answered ${share(can.filter(({ p }) => p >= from).length, can.length)} of ${can.length}, ` +
    `refused ${share(cannot.filter(({ p }) => p < from).length, cannot.length)} of ${cannot.length}`
  );
}

/** How often answers of a probability are right, a tenth of them a point, on the sets chosen on and on the other. */
function reliabilityChart(): string {
  const series = [
    { name: fit, color: '#0969da', list: chosenOn },
    { name: check, color: '#bc4c00', list: checkedOn },
  ].map(({ name, color, list }) => {
    const all = list.map((one) => answered(one, weights)).sort((a, b) => a.p - b.p);
    const size = Math.max(1, Math.ceil(all.length / 10));
    const points = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => {
      const bin = all.slice(i * size, (i + 1) * size);
      const mean = (of: (one: (typeof bin)[number]) => number): number =>
        bin.reduce((sum, one) => sum + of(one), 0) / bin.length;
      return [mean(({ p }) => p), mean(({ right }) => right)] as const;
    });
    return { name, color, points };
  });
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return svg({
    title: 'Reliability',
    note: 'Of answers that isnad holds so likely right, the share that is; each point a tenth of the questions.',
    x: { label: 'how likely right, as isnad says', from: 0, to: 1, ticks, written: percent },
    y: { label: 'share that is right', from: 0, to: 1, ticks, written: percent },
    series: [
      {
        name: 'as it should be',
        color: '#6e7781',
        points: [
          [0, 0],
          [1, 1],
        ],
        dashed: true,
      },
      ...series,
    ],
    marks: [],
  });
}
