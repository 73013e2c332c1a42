import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from '../../src/archive/archive.ts';
import { newFolder } from './archives.ts';

/** A backup of the archive in `folder`, made now and restored into a folder of its own. */
export function restoredBackup(folder: string): string {
  const archive = Archive.open(folder, null);
  try {
    const file = join(newFolder(), 'backup.sqlite');
    archive.backUp(file);
    const restored = newFolder();
    copyFileSync(file, join(restored, 'archive.sqlite'));
    return restored;
  } finally {
    archive.close();
  }
}

/** Holds that a restored archive is sound and finds what brute force finds; gives how many articles it has. */
export function heldSound(folder: string): number {
  const archive = Archive.open(folder, null);
  try {
    assert.deepEqual(archive.check(), []);
    const { articles, passages } = archive.counts();
    const ids = Array.from({ length: 4 * passages }, (_, i) => i + 1).filter(
      (id) => archive.passages([id]).length > 0,
    );
    assert.equal(ids.length, passages);
    const vectors = new Map(ids.map((id) => [id, archive.vector(id)]));
    for (const [id, asked] of [...vectors].filter((_, i) => i % 7 === 0)) {
      const near = [...vectors]
        .map(([other, vector]) => ({ other, score: dot(asked, vector) }))
        .sort((a, b) => b.score - a.score);
      const [best] = archive.byVector(asked, 1);
      const found = best?.score ?? 0;
      assert.ok(Math.abs(found - (near[0]?.score ?? 0)) < 1e-4, `passage ${id}: ${found}`);
      assert.ok(
        near.some(({ other, score }) => other === id && score > found - 1e-4),
        `passage ${id} itself`,
      );
    }
    return articles;
  } finally {
    archive.close();
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
