import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { App } from '../../src/app.ts';
import { withConstant } from '../../src/constants.ts';
import type { Reader } from '../../src/model/reader.ts';
import { ROOT } from '../../src/root.ts';
import { eventSet } from '../meetings/sets.ts';
import { appOver } from '../quality/archives.ts';
import { rememberingReader } from '../quality/remembered.ts';
import { type QuestionSet, questionSets } from '../quality/sets.ts';
import { unanswerableTwins } from '../quality/twins.ts';
import { afresh, type Measure, type Measured, measuresOver } from './measures.ts';
import { rememberingMeetingReader, rememberingNetworks } from './remembered-networks.ts';
import { SAMPLE_DAY, sampleSet } from './sample-set.ts';
import { beside, type TunedNumber, tunedNumbers } from './tuned.ts';

interface Options {
  readonly data: string;
  readonly set: string;
  /** Names of numbers or their beginnings, between commas; all where it is empty. */
  readonly only: string;
  readonly archives: string;
  readonly 'as-of': string;
}

/** By what a number is measured: the first whose pattern its name fits. */
const MEASURES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ARABIC\.(?:year|tense|verb)/u, ['days']],
  [/^ARABIC\./u, ['days', 'archive']],
  [/^NEWS\.(?:alike|copies|shingles)/u, ['copies']],
  [/^NEWS\.(?:sentencesAPassage|tokensAPassage)/u, ['archive']],
  [/^NEWS\./u, ['pages']],
  [/^MODEL\./u, ['reader']],
  [/^READING\./u, ['meetings', 'archive']],
  [/^/u, ['answers']],
];

/** Tables are made by these when modules are loaded, so that another value has to stand there before. */
const BEFORE_LOADING = /^(?:ARABIC\.(?:bareWord|shortStem|longStem)|SEARCH\.shortestRoot)/u;

/** The table of the numbers that are asked for. */
export async function printNeighbours(options: Options): Promise<void> {
  const { measures, close, about } = await opened(options);
  const only = options.only.split(',').filter((one) => one !== '');
  const numbers = tunedNumbers().filter(
    ({ name }) => only.length === 0 || only.some((one) => name === one || name.startsWith(`${one}.`)),
  );
  const bases = new Map<string, Measured>();
  const base = async (measure: string): Promise<Measured> => {
    const known = bases.get(measure) ?? (await afresh(measures[measure] as Measure));
    bases.set(measure, known);
    return known;
  };
  console.log(`${about}\n\n| number | measured by | below | value | above |\n|---|---|---|---|---|`);
  for (const number of numbers) {
    const [, all = []] = MEASURES.find(([pattern]) => pattern.test(number.name)) ?? [];
    for (const measure of all.filter((one) => one !== 'archive' || options.archives === 'true')) {
      const cells: string[] = [];
      for (const value of beside(number.value)) {
        const made = await measuredWith(number, value, { measure, measures, options });
        cells.push(`${value}: ${differing(made, await base(measure))}`);
      }
      console.log(`| \`${number.name}\` | ${measure} | ${cells[0]} | ${number.value} | ${cells[1]} |`);
    }
  }
  console.log('\n| measured by | as it is |\n|---|---|');
  for (const [name, { figures, each }] of bases)
    console.log(`| ${name} | ${shown(figures)}, of ${each.length} in all |`);
  await close();
}

/** One measure, as JSON on one line. */
export async function printMeasured(options: Options, measure: string): Promise<void> {
  const { measures, close } = await opened(options);
  console.log(JSON.stringify(await (measures[measure] as Measure)()));
  await close();
}

async function measuredWith(
  number: TunedNumber,
  value: number,
  { measure, measures, options }: { measure: string; measures: Record<string, Measure>; options: Options },
): Promise<Measured> {
  if (!BEFORE_LOADING.test(number.name))
    return await withConstant(number.record, number.path, value, () => afresh(measures[measure] as Measure));
  const { data, set, 'as-of': asOf } = options;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...process.execArgv,
      join(ROOT, 'bench', 'neighbours.ts'),
      ...['--data', data, '--set', set, '--as-of', asOf],
      ...['--with', `${number.name}=${value}`, '--measure', measure],
    ],
    { maxBuffer: 2 ** 28 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

/** What another value changed: figures, and how many cases came out otherwise. */
function differing(made: Measured, base: Measured): string {
  const figures = Object.entries(made.figures).flatMap(([name, figure]) => {
    const more = figure - (base.figures[name] ?? 0);
    return Math.abs(more) < 0.005 ? [] : [`${name} ${more > 0 ? '+' : '−'}${decimal(Math.abs(more))}`];
  });
  const known = new Set(base.each);
  const others =
    made.each.filter((one) => !known.has(one)).length + Math.max(0, base.each.length - made.each.length);
  if (figures.length === 0 && others === 0) return '=';
  return [...figures, ...(others > 0 ? [`${others} otherwise`] : [])].join(', ');
}

function shown(figures: Readonly<Record<string, number>>): string {
  return Object.entries(figures)
    .map(([name, figure]) => `${name} ${decimal(figure)}`)
    .join(', ');
}

function decimal(figure: number): string {
  return Number(figure.toFixed(2)).toString();
}

/** The networks and the archive that everything is measured with, and in a line what over. */
async function opened({ data, set: name, 'as-of': day }: Options): Promise<{
  readonly measures: Record<string, Measure>;
  readonly about: string;
  readonly close: () => Promise<void>;
}> {
  const set = data === 'sample' ? await sampleSet() : setNamed(data, name);
  const asOf = day !== '' ? day : data === 'sample' ? SAMPLE_DAY : new Date().toISOString().slice(0, 10);
  let reader: Reader | undefined;
  const app: App = await appOver(set.name, set.articles, {
    fresh: false,
    between: (networks) => {
      reader = networks.reader;
      return {
        ...rememberingNetworks(networks),
        reader: rememberingReader(reader, join(ROOT, 'bench', 'out', 'readings')),
      };
    },
  });
  const twins = await unanswerableTwins(set.questions, app.archive, app.tagger);
  const questions = [...set.questions, ...twins];
  const measures = measuresOver({
    set,
    questions,
    asOf,
    asking: app,
    reading: reader === undefined ? app : { ...app, reader },
    meetingReader: rememberingMeetingReader(await app.meetingReader()),
    events:
      data !== 'sample' && (set.name === 'news' || set.name === 'gulf') ? eventSet(data, set.name) : null,
  });
  const answerable = questions.filter((one) => one.answerable).length;
  const about =
    `${set.name}: ${set.articles.length} articles, ${answerable} questions that they answer and ` +
    `${questions.length - answerable} that they do not, ${twins.length} of these made of strangers and 2007.`;
  return { measures: { ...measures }, about, close: () => app.close() };
}

function setNamed(data: string, name: string): QuestionSet {
  const sets = questionSets(data);
  const set = sets.find((one) => one.name === name);
  if (set === undefined)
    throw new Error(`no set ${JSON.stringify(name)}: --set ${sets.map((one) => one.name).join(', ')}`);
  return set;
}
