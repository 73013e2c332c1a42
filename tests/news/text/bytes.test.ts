import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { asUtf8, decoded } from '../../../src/news/text/bytes.ts';

const TEXT =
  'أعلنت بلدية المرفأ، اليوم، أن العمل في السوق القديم سيبدأ من الأسبوع المقبل.\nوقال رئيسها إن الكلفة قليلة.';

describe('decoded', () => {
  test.each(['utf8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'])(
    'reads %s without a mark',
    (encoding) => {
      expect(decoded(iconv.encode(TEXT, encoding))).toMatchObject({ text: TEXT });
    },
  );

  test.each(['utf8', 'utf-16le', 'utf-16be'])('reads %s with a byte order mark', (encoding) => {
    expect(decoded(iconv.encode(TEXT, encoding, { addBOM: true }))).toMatchObject({ text: TEXT });
  });

  test('does not believe an HTML page that declares the wrong encoding', () => {
    const page = `<meta charset="iso-8859-1"><p>${TEXT}</p>`;
    expect(decoded(iconv.encode(page, 'windows-1256'))).toEqual({ text: page, encoding: 'windows-1256' });
    const utf8 = `<meta charset="windows-1256"><p>${TEXT}</p>`;
    expect(decoded(Buffer.from(utf8))).toEqual({ text: utf8, encoding: 'utf-8' });
  });

  test('reads torn UTF-8, and refuses it where too much is broken', () => {
    const whole = Buffer.from(TEXT);
    expect(decoded(whole.subarray(0, -2))).toMatchObject({ encoding: 'utf-8' });
    const torn = Buffer.from(whole.filter((_, i) => i % 19 !== 0));
    expect(decoded(torn)).toMatchObject({ why: expect.stringContaining('undecodable') });
  });

  test.each([
    [Buffer.alloc(0), 'empty'],
    [Buffer.from(' \n\t '), 'empty'],
    [Buffer.from('89504e470d0a1a0a', 'hex'), 'PNG'],
    [Buffer.from('%PDF-1.7 ...'), 'PDF'],
    [Buffer.from('PK\x03\x04 word/document.xml'), 'ZIP'],
    [Buffer.from('1f8b08', 'hex'), 'gzip'],
    [Buffer.alloc(100_000), 'binary'],
  ])('names the reason: %#', (bytes, why) => {
    expect(decoded(bytes)).toMatchObject({ why: expect.stringContaining(why) });
  });

  test('law: never throws, and reads back what was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const made = decoded(bytes);
        expect('text' in made || made.why.length > 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ء-ي ،.\n]{8,200}$/u),
        fc.constantFrom('utf8', 'utf-16le', 'utf-16be'),
        (text, encoding) => {
          const made = decoded(iconv.encode(text, encoding, { addBOM: true }));
          expect(made).toMatchObject(text.trim() === '' ? { why: 'empty' } : { text });
        },
      ),
    );
  });
});

test('asUtf8 turns a stream of UTF-16 cut anywhere into UTF-8', async () => {
  const bytes = iconv.encode(TEXT, 'utf-16be', { addBOM: true });
  async function* cut(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
  }
  const parts: Uint8Array[] = [];
  for await (const part of asUtf8(cut())) parts.push(part);
  expect(
    Buffer.concat(parts)
      .toString('utf8')
      .replace(/^\uFEFF/u, ''),
  ).toBe(TEXT);
});
