import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, onDisk } from '../../../src/news/files/file-name.ts';
import { readArticles } from '../../../src/news/reading/read.ts';

const TEXT = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي. ويربط الجسر بين القريتين.';

test('a name of any bytes is found on the disk again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(Buffer.from(onDisk(fileName(Buffer.from(bytes))))).toEqual(Buffer.from(bytes));
    }),
  );
  expect(onDisk(`/a/😀/${fileName(Buffer.from([0xe3, 0x2e, 0x74]))}`)).toEqual(
    Buffer.concat([Buffer.from('/a/😀/'), Buffer.from([0xe3, 0x2e, 0x74])]),
  );
});

test.skipIf(process.platform !== 'linux')('files and folders whose names are no UTF-8 are read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-names-'));
  try {
    // «جسر» in windows-1256, as an archive packed on Windows unpacks.
    const inner = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xcc, 0xd3, 0xd1])]);
    mkdirSync(inner);
    const beside = (name: string) =>
      Buffer.concat([inner, Buffer.from('/'), Buffer.from([0xcc]), Buffer.from(name)]);
    writeFileSync(beside('-2025-11-03.txt'), `عنوان الجسر\n\n${TEXT}`);
    writeFileSync(beside('-2025-11-03.meta.json'), '{"publisher":"النبأ"}');
    writeFileSync(beside('.jsonl'), `${JSON.stringify({ title: 'جسر آخر', text: TEXT })}\n{}`);
    const made = [];
    const options = { now: new Date('2026-03-01T12:00:00Z'), stdin: Readable.from([]) };
    for await (const one of readArticles([folder], options)) made.push(one);
    expect(made).toMatchObject([
      { title: 'عنوان الجسر', publisher: 'النبأ', published: '2025-11-03' },
      { title: 'جسر آخر' },
      { source: `${folder}/\\xcc\\xd3\\xd1/\\xcc.jsonl:2` },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
