import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedder, loadEmbedder } from '../../src/model/embedder.ts';
import { ModelError } from '../../src/model/model-error.ts';
import { ROOT } from '../../src/root.ts';

const MODEL = join(ROOT, 'models', 'multilingual-e5-small-arabic');

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / Math.sqrt(aa * bb);
}

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder({ model: MODEL, allowDownloads: false });
});
afterAll(() => embedder.close());

describe('the embedder', () => {
  it('agrees with the reference vectors of the model', async () => {
    const reference = JSON.parse(readFileSync(join(MODEL, 'reference.json'), 'utf8')) as {
      text: string;
      vector: number[];
    }[];
    expect(reference.length).toBeGreaterThan(3);
    for (const { text, vector } of reference) {
      const bare = text.replace(/^(?:query|passage): /u, '');
      const [passage] = await embedder.passages([bare]);
      const made = text.startsWith('query') ? await embedder.question(bare) : passage;
      expect(cosine(made as Float32Array, vector)).toBeGreaterThan(0.993);
    }
  });

  it('gives vectors of unit length in the order asked, however they are batched', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, i) => 'التقى الوزيران في القصر. '.repeat((i * 7) % 23 || 1) + i,
    );
    const together = await embedder.passages(texts);
    for (const i of [0, 13, 39]) {
      const [alone] = await embedder.passages([texts[i] as string]);
      expect(cosine(alone as Float32Array, together[i] as Float32Array)).toBeGreaterThan(0.99);
      expect(Math.hypot(...(together[i] as Float32Array))).toBeCloseTo(1, 5);
    }
    expect(await embedder.passages([])).toEqual([]);
  });

  it('counts tokens by words as the tokenizer counts the whole', async () => {
    const text = readFileSync(join(ROOT, 'models', 'arabic-names', 'reference.json'), 'utf8');
    const sentence = (JSON.parse(text) as { text: string }[])[0]?.text as string;
    const room = embedder.limit - (embedder.limit % embedder.count(sentence));
    const full = Array.from({ length: room / embedder.count(sentence) }, () => sentence).join(' ');
    expect(embedder.count(full)).toBe(room);
    await expect(embedder.passages([full])).resolves.toHaveLength(1);
    await expect(embedder.passages([`${full} ${sentence}`])).rejects.toThrow(ModelError);
  });

  it('takes a question of any length, and an empty one', async () => {
    for (const question of ['', 'من التقى '.repeat(5000)]) {
      expect(Math.hypot(...(await embedder.question(question)))).toBeCloseTo(1, 5);
    }
  });
});

describe('a model that cannot be loaded', () => {
  it('is no folder: says how to allow a download', async () => {
    const choice = { model: 'somebody/some-model', allowDownloads: false };
    await expect(loadEmbedder(choice)).rejects.toThrow(/EMBEDDING_MODEL.*ALLOW_MODEL_DOWNLOADS/u);
    await expect(loadEmbedder(choice)).rejects.toBeInstanceOf(ModelError);
  });

  it.each([true, false])('has no weights, torn weights or a torn tokenizer; listed: %s', async (isListed) => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-model-'));
    const none = join(folder, 'none');
    mkdirSync(none);
    writeFileSync(join(none, 'config.json'), '{"model_type":"bert"}');
    const torn = join(folder, 'torn');
    cpSync(MODEL, torn, { recursive: true });
    truncateSync(join(torn, 'onnx', 'model_quantized.onnx'), 1000);
    const words = join(folder, 'words');
    cpSync(MODEL, words, { recursive: true });
    truncateSync(join(words, 'tokenizer.json'), 1000);
    if (!isListed) for (const model of [torn, words]) rmSync(join(model, 'SHA256SUMS'));
    const load = (model: string) => expect(loadEmbedder({ model, allowDownloads: false })).rejects;
    await load(none).toThrow(/cannot be loaded.*EMBEDDING_MODEL/su);
    for (const model of [torn, words])
      await load(model).toThrow(
        isListed ? /is not the file that SHA256SUMS/u : /cannot be loaded.*EMBEDDING_MODEL/su,
      );
  });
});
