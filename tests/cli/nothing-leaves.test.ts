import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../support/archives.ts';
import { MAIN, NO_ENV } from '../support/program.ts';

/** Writes down, in the program and each of its threads, whatever is connected to, looked up or sent. */
const WATCH = `
  import dgram from 'node:dgram';
  import dns from 'node:dns';
  import { appendFileSync } from 'node:fs';
  import net from 'node:net';
  for (const [owner, name] of [
    [net.Socket.prototype, 'connect'], [dgram.Socket.prototype, 'send'], [dgram.Socket.prototype, 'connect'],
    [dns, 'lookup'], [dns, 'resolve'], [dns.promises, 'lookup'], [dns.promises, 'resolve'],
  ]) {
    const does = owner[name];
    owner[name] = function (...args) {
      appendFileSync(process.env.WATCHED, name + ' ' + new Error().stack + '\\n');
      return does.apply(this, args);
    };
  }`;

const ARTICLE =
  'استقبل محافظ وادي النخيل سالم الحداد الوجيهَ نادر القصار يوم الأحد، وبحثا ترميم السوق القديمة.';
/** Of words that are in no article. */
const QUESTION = 'هل التقى سالم الحداد بالشنفرى الزمهريري في قرطبونة؟';
const WORDS = ['الشنفرى', 'شنفرى', 'الزمهريري', 'زمهرير', 'قرطبون'];

/** Whether a process may be put where there is no network at all. */
const canPart = ((): boolean => {
  try {
    execFileSync('unshare', ['-rn', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const place = newFolder();
const watched = join(newFolder(), 'watched');
const archive = join(place, 'archive');

/** Runs the built program where there is no network, with `place` for all that it may write to. */
async function run(args: readonly string[]): Promise<string> {
  const program = [process.execPath, MAIN, ...NO_ENV, '--archive', archive, ...args];
  const [command, ...rest] = canPart ? ['unshare', '-rn', ...program] : program;
  const { stdout } = await promisify(execFile)(command as string, rest, {
    cwd: place,
    env: {
      PATH: process.env.PATH,
      HOME: place,
      TMPDIR: place,
      LANG: 'C.UTF-8',
      WATCHED: watched,
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(WATCH)}`,
    },
  });
  return stdout;
}

beforeAll(async () => {
  mkdirSync(join(place, 'articles'));
  writeFileSync(join(place, 'articles', 'a.txt'), `لقاء في وادي النخيل\n\n${ARTICLE}\n`);
  await run(['ingest', join(place, 'articles')]);
});

describe('without a network', () => {
  it('articles are taken in, questions answered and the archive checked, and nobody is called', async () => {
    const answer = await run(['ask', '--json', 'من استقبل محافظ وادي النخيل؟']);
    expect(JSON.parse(answer)).toMatchObject({ kind: 'answered' });
    expect(JSON.parse(await run(['check', '--json']))).toMatchObject({ sound: true, articles: 1 });
    expect(existsSync(watched) ? readFileSync(watched, 'utf8') : '').toBe('');
  });

  it('what watches sees a call that is made', async () => {
    const call = "import('node:net').then((net) => net.connect(9, '127.0.0.1').on('error', () => {}))";
    const seen = join(newFolder(), 'seen');
    await promisify(execFile)(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(WATCH)}`, '-e', call],
      { env: { PATH: process.env.PATH, WATCHED: seen } },
    );
    expect(readFileSync(seen, 'utf8')).toMatch(/^connect /u);
  });
});

it('no file holds a word of a question that was just asked', async () => {
  await run(['ask', QUESTION]);
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name)).toContain('archive.sqlite');
  const held: string[] = [];
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    for (const word of WORDS) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        if (bytes.includes(Buffer.from(word, encoding))) held.push(`${name}: ${word}`);
      }
    }
    // The search itself finds what is there.
    if (name === 'a.txt') expect(bytes.includes('القصار')).toBe(true);
  }
  expect(held).toEqual([]);
});
