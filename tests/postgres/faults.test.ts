import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { ArchiveBusy } from '../../src/archive/database/busy.ts';
import { postgresPlace } from '../../src/archive/database/postgres/address.ts';
import { PostgresDatabase } from '../../src/archive/database/postgres/postgres-database.ts';
import type { Entry } from '../../src/archive/derived/derived.ts';
import { articleAt, entryOf, newFolder, random, SMALL, unitVector } from '../support/archives.ts';
import { asLines, inventedArticles } from '../support/invented.ts';
import { PostgresServer } from '../support/postgres-server.ts';
import { isnad, start } from '../support/program.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXT = 'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور. وبحث الجانبان التجارة.';

let server: PostgresServer;
let schemas = 0;

beforeAll(async () => {
  server = await PostgresServer.start();
});

afterAll(() => server.down());

const place = (): string => server.address(`f${++schemas}`);

function entry(name: string): Entry {
  return entryOf(articleAt(name, TEXT), random(1));
}

function filled(at: string): Archive {
  const archive = Archive.open(at, SMALL, { create: true });
  archive.add([entry('a'), entry('b')], NOW);
  return archive;
}

describe('a server that goes away', () => {
  it('is named, and asked again when it is back; what was acknowledged is there', () => {
    const archive = filled(place());
    server.down();
    expect(() => archive.counts()).toThrow(/cannot be reached|broke|shutting down/u);
    expect(() => archive.add([entry('c')], NOW)).toThrow(/what was acknowledged is kept/u);
    server.up();
    expect(archive.counts()).toEqual({ articles: 2, passages: 4 });
    expect(archive.add([entry('c')], NOW)).toEqual(['added']);
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('in the midst of a transaction takes all of it, and nothing else', () => {
    const archive = filled(place());
    const torn = entry('d');
    const ending = {
      ...torn,
      get meetings(): Entry['meetings'] {
        server.down();
        return [];
      },
    };
    expect(() => archive.add([entry('c'), ending], NOW)).toThrow(/what was acknowledged is kept/u);
    server.up();
    expect(archive.counts().articles).toBe(2);
    expect(archive.add([entry('c'), torn], NOW)).toEqual(['added', 'added']);
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('is waited for no longer than a command of isnad needs to say so', async () => {
    const at = place();
    filled(at).close();
    server.down();
    const { code, stderr } = await isnad(['check'], { archive: at });
    server.up();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^isnad: the database server cannot be reached: .*\n$/u);
  });
});

describe('a server that refuses', () => {
  it.each([
    [
      'a database that is not there',
      (at: string) => at.replace('/postgres?', '/nothing?'),
      /no database of that name/u,
    ],
    [
      'a user who is not there',
      (at: string) => at.replace('isnad@', 'nobody@'),
      /refuses this user or password/u,
    ],
    [
      'a user who may make nothing',
      (at: string) => at.replace('isnad@', 'poor@'),
      /give it the right to create/u,
    ],
  ])('%s', (_, otherwise, told) => {
    server.sql(
      "DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'poor') THEN CREATE ROLE poor LOGIN; END IF; END$$",
    );
    expect(() => Archive.open(otherwise(place()), SMALL, { create: true })).toThrow(told);
  });

  it('is told of without the password', async () => {
    const at = place().replace('isnad@', 'isnad:secret@');
    for (const command of [['check'], ['ask', 'متى؟'], ['backup', 'x']]) {
      const { code, stdout, stderr } = await isnad(command, { archive: at });
      expect(code).not.toBe(0);
      expect(stderr).toContain('isnad:***@');
      expect(`${stdout}${stderr}`).not.toContain('secret');
    }
  });

  it('to be written, as a standby does, is asked all the same', () => {
    const at = place();
    filled(at).close();
    server.sql('ALTER SYSTEM SET default_transaction_read_only = on');
    server.sql('SELECT pg_reload_conf()');
    try {
      const archive = Archive.open(at, SMALL);
      expect(archive.byWords(['حداد'], 3)).toHaveLength(2);
      expect(() => archive.add([entry('c')], NOW)).toThrow(/name the primary/u);
      archive.close();
    } finally {
      server.run('psql', [
        '-d',
        'postgres',
        '-c',
        'SET default_transaction_read_only = off',
        '-c',
        'ALTER SYSTEM RESET default_transaction_read_only',
      ]);
      server.sql('SELECT pg_reload_conf()');
    }
  });

  it('an archive of an earlier isnad that has no step to now', () => {
    const at = place();
    filled(at).close();
    const { schema } = postgresPlace(at);
    server.sql(`UPDATE ${schema}.meta SET value = '0' WHERE key = 'format'`);
    expect(() => Archive.open(at, SMALL)).toThrow(/earlier isnad/u);
  });
});

describe('two at once', () => {
  it('wait for each other, and no longer than they say', () => {
    const at = place();
    const archive = filled(at);
    const { address, schema } = postgresPlace(at);
    const other = new PostgresDatabase(address, schema);
    other.exec(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('isnad ${schema}', 0))`);
    expect(() => archive.add([entry('c')], NOW)).toThrow(ArchiveBusy);
    expect(archive.counts().articles).toBe(2);
    other.exec('ROLLBACK');
    expect(archive.add([entry('c')], NOW)).toEqual(['added']);
    other.close();
    archive.close();
  });

  it('take in the same articles once', async () => {
    const at = place();
    const file = join(newFolder(), 'articles.jsonl');
    writeFileSync(file, asLines(inventedArticles(40, 3)));
    const both = [
      start(['ingest', '--json', file], { archive: at }),
      start(['ingest', '--json', file], { archive: at }),
    ];
    const reports = (await Promise.all(both.map(({ ended }) => ended))).map(({ stdout }) =>
      JSON.parse(stdout),
    );
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(40);
    expect(reports.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(40);
    const checked = JSON.parse((await isnad(['check', '--json'], { archive: at })).stdout);
    expect(checked).toMatchObject({ sound: true, articles: 40 });
  });
});

it('an ingestion that is killed has kept all that it acknowledged, and goes on', async () => {
  const at = place();
  const file = join(newFolder(), 'articles.jsonl');
  writeFileSync(file, asLines(inventedArticles(400, 4)));
  for (const after of [200, 1200]) {
    const run = start(['ingest', '--verbose', file], { archive: at });
    while (!run.stderr().includes('\nadded ') && run.child.exitCode === null) await pause(20);
    await pause(after);
    run.child.kill('SIGKILL');
    await run.ended;
    const told = run
      .stderr()
      .split('\n')
      .filter((line) => /^(?:added|unchanged) /u.test(line)).length;
    const { sound, articles } = JSON.parse((await isnad(['check', '--json'], { archive: at })).stdout);
    expect(sound).toBe(true);
    expect(articles).toBeGreaterThanOrEqual(told);
  }
  const { articles } = JSON.parse((await isnad(['ingest', '--json', file], { archive: at })).stdout);
  expect(articles).toBe(400);
});

it('a backup by pg_dump is restored by pg_restore, sound, with the same nearest', () => {
  const at = place();
  const archive = filled(at);
  const asked = unitVector(random(9));
  const before = archive.byVector(asked, 4);
  archive.close();
  const { schema } = postgresPlace(at);
  const folder = '/tmp';
  const file = join(folder, `isnad-${process.pid}-${schema}.dump`);
  server.run('pg_dump', ['-d', 'postgres', `--schema=${schema}`, '--format=custom', `--file=${file}`]);
  server.sql(`DROP SCHEMA ${schema} CASCADE`);
  expect(() => Archive.open(at, SMALL)).toThrow(/isnad ingest/u);
  server.run('pg_restore', ['-d', 'postgres', file]);
  const again = Archive.open(at, SMALL);
  expect(again.check()).toEqual([]);
  expect(again.byVector(asked, 4)).toEqual(before);
  expect(again.add([entry('c')], NOW)).toEqual(['added']);
  again.close();
});

it.runIf(process.getuid?.() === 0)(
  'a disk of the server that is full is named, and nothing is lost',
  async () => {
    const { execFileSync } = await import('node:child_process');
    const mount = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m,mode=0777', 'tmpfs', mount]);
    try {
      const small = await PostgresServer.start(mount);
      const at = small.address('full');
      const archive = filled(at);
      mkdirSync(join(mount, 'fill'), { recursive: true });
      try {
        for (let i = 0; i < 4000; i++) writeFileSync(join(mount, 'fill', `${i}`), Buffer.alloc(64 * 1024, 1));
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
      }
      const many = Array.from({ length: 300 }, (_, i) => entry(`m${i}`));
      expect(() => archive.add(many, NOW)).toThrow(
        /no room is left|cannot be reached|broke|starting or shutting/u,
      );
      execFileSync('rm', ['-rf', join(mount, 'fill')]);
      await pause(3000);
      expect(archive.counts().articles).toBe(2);
      expect(archive.add([entry('c')], NOW)).toEqual(['added']);
      expect(archive.check()).toEqual([]);
      archive.close();
      small.down();
    } finally {
      execFileSync('umount', ['-l', mount]);
    }
  },
);
