import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMeetingReader, type MeetingReading, type Role } from '../src/model/meeting-reader.ts';
import { loadReader } from '../src/model/reader.ts';
import { readArguments } from './arguments.ts';
import { plainWords, wordsF1 } from './quality/judge.ts';
import { questionSets } from './quality/sets.ts';

/**
 * `npm run bench:readers -- --data DIR [--set written] [--most N]`: each network alone, without what isnad builds on it.
 * The reader, given the right article of each question of `DIR/SET/questions*.jsonl`, beside the article's first
 * sentence; the meeting reader on `DIR/SET/meetings.jsonl`, beside the commonest kind and status.
 */
const { data, set: name, most } = readArguments({ data: '', set: 'written', most: '1000000' });

await readerFigures();
const meetingsFile = join(data, name, 'meetings.jsonl');
if (existsSync(meetingsFile)) await meetingFigures(meetingsFile);

async function readerFigures(): Promise<void> {
  const set = questionSets(data).find((one) => one.name === name);
  if (set === undefined) return;
  const reader = await loadReader();
  const byId = new Map(set.articles.map((article) => [article.id, article]));
  const tried: { answerable: boolean; score: number; f1: number; first: number; yes: boolean | null }[] = [];
  for (const asked of set.questions.slice(0, Number(most))) {
    const article = byId.get(asked.relevant[0] ?? '');
    if (article === undefined) continue;
    const [reading] = await reader.read(asked.question, [article]);
    const [best] = reading?.spans ?? [];
    const [right = ''] = asked.answers;
    const wanted = asked.span === null ? asked.answers : [article.text.slice(...asked.span)];
    const f1 = (said: string): number =>
      Math.max(0, ...wanted.map((one) => wordsF1(plainWords(said), plainWords(one))));
    tried.push({
      answerable: asked.answerable,
      score: best?.score ?? Number.NEGATIVE_INFINITY,
      f1: best === undefined ? 0 : f1(article.text.slice(best.start, best.end)),
      first: f1(article.text.split(/[.\n]/u)[0] ?? ''),
      yes: /^(?:نعم|لا)$/u.test(right) ? (reading?.yes ?? 0) > 0 === (right === 'نعم') : null,
    });
  }
  await reader.close();
  const can = tried.filter(({ answerable }) => answerable);
  const cannot = tried.filter(({ answerable }) => !answerable);
  const proved = can.filter(({ yes }) => yes !== null);
  const share = (n: number, of: number): string => `${n}/${of} = ${(n / Math.max(1, of)).toFixed(3)}`;
  const mean = (list: readonly number[]): string =>
    (list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)).toFixed(3);
  console.log(`reader, ${name}: the right article given, ${tried.length} questions`);
  console.log(
    `  exact ${share(can.filter(({ f1 }) => f1 === 1).length, can.length)}; first sentence ${share(can.filter(({ first }) => first === 1).length, can.length)}`,
  );
  console.log(`  F1 ${mean(can.map(({ f1 }) => f1))}; first sentence ${mean(can.map(({ first }) => first))}`);
  console.log(
    `  answerable told from not, area under the curve ${area(
      can.map(({ score }) => score),
      cannot.map(({ score }) => score),
    ).toFixed(3)}`,
  );
  console.log(`  yes or no ${share(proved.filter(({ yes }) => yes === true).length, proved.length)}`);
}

/** The share of pairs in which the first is greater, ties half. */
function area(greater: readonly number[], less: readonly number[]): number {
  let sum = 0;
  for (const a of greater) for (const b of less) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / Math.max(1, greater.length * less.length);
}

/** A passage with what its marked word tells of, by people who read it. */
interface Annotated {
  readonly title: string;
  readonly passage: string;
  readonly trigger: readonly [number, number];
  readonly kind: string | null;
  readonly status: string | null;
  readonly A?: readonly string[];
  readonly B?: readonly string[];
  readonly C?: readonly string[];
  readonly when?: string | null;
  readonly place?: string | null;
  readonly topic?: string | null;
}

async function meetingFigures(file: string): Promise<void> {
  const all = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, Number(most))
    .map((line) => JSON.parse(line) as Annotated);
  const reader = await loadMeetingReader();
  const readings = await reader.read(
    all.map(({ title, passage, trigger: [start, end] }) => ({ title, passage, word: { start, end } })),
  );
  await reader.close();
  const share = (n: number, of: number): string => `${n}/${of} = ${(n / Math.max(1, of)).toFixed(3)}`;
  const told = all.map((one, i) => ({
    one,
    kind: likeliest(readings[i]?.kinds),
    status: likeliest(readings[i]?.statuses),
    reading: readings[i],
  }));
  const meetings = told.filter(({ one }) => one.kind !== null);
  const said = told.filter(({ kind }) => kind !== 'none');
  const both = meetings.filter(({ kind }) => kind !== 'none');
  const commonest = (of: (one: Annotated) => string | null): number => {
    const counts = new Map<string | null, number>();
    for (const { one } of meetings) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
    return Math.max(...counts.values());
  };
  console.log(`meeting reader, ${name}: ${all.length} marked words, ${meetings.length} of meetings`);
  console.log(
    `  a meeting: precision ${share(both.length, said.length)}, recall ${share(both.length, meetings.length)}`,
  );
  console.log(
    `  kind ${share(meetings.filter(({ one, kind }) => kind === one.kind).length, meetings.length)}; the commonest ${share(
      commonest(({ kind }) => kind),
      meetings.length,
    )}`,
  );
  console.log(
    `  status ${share(meetings.filter(({ one, status }) => status === one.status).length, meetings.length)}; the commonest ${share(
      commonest(({ status }) => status),
      meetings.length,
    )}`,
  );
  const roles: [string, Role, (one: Annotated) => readonly string[]][] = [
    ['first side', 'first', ({ A }) => A ?? []],
    ['second side', 'second', ({ B }) => B ?? []],
    ['company', 'company', ({ C }) => C ?? []],
    ['time', 'time', ({ when }) => (when ? [when] : [])],
    ['place', 'place', ({ place }) => (place ? [place] : [])],
    ['topic', 'topic', ({ topic }) => (topic ? [topic] : [])],
  ];
  for (const [title, role, wanted] of roles) {
    let [found, right, given] = [0, 0, 0];
    for (const { one, kind, reading } of meetings) {
      const gold = wanted(one);
      const mine = kind === 'none' ? [] : textsOf(role, one, reading);
      right += gold.length;
      given += mine.length;
      found += gold.filter((text) => mine.some((other) => alike(text, other))).length;
    }
    console.log(`  ${title}: F1 ${((2 * found) / Math.max(1, right + given)).toFixed(3)} of ${right}`);
  }
}

function likeliest(probabilities: Readonly<Record<string, number>> = {}): string {
  return Object.entries(probabilities).sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function textsOf(wanted: Role, { title, passage }: Annotated, reading: MeetingReading | undefined): string[] {
  return (reading?.roles ?? [])
    .filter(({ role }) => role === wanted)
    .map((span) => (span.in === 'title' ? title : passage).slice(span.start, span.end));
}

/** Whether two spans name the same: one's words are in the other's, or two thirds are shared. */
function alike(one: string, other: string): boolean {
  const [a, b] = [new Set(plainWords(one)), new Set(plainWords(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && (shared === Math.min(a.size, b.size) || (2 * shared) / (a.size + b.size) >= 0.66);
}
