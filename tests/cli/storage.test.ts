import { chmodSync, cpSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { newFolder } from '../support/archives.ts';
import { asLines, inventedArticles } from '../support/invented.ts';
import { bound, CAN_BE_BOUND, CAN_MOUNT, inMounts } from '../support/mounts.ts';
import { isnad } from '../support/program.ts';

const RECORDS = inventedArticles(24, 78);
const whole = newFolder();
const first = join(newFolder(), 'first.jsonl');
const more = join(newFolder(), 'more.jsonl');

/** A copy of the archive of the first articles, to do harm to. */
function copy(): string {
  const folder = newFolder();
  cpSync(whole, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  writeFileSync(first, asLines(RECORDS.slice(0, 4)));
  writeFileSync(more, asLines(RECORDS.slice(4)));
  const { code, stderr } = await isnad(['ingest', first], { archive: whole });
  expect(code, stderr).toBe(0);
  chmodSync(whole, 0o755);
});

/** What a check that finds nothing says of how it looked. */
const HELD = expect.stringMatching(/^held against themselves: /u);

/** No stack, and no advice to give away what may be sound. */
function isSentence(output: string): void {
  expect(output).not.toMatch(/^\s+at /mu);
  expect(output).not.toMatch(/Sqlite|move it away|ingest (?:the articles )?again/u);
}

// The program is started a dozen times, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

describe.skipIf(!CAN_MOUNT)('an archive on a disk that is full', () => {
  it('answers, says what is wrong, and goes on when there is room', () => {
    const { code, output } = inMounts(`
      D=$(mktemp -d); mount -t tmpfs -o size=4m tmpfs $D; A="--archive $D/a"; mkdir $D/a; cp -r ${whole}/. $D/a
      fill() { dd if=/dev/zero bs=1k count=$(($(df -k --output=avail $D | tail -1) - $1)) status=none >> $D/filling; }
      fill 160; isnad ingest $A ${more}; isnad check $A
      fill 0; isnad remove $A ${RECORDS[0]?.url}; isnad show $A ${RECORDS[0]?.url} | head -1
      rm $D/filling; isnad ingest $A ${more}; isnad check $A`);
    expect(code, output).toBe(0);
    isSentence(output);
    const lines = output.split('\n').filter((line) => !line.startsWith('ingest:'));
    const full = expect.stringMatching(
      /^isnad: no room is left on the disk of .*: make some and run the same/u,
    );
    expect(lines).toEqual([
      ...[full, '= 1', expect.stringMatching(/^sound: 4 articles/u), HELD, '= 0'],
      ...[full, '= 1', RECORDS[0]?.title],
      ...[expect.stringMatching(/^20 added.* 24 articles/u), '= 0'],
      ...[expect.stringMatching(/^sound: 24 articles/u), HELD, '= 0', ''],
    ]);
  });
});

describe.skipIf(!CAN_MOUNT)('an archive on a disk that is mounted for reading only', () => {
  const inReadOnly = (folder: string, commands: string): string => {
    const { code, output } = inMounts(`
      mount --bind ${folder} ${folder}; mount -o remount,ro,bind ${folder}
      A="--archive ${folder}"; ${commands}`);
    expect(code, output).toBe(0);
    isSentence(output);
    return output;
  };

  it('answers, and says why it cannot be changed', () => {
    const folder = copy();
    const output = inReadOnly(
      folder,
      `isnad check $A; isnad meetings $A --json | wc -l; isnad ask $A 'ما أخبار الوجيه؟' > /dev/null
       isnad remove $A ${RECORDS[0]?.url}; isnad ingest $A/new ${more}`,
    );
    const refused = expect.stringMatching(/^isnad: .* is on a disk that is mounted for reading only/u);
    expect(output.split('\n')).toEqual([
      ...[expect.stringMatching(/^sound: 4 articles/u), HELD, '= 0', expect.stringMatching(/^[1-9]\d*$/u)],
      ...[refused, '= 1', refused, '= 1', ''],
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(readdirSync(whole).toSorted());
  });

  it('tells what a killed program left in the log, too', () => {
    const folder = newFolder();
    const origin = copy();
    const open = openSqlite(join(origin, 'archive.sqlite'));
    open.exec("UPDATE articles SET title = 'عنوان جديد' WHERE number = 1");
    cpSync(origin, folder, { recursive: true });
    open.close();
    expect(inReadOnly(folder, `isnad show $A ${RECORDS[0]?.url} | head -1`)).toBe('عنوان جديد\n');
  });
});

describe.skipIf(!CAN_BE_BOUND)('an archive that this user may only read, or not even that', () => {
  it('answers in the one case, and says what is wrong in both', () => {
    const folder = copy();
    const { code, output } = bound(`
      cd ${folder}; chmod a-w . *; A="--archive ${folder}"
      isnad check $A; isnad remove $A ${RECORDS[0]?.url}
      chmod a-r archive.sqlite; isnad check $A; chmod a-rx .; isnad check $A; chmod u+rwx ${folder}`);
    expect(code, output).toBe(0);
    isSentence(output);
    const refused = 'isnad: the user who runs isnad may not do this in .*: give .*\n= 1\n';
    expect(output).toMatch(new RegExp(`^sound: 4 .*\nheld against .*\n= 0\n(?:${refused}){3}$`, 'u'));
  });
});

describe('an archive that is damaged', () => {
  it('by a page that is torn says so, and what to do', async () => {
    const folder = copy();
    const file = join(folder, 'archive.sqlite');
    truncateSync(file, 9 * 4096);
    const { code, stdout, stderr } = await isnad(['show', RECORDS[0]?.url as string], { archive: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^isnad: .*archive\.sqlite is damaged \(SQLITE_CORRUPT.*\): put a backup in its place/u,
    );
    isSentence(stderr);
  });

  it('by losing tables says that a rebuild makes them anew, in every command that needs them, and so it does', async () => {
    const folder = copy();
    const database = openSqlite(join(folder, 'archive.sqlite'));
    database.exec('DROP TABLE remade; DROP TABLE passages');
    database.close();
    const sentence =
      /^isnad: .*archive\.sqlite lacks the tables passages, remade as isnad makes them: "isnad rebuild" makes/u;
    for (const args of [
      ['ask', 'من التقى الوجيه؟'],
      ['search', 'الوجيه'],
      ['ingest', more],
      ['remove', RECORDS[0]?.url as string],
    ]) {
      const { code, stdout, stderr } = await isnad(args, { archive: folder });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr.slice(stderr.lastIndexOf('isnad: /'))).toMatch(sentence);
      isSentence(stderr);
    }
    const checked = await isnad(['check'], { archive: folder });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/the database lacks table remade/u);
    expect(checked.stderr).toMatch(/"isnad rebuild --all" remakes it/u);
    isSentence(checked.stderr);
    const rebuilt = await isnad(['rebuild'], { archive: folder });
    expect(rebuilt.code, rebuilt.stderr).toBe(0);
    const { code, stdout } = await isnad(['check', '--deep'], { archive: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^sound: 4 articles/u) });
  });

  it('by losing all its content is not taken for a new one', async () => {
    const folder = copy();
    truncateSync(join(folder, 'archive.sqlite'), 0);
    for (const args of [['check'], ['ingest', more]]) {
      const { code, stdout, stderr } = await isnad(args, { archive: folder });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^isnad: .*archive\.sqlite has lost its content: .*put a backup in its place/u);
    }
  });

  it('is no folder at all is told as that', async () => {
    const { code, stderr } = await isnad(['ingest', more], { archive: first });
    expect(code).toBe(1);
    expect(stderr).toBe(`isnad: ${first} is no folder: choose another with --archive DIR\n`);
  });
});
