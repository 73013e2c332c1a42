import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ModelError } from '../../src/model/model-error.ts';
import { loadNetwork } from '../../src/model/network.ts';
import { ROOT } from '../../src/root.ts';
import { newFolder } from '../support/archives.ts';

const NAMES = join(ROOT, 'models', 'arabic-names');

/** A copy of a model without the list of its files, with one of them torn. */
function without(file: string): string {
  const folder = join(newFolder(), 'names');
  cpSync(NAMES, folder, { recursive: true });
  rmSync(join(folder, 'SHA256SUMS'));
  writeFileSync(join(folder, file), file.endsWith('.json') ? '{}' : 'x');
  return folder;
}

it.each(['tokenizer.json', 'onnx/model_quantized.onnx'])('is not loaded where %s is torn', async (file) => {
  const loading = loadNetwork({ model: without(file), allowDownloads: false }, 'token-classification');
  await expect(loading).rejects.toThrow(ModelError);
});

it('is not loaded where there is no model', async () => {
  await expect(loadNetwork({ model: 'nowhere', allowDownloads: false }, 'encoder')).rejects.toThrow(
    /EMBEDDING_MODEL/u,
  );
});

it('has name and hash of its model, and numbers for the pieces of a text in a frame or without', async () => {
  const network = await loadNetwork({ model: NAMES, allowDownloads: false }, 'token-classification');
  expect(network.name).toBe('arabic-names');
  expect(network.hash).toMatch(/^[\da-f]{16}$/u);
  const [bare, framed] = [network.encode('سامر الحداد', false), network.encode('سامر الحداد')];
  expect(framed).toEqual([network.bos, ...bare, network.eos]);
  const { logits } = await network.run({ ids: [framed, [network.bos, network.eos]] });
  expect(logits?.dimensions.slice(0, 2)).toEqual([2, framed.length]);
  expect(logits?.values.every((value) => Number.isFinite(value))).toBe(true);
  await network.close();
});
