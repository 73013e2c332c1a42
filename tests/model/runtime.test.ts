import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/model/model-error.ts';
import { loadSession, loadTokenizer, placeOf } from '../../src/model/runtime.ts';
import { hashOfFiles } from '../../src/model/sums.ts';
import { ROOT } from '../../src/root.ts';
import { newFolder } from '../support/archives.ts';

const NAMES = join(ROOT, 'models', 'arabic-names');
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe('where a model is', () => {
  it('is its folder, whole or from the program’s own', async () => {
    const place = { folder: NAMES, name: 'arabic-names', hash: hashOfFiles(NAMES) };
    expect(await placeOf({ model: NAMES, allowDownloads: false })).toEqual(place);
    expect(await placeOf({ model: 'models/arabic-names', allowDownloads: false })).toMatchObject({
      name: place.name,
      hash: place.hash,
    });
  });

  it.each([
    ['no folder', 'nowhere'],
    ['a folder without a model', newFolder()],
    ['a model of the hub that is not kept', `a/b@${COMMIT}`],
    ['a model of the hub without its commit', 'a/b'],
    ['nothing', ''],
  ])('is told how to be set where it is %s', async (_what, model) => {
    const asked = placeOf({ model, allowDownloads: false, kept: newFolder() });
    await expect(asked).rejects.toThrow(ModelError);
    await expect(asked).rejects.toThrow(/set EMBEDDING_MODEL to a folder that holds one/u);
  });

  it('is none for downloads where there is no folder to keep them in', async () => {
    await expect(placeOf({ model: `a/b@${COMMIT}`, allowDownloads: true })).rejects.toThrow(ModelError);
  });

  it('is none where files are missing', async () => {
    const folder = join(newFolder(), 'names');
    mkdirSync(folder);
    writeFileSync(join(folder, 'config.json'), '{}');
    await expect(placeOf({ model: folder, allowDownloads: false })).rejects.toThrow(
      /cannot be loaded .*fetch the folder again/u,
    );
  });
});

describe('a tokenizer', () => {
  it('is made once of the same files, wherever they are', async () => {
    const copy = join(newFolder(), 'names');
    cpSync(NAMES, copy, { recursive: true });
    rmSync(join(copy, 'onnx'), { recursive: true });
    const place = (folder: string) => ({ folder, name: '', hash: '' });
    const made = await loadTokenizer(place(NAMES));
    expect(await loadTokenizer(place(copy))).toBe(made);
    expect(made.encode('', { add_special_tokens: true })).toHaveLength(2);
    expect(made.encode('سامر', { add_special_tokens: false }).length).toBeGreaterThan(0);
  });

  it.each(['missing', 'torn'])('that is %s cannot be loaded', async (how) => {
    const folder = newFolder();
    if (how === 'torn')
      for (const name of ['tokenizer.json', 'tokenizer_config.json']) writeFileSync(join(folder, name), '{');
    const loading = loadTokenizer({ folder, name: '', hash: '' });
    await expect(loading).rejects.toThrow(ModelError);
    await expect(loading).rejects.toThrow(/cannot be loaded/u);
  });
});

it('loads no network of a folder that holds none', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'config.json'), '{"model_type":"bert"}');
  for (const task of ['encoder', 'token-classification'] as const)
    await expect(loadSession({ folder, name: '', hash: '' }, task)).rejects.toThrow(ModelError);
});
