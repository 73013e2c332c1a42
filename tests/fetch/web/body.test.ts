import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked, unpackedBody } from '../../../src/fetch/web/body.ts';

const TEXT = Buffer.from('خبر من وادي النخيل. '.repeat(50));
const body = (bytes: Uint8Array, encoding: string, largest = 1e6) =>
  unpackedBody(Readable.from([bytes]), encoding, largest);

describe('a body', () => {
  it.each([
    ['', TEXT],
    ['identity', TEXT],
    ['gzip', gzipSync(TEXT)],
    ['X-GZIP', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
  ])('packed as «%s» is unpacked', async (encoding, bytes) => {
    expect(await body(bytes, encoding)).toEqual(TEXT);
  });

  it.each(['zstd', 'gzip, gzip, gzip, gzip, gzip', 'x'.repeat(1000)])(
    'packed as «%.20s» is not read',
    async (encoding) => {
      const made = (await body(TEXT, encoding)) as { why: string };
      expect(made.why).toContain('not asked for');
      expect(made.why.length).toBeLessThan(200);
    },
  );

  it('is not read where it is large, packed or unpacked', async () => {
    expect(await body(TEXT, '', 100)).toEqual({ why: expect.stringContaining('too large') });
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await body(bomb, 'gzip', 1e6)).toEqual({ why: 'too large: more than 1 MB' });
  });

  it('breaks where it is broken', async () => {
    await expect(body(gzipSync(TEXT).subarray(0, 30), 'gzip')).rejects.toThrow();
    await expect(body(TEXT, 'gzip')).rejects.toThrow();
    const torn = Readable.from(
      (function* () {
        yield TEXT;
        throw new Error('torn');
      })(),
    );
    await expect(unpackedBody(torn, '', 1e6)).rejects.toThrow('torn');
  });

  it('may be empty', async () => {
    expect(await unpackedBody(Readable.from([]), '', 10)).toEqual(Buffer.alloc(0));
  });
});

describe('bytes that may be gzip', () => {
  it('are unpacked, and else as they are', async () => {
    expect(await unpacked(gzipSync(TEXT), 1e6)).toEqual(TEXT);
    expect(await unpacked(TEXT, 10)).toBe(TEXT);
    expect(await unpacked(Buffer.alloc(0), 10)).toEqual(Buffer.alloc(0));
  });

  it('are told of where they are broken or a bomb', async () => {
    expect(await unpacked(gzipSync(TEXT).subarray(0, 30), 1e6)).toEqual({
      why: expect.stringContaining('broken gzip'),
    });
    expect(await unpacked(gzipSync(Buffer.alloc(5_000_000)), 1e6)).toEqual({
      why: 'too large: more than 1 MB',
    });
  });
});
