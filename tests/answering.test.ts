import type { ChildProcess } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { AnsweringProcess, answeringProcess } from '../src/answering.ts';
import { type App, type AppConfig, openApp } from '../src/app.ts';
import { ArchiveError } from '../src/archive/database/error.ts';
import { openSqlite } from '../src/archive/database/sqlite/archive-file.ts';
import { read } from '../src/reading.ts';
import { sampleArchive } from './support/sample-archive.ts';
import { newConfig } from './support/taken-in.ts';

const DAY = '2025-01-01';
const [FIRST, ...OTHERS] = ['من التقى سراج الدين القصباوي؟', 'متى اجتمع المجلس؟', 'أين عُقد اللقاء؟'] as const;

let config: AppConfig;
let app: App;
let answering: AnsweringProcess;
const processes: ChildProcess[] = [];
const deaths: Error[] = [];

beforeAll(async () => {
  config = newConfig(await sampleArchive());
  app = await openApp(config);
  const start = () => {
    const started = answeringProcess(config);
    processes.push(started);
    return started;
  };
  answering = await AnsweringProcess.open(start, (error) => deaths.push(error));
});

afterAll(async () => {
  await answering.close();
  await app.close();
});

async function ask(question: string, signal?: AbortSignal): Promise<Answer> {
  return (await answering.reply(question, DAY, null, signal)).answer;
}

describe('answers made in a process of their own', () => {
  it('are those of isnad itself, and leave the loop of who asks free', async () => {
    const before = performance.eventLoopUtilization();
    const given = await Promise.all([FIRST, ...OTHERS].map((question) => ask(question)));
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
    for (const answer of given) {
      expect({ ...answer, ms: 0 }).toEqual({ ...(await app.ask(answer.question, DAY)), ms: 0 });
    }
    expect(await answering.articles()).toBe(app.archive.counts().articles);
  });

  it('carry on from what was asked before, and can be explained', async () => {
    const { answer } = await answering.reply(FIRST, DAY, null);
    const { meant } = await answering.reply('ومتى؟', DAY, { question: FIRST, answer });
    expect(meant?.text).toMatch(/^متى التقى .*سراج الدين القصباوي/u);
    const why = await answering.explain(FIRST, DAY);
    expect({ ...why.answer, ms: 0 }).toEqual({ ...answer, ms: 0 });
    expect(await answering.search(FIRST, 2, DAY)).toEqual(await app.search(FIRST, 2, DAY));
  });

  it('come with what commands ask of the archive', async () => {
    expect(await answering.publishers()).toEqual(app.archive.publishers());
    expect(await answering.examples(2, DAY)).toEqual(await app.examples(2, DAY));
    const wanted = { what: 'meetings', text: 'سراج الدين القصباوي', asOf: DAY } as const;
    expect(await answering.read(wanted)).toEqual(await read(app, wanted));
    const late = AbortSignal.abort(new Error('late'));
    await expect(answering.read(wanted, late)).rejects.toThrow('late');
  });

  it('are no longer worked on when nobody waits for them', async () => {
    const late = new AbortController();
    const reason = new Error('too late');
    const asked = ask(FIRST, late.signal);
    late.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await expect(ask(FIRST, late.signal)).rejects.toBe(reason);
  });

  it('are given by another process when one has ended, which is told', async () => {
    const asked = OTHERS.map((question) => ask(question));
    processes[0]?.kill('SIGKILL');
    expect((await Promise.all(asked)).map(({ question }) => question)).toEqual(OTHERS);
    expect(processes).toHaveLength(2);
    expect(deaths.map(({ name }) => name)).toEqual(['AnsweringEnded']);
    expect(answering.ended.aborted).toBe(false);
  });

  it('are given up by a question at which two processes end, and not by the next', async () => {
    const asked = expect(ask(FIRST)).rejects.toMatchObject({ name: 'AnsweringEnded' });
    processes[1]?.kill('SIGKILL');
    await answering.articles();
    processes[2]?.kill('SIGKILL');
    await asked;
    expect((await ask(FIRST)).question).toBe(FIRST);
    expect(deaths).toHaveLength(3);
  });

  it('are given by another process when the archive is opened anew, and what was in hand by the one before', async () => {
    const [before, told] = [processes.length, deaths.length];
    const asked = OTHERS.map((question) => ask(question));
    await Promise.all([answering.reload(), answering.reload()]);
    expect((await ask(FIRST)).question).toBe(FIRST);
    expect((await Promise.all(asked)).map(({ question }) => question)).toEqual(OTHERS);
    expect([processes.length, deaths.length]).toEqual([before + 1, told]);
    const { memory, ...figures } = await answering.figures();
    expect(figures).toEqual(app.archive.figures());
    expect(memory).toBeGreaterThan(0);
  });

  it('are given by the process before when the archive cannot be opened anew', async () => {
    const file = join(config.ISNAD_ARCHIVE, 'archive.sqlite');
    renameSync(file, `${file}.away`);
    try {
      await expect(answering.reload()).rejects.toThrow(ArchiveError);
      expect((await ask(FIRST)).question).toBe(FIRST);
      expect(answering.ended.aborted).toBe(false);
    } finally {
      renameSync(`${file}.away`, file);
    }
  });

  it('are refused with the sentence that says what to mend, when there is no archive', async () => {
    const missing = { ...config, ISNAD_ARCHIVE: join(config.ISNAD_ARCHIVE, 'none') };
    const opening = AnsweringProcess.open(
      () => answeringProcess(missing),
      () => {},
    );
    await expect(opening).rejects.toThrow(ArchiveError);
    await expect(opening).rejects.toThrow(/isnad ingest/u);
  });

  it('are refused with the sentence that says what to mend, when the archive is damaged under it', async () => {
    const database = openSqlite(join(config.ISNAD_ARCHIVE, 'archive.sqlite'));
    database.exec('DROP TABLE passages');
    database.close();
    await expect(ask(FIRST)).rejects.toThrow(/lacks the table passages .*"isnad rebuild"/u);
    await expect(ask(FIRST)).rejects.toBeInstanceOf(ArchiveError);
    expect(answering.ended.aborted).toBe(false);
  });
});
