import { expect, it } from 'vitest';
import { archiveModel, readersHash } from '../../../src/archive/derived/archive-model.ts';
import type { Embedder } from '../../../src/model/embedder.ts';
import { meetingReaderHash } from '../../../src/model/meeting-reader.ts';
import { namesHash } from '../../../src/model/names.ts';

it('notes the embedder, and both readers of meetings that isnad ships', () => {
  expect(readersHash()).toBe(`${namesHash()} ${meetingReaderHash()}`);
  expect(readersHash()).toMatch(/^[\da-f]{16} [\da-f]{16}$/u);
  const embedder = { name: 'e', hash: 'h', dimensions: 8, limit: 512 } as unknown as Embedder;
  expect(archiveModel(embedder)).toEqual({ name: 'e', hash: 'h', dimensions: 8, readers: readersHash() });
});
