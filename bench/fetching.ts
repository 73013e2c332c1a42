/**
 * Articles from a newsroom on this machine that does not exist: a day of it (what is new, what changed, what went, with
 * faults), and many articles in one go, with memory, a kill in the midst and what was asked for twice.
 *
 * npm run bench:fetching -- [--day 200] [--many 2000]
 */
import { readFileSync } from 'node:fs';
import { newFolder, random } from '../tests/support/archives.ts';
import { type Fault, type Newsroom, newsroom } from '../tests/support/newsroom.ts';
import { isnad, type Running, start } from '../tests/support/program.ts';
import { readArguments } from './arguments.ts';

const environment = { ISNAD_FETCH_LOOPBACK: '1' };
const { day, many } = readArguments({ day: '200', many: '2000' });
const FAULTS: readonly Fault[] = [429, 500, 'reset', 'slow'];

async function fetched(archive: string, what: string, site: Newsroom): Promise<void> {
  const before = site.asked.length;
  const began = performance.now();
  const { code, stdout } = await isnad(['fetch', '--json'], { archive, environment });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${what}: exit ${code}, ${seconds} s, ${site.asked.length - before} requests came; ${stdout.trim()}`,
  );
}

async function dayOf(count: number): Promise<void> {
  const archive = newFolder();
  const site = await newsroom(count, 21, { slow: 3_000 });
  const next = random(22);
  await isnad(['sources', 'add', `${site.origin}/`], { archive, environment });
  for (let i = 0; i < count / 10; i++)
    site.story(Math.floor(next() * count)).faults.push(FAULTS[i % FAULTS.length] as Fault);
  await fetched(archive, `${count} articles, a tenth of them with faults`, site);
  const changed = Math.round(count * 0.15);
  for (let i = 0; i < changed; i++) site.story(i).text += '\nوأُضيفت إلى الخبر جملة لم تكن فيه من قبل.';
  for (let i = changed; i < changed + 5; i++) site.story(i).status = 410;
  await fetched(archive, `${changed} changed, 5 gone`, site);
  await fetched(archive, 'gone once more', site);
  await fetched(archive, 'nothing new', site);
  console.log(`at most ${site.mostAtOnce()} request at one time`);
  await site.close();
}

/** The most memory that a process has had, in MB. */
function peakOf({ child }: Running): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
}

async function manyOf(count: number): Promise<void> {
  const archive = newFolder();
  const site = await newsroom(count, 23);
  await isnad(['sources', 'add', `${site.origin}/feed`], { archive, environment });
  const kept = async (): Promise<number> => {
    const { stdout } = await isnad(['check', '--json'], { archive, environment });
    return stdout === '' ? 0 : (JSON.parse(stdout) as { articles: number }).articles;
  };
  let began = performance.now();
  const first = start(['fetch', '--json'], { archive, environment });
  let half = 0;
  const watched = setInterval(() => {
    if (site.asked.length > count / 2 && half === 0) {
      half = peakOf(first);
      first.child.kill('SIGKILL');
    }
  }, 100);
  await first.ended;
  clearInterval(watched);
  const asked = site.asked.length;
  console.log(
    `killed after ${((performance.now() - began) / 1000).toFixed(0)} s: ${asked} requests, ${await kept()} articles kept, ${half} MB at most`,
  );
  began = performance.now();
  const second = start(['fetch', '--json'], { archive, environment });
  let resumed = 0;
  let peak = 0;
  const quarters: number[] = [];
  const looked = setInterval(() => {
    if (resumed === 0 && site.asked.length > asked + 3) resumed = performance.now() - began;
    if (second.child.exitCode === null) peak = Math.max(peak, peakOf(second));
    if (site.asked.length > asked + ((count / 2) * (quarters.length + 1)) / 4) quarters.push(peak);
  }, 100);
  const { code, stdout } = await second.ended;
  clearInterval(looked);
  const seconds = (performance.now() - began) / 1000;
  const twice = new Map<string, number>();
  for (const { path } of site.asked) twice.set(path, (twice.get(path) ?? 0) + 1);
  console.log(
    `went on after ${(resumed / 1000).toFixed(1)} s; exit ${code}, ${seconds.toFixed(0)} s, ${peak} MB at most ` +
      `(by quarters ${quarters.join(', ')}); ${stdout.trim()}`,
  );
  const again = [...twice.values()].filter((times) => times > 1).length;
  console.log(`${await kept()} articles kept; ${again} addresses were asked for twice`);
  await site.close();
}

if (Number(day) > 0) await dayOf(Number(day));
if (Number(many) > 0) await manyOf(Number(many));
