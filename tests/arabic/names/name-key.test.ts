import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { nameKey } from '../../../src/arabic/names/name-key.ts';

const pairs = readFileSync(join(import.meta.dirname, 'name-pairs.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('nameKey', () => {
  test.each(pairs.filter(([kind]) => kind === 'same'))('%s: %s and %s', (_kind, one, other) => {
    expect(nameKey(one ?? '')).toBe(nameKey(other ?? ''));
  });

  test.each(pairs.filter(([kind]) => kind === 'other'))('%s: %s and %s', (_kind, one, other) => {
    expect(nameKey(one ?? '')).not.toBe(nameKey(other ?? ''));
  });

  it('has at least 200 pairs, of both kinds', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    for (const kind of ['same', 'other'])
      expect(pairs.filter(([its]) => its === kind).length).toBeGreaterThan(90);
  });

  it('is empty only without letters and digits', () => {
    const name = fc
      .array(fc.constantFrom(...'أحمدعلينورالسكغجقيوةىء '), { maxLength: 20 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(name, (text) => {
        expect(nameKey(fold(text)) === '').toBe(text.trim() === '');
      }),
    );
  });
});
