import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesOf } from '../../bench/growth/entries.ts';
import { type App, openApp } from '../../src/app.ts';
import { Archive } from '../../src/archive/archive.ts';
import { archiveModel } from '../../src/archive/derived/archive-model.ts';
import { ROOT } from '../../src/root.ts';
import { PostgresServer } from '../support/postgres-server.ts';
import { sampleApp } from '../support/sample-archive.ts';
import { newConfig } from '../support/taken-in.ts';

let server: PostgresServer;
let inFolder: App;
let inDatabase: App;

beforeAll(async () => {
  server = await PostgresServer.start();
  inFolder = await sampleApp();
  const at = server.address('sample');
  const archive = Archive.open(at, archiveModel(inFolder.embedder), { create: true });
  archive.add(entriesOf(inFolder.archive), new Date('2025-01-01T00:00:00Z'));
  archive.close();
  inDatabase = await openApp({ ...newConfig(), ISNAD_ARCHIVE: at });
});

afterAll(async () => {
  await inFolder?.close();
  await inDatabase?.close();
  server?.down();
});

it('is the same in a folder and in a database, found alike and answered alike, to every question of the sample', async () => {
  const asked = readFileSync(join(ROOT, 'tests', 'golden', 'sample-questions.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const questions = asked.map((line) => (JSON.parse(line) as { question: string }).question);
  expect(questions.length).toBeGreaterThan(30);
  for (const question of questions) {
    const [one, other] = await Promise.all(
      [inFolder, inDatabase].map(async (app) => ({
        found: (await app.search(question, 10, '2025-01-01')).map(({ article, score }) => [
          article.id,
          score.toFixed(4),
        ]),
        answer: await app.ask(question, '2025-01-01'),
      })),
    );
    expect(other?.found, question).toEqual(one?.found);
    expect(JSON.stringify(other?.answer, close), question).toBe(JSON.stringify(one?.answer, close));
  }
});

/** Without the time that it took; scores and confidences agree to four digits. */
function close(key: string, value: unknown): unknown {
  if (key === 'ms') return undefined;
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : value;
}
