import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AskingParts, ask } from '../../../src/answer/outcome/ask.ts';
import type { App } from '../../../src/app.ts';
import { sampleApp } from '../../support/sample-archive.ts';

const QUESTION = 'من التقى سراج الدين القصباوي في بيت الغار في آذار ٢٠٢٣، وأين؟';
const DAY = '2025-01-01';
let app: App;

beforeAll(async () => {
  app = await sampleApp();
});

afterAll(() => app.close());

/** isnad's parts, which tell `onRun` of each run of a network before it begins. */
function watched(onRun: () => void): AskingParts {
  const { archive, embedder, tagger, reader } = app;
  const told =
    <Given extends unknown[], Made>(run: (...given: Given) => Promise<Made>) =>
    async (...given: Given): Promise<Made> => {
      onRun();
      return await run(...given);
    };
  return {
    archive,
    embedder: { ...embedder, question: told(embedder.question) },
    tagger: { ...tagger, tag: told(tagger.tag) },
    reader: { ...reader, read: told(reader.read) },
  };
}

it('a question that nobody waits for any more asks the networks nothing more, wherever it is', async () => {
  let whole = 0;
  expect(
    (
      await ask(
        QUESTION,
        DAY,
        watched(() => whole++),
      )
    ).kind,
  ).toBe('answered');
  expect(whole).toBeGreaterThan(2);
  for (let last = 1; last < whole; last++) {
    const late = new AbortController();
    const reason = new Error('nobody waits');
    let runs = 0;
    const parts = watched(() => {
      if (++runs === last) late.abort(reason);
    });
    await expect(ask(QUESTION, DAY, parts, { signal: late.signal })).rejects.toBe(reason);
    expect(runs).toBe(last);
  }
});
