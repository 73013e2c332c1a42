import { cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ModelError } from '../../src/model/model-error.ts';
import { placeOf } from '../../src/model/runtime.ts';
import { hashOfFiles, hashOfNetwork } from '../../src/model/sums.ts';
import { ROOT } from '../../src/root.ts';
import { newFolder } from '../support/archives.ts';

const MODELS = join(ROOT, 'models');
const SHIPPED = ['multilingual-e5-small-arabic', 'arabic-names', 'arabic-reader', 'arabic-meetings'];

it.each(SHIPPED)('%s is as its list says, and has the same hash with the list or without', (name) => {
  const listed = hashOfFiles(join(MODELS, name));
  const bare = join(newFolder(), name);
  cpSync(join(MODELS, name), bare, { recursive: true });
  rmSync(join(bare, 'SHA256SUMS'));
  expect(hashOfFiles(bare)).toBe(listed);
  expect(hashOfNetwork(bare)).not.toBe(hashOfNetwork(join(MODELS, name)));
});

it.each(['onnx/model_quantized.onnx', 'tokenizer.json', 'config.json', 'tokenizer_config.json'])(
  'names %s where it is another than the list says',
  async (file) => {
    const model = join(newFolder(), 'names');
    cpSync(join(MODELS, 'arabic-names'), model, { recursive: true });
    if (file.endsWith('.onnx')) truncateSync(join(model, file), 38_585_000);
    else writeFileSync(join(model, file), '{}');
    const choose = () => placeOf({ model, allowDownloads: false });
    await expect(choose()).rejects.toBeInstanceOf(ModelError);
    await expect(choose()).rejects.toThrow(new RegExp(`${file}.*SHA256SUMS.*fetch the folder again`, 'u'));
  },
);
