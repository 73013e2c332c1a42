import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { env } from '@huggingface/transformers';

/** @typedef {{ name: string, asPassage: string, asQuestion: string }} Model its name to transformers.js, and prefixes */

/**
 * Lets transformers.js find the model, and gives how to call it. All run as int8.
 * @param {'minilm' | 'e5'} which
 * @param {{ minilm: string, download: boolean }} options
 * @returns {Model}
 */
export function model(which, { minilm, download }) {
  if (which === 'minilm' && minilm === '' && download) {
    return { name: 'Xenova/all-MiniLM-L6-v2', asPassage: '', asQuestion: '' };
  }
  const ours = join(import.meta.dirname, '..', '..', 'models', 'multilingual-e5-small-arabic');
  const folder = which === 'e5' ? ours : resolve(minilm);
  if (!existsSync(join(folder, 'onnx', 'model_quantized.onnx'))) {
    throw new Error(`${folder} holds no onnx/model_quantized.onnx: give a folder in transformers.js layout`);
  }
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const prefixes =
    which === 'e5' ? { asPassage: 'passage: ', asQuestion: 'query: ' } : { asPassage: '', asQuestion: '' };
  return { name: basename(folder), ...prefixes };
}
