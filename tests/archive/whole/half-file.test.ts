import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nameHalf } from '../../../src/archive/whole/half-file.ts';
import { newFolder } from '../../support/archives.ts';

it('has its name when nothing refuses it, and else is as it was', () => {
  const folder = newFolder();
  const [half, file] = [join(folder, 'a.half'), join(folder, 'a')];
  writeFileSync(half, 'whole');
  const refuse = (): never => {
    throw new Error('taken');
  };
  expect(() => nameHalf(half, file, refuse)).toThrow('taken');
  expect(readdirSync(folder)).toEqual(['a.half']);
  nameHalf(half, file, () => undefined);
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(file, 'utf8')).toBe('whole');
  expect(() => nameHalf(half, file, () => undefined)).toThrow(expect.objectContaining({ path: half }));
});
