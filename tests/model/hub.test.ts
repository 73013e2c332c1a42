import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadEmbedder } from '../../src/model/embedder.ts';
import { hubModel } from '../../src/model/hub.ts';
import { ModelError } from '../../src/model/model-error.ts';
import { placeOf } from '../../src/model/runtime.ts';
import { hashOfFiles, LOADED } from '../../src/model/sums.ts';
import { ROOT } from '../../src/root.ts';
import { newFolder } from '../support/archives.ts';
import { type Publisher, publisher, type Reply } from '../support/publisher.ts';

const MODEL = join(ROOT, 'models', 'multilingual-e5-small-arabic');
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const NAME = `somebody/small-e5@${COMMIT}`;

let hub: Publisher | undefined;
afterEach(() => hub?.close());

/** A hub that has the files of the model that isnad ships under one commit, but where `otherwise` says. */
async function hubOf(otherwise: (file: string) => Reply | undefined = () => undefined): Promise<string> {
  hub = await publisher(({ path }) => {
    const file = new RegExp(`^/somebody/small-e5/resolve/${COMMIT}/(.+)$`, 'u').exec(path)?.[1] ?? '';
    if (!LOADED.includes(file)) return { status: 404 };
    const other = otherwise(file);
    return other === undefined ? { body: readFileSync(join(MODEL, file)) } : other;
  });
  return hub.origin;
}

it.each([
  ['somebody/small-e5', null],
  ['somebody/small-e5@main', null],
  ['somebody/small-e5@0123456', null],
  [`../small-e5@${COMMIT}`, null],
  [`somebody/..@${COMMIT}`, null],
  [`a/b/c@${COMMIT}`, null],
  [NAME, { repository: 'somebody/small-e5', commit: COMMIT }],
  [NAME.toUpperCase(), { repository: 'SOMEBODY/SMALL-E5', commit: COMMIT }],
])('%s is a commit of a model: %o', (model, named) => {
  expect(hubModel(model)).toEqual(named);
});

it('is fetched once, has the hash of its files, and answers from then on without the hub', async () => {
  const kept = newFolder();
  const origin = await hubOf();
  const place = await placeOf({ model: NAME, allowDownloads: true, kept }, origin);
  expect(place).toEqual({
    folder: join(kept, 'somebody', 'small-e5', COMMIT),
    name: NAME,
    hash: hashOfFiles(MODEL),
  });
  expect(readdirSync(join(kept, 'somebody', 'small-e5'))).toEqual([COMMIT]);
  await placeOf({ model: NAME, allowDownloads: true, kept }, origin);
  expect(hub?.asked).toHaveLength(LOADED.length);
  const embedder = await loadEmbedder({ model: NAME, allowDownloads: false, kept });
  const shipped = await loadEmbedder({ model: MODEL, allowDownloads: false });
  expect(embedder).toMatchObject({ name: NAME, hash: shipped.hash });
  expect(await embedder.question('من التقى الوزير؟')).toEqual(await shipped.question('من التقى الوزير؟'));
  await Promise.all([embedder.close(), shipped.close()]);
});

it('is refused when a file of it was changed where it is kept', async () => {
  const kept = newFolder();
  const choice = { model: NAME, allowDownloads: true, kept };
  const { folder } = await placeOf(choice, await hubOf());
  writeFileSync(join(folder, 'config.json'), '{}');
  await expect(placeOf(choice)).rejects.toThrow(/config\.json is not the file that SHA256SUMS/u);
});

it.each<readonly [string, Reply | undefined]>([
  ['has no such file', { status: 404 }],
  ['fails', { status: 503 }],
  ['breaks off', null],
  ['sends less than it says', { headers: { 'content-length': '9000' }, body: 'short' }],
])('leaves nothing behind, and is fetched the next time, where the hub %s', async (_, reply) => {
  const kept = newFolder();
  const choice = { model: NAME, allowDownloads: true, kept };
  const fetching = placeOf(choice, await hubOf((file) => (file === 'tokenizer.json' ? reply : undefined)));
  await expect(fetching).rejects.toBeInstanceOf(ModelError);
  await expect(fetching).rejects.toThrow(/tokenizer\.json cannot be fetched \(.+EMBEDDING_MODEL/u);
  expect(readdirSync(join(kept, 'somebody', 'small-e5'))).toEqual([]);
  await hub?.close();
  expect((await placeOf(choice, await hubOf())).hash).toBe(hashOfFiles(MODEL));
});

it('is one, whole, where two processes fetch it at once', async () => {
  const kept = newFolder();
  const origin = await hubOf();
  const choice = { model: NAME, allowDownloads: true, kept };
  const [one, two] = await Promise.all([placeOf(choice, origin), placeOf(choice, origin)]);
  expect(one).toEqual(two);
  expect(readdirSync(join(kept, 'somebody', 'small-e5'))).toEqual([COMMIT]);
});

it('is fetched anew over what stands there without its list', async () => {
  const kept = newFolder();
  const choice = { model: NAME, allowDownloads: true, kept };
  const origin = await hubOf();
  const { folder } = await placeOf(choice, origin);
  truncateSync(join(folder, 'onnx', 'model_quantized.onnx'), 10);
  rmSync(join(folder, 'SHA256SUMS'));
  expect((await placeOf(choice, origin)).hash).toBe(hashOfFiles(MODEL));
});

it.each([
  [false, NAME],
  [true, 'somebody/small-e5'],
  [true, 'somebody/small-e5@main'],
])('is not fetched without leave or without its commit: allowed %s, %s', async (allowDownloads, model) => {
  const origin = await hubOf();
  const placed = placeOf({ model, allowDownloads, kept: newFolder() }, origin);
  await expect(placed).rejects.toThrow(/OWNER\/NAME@COMMIT.*ALLOW_MODEL_DOWNLOADS=true/u);
  expect(hub?.asked).toEqual([]);
});
