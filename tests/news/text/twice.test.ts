import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decoded } from '../../../src/news/text/bytes.ts';
import { encodedOnce } from '../../../src/news/text/twice.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

const TEXT = 'افتتح رئيس البلدية «الجسر الجديد» فوق الوادي، وقال: كفى انتظاراً! Café — 2025';

/** UTF-8 read in an encoding, as browsers and PHP do it: a byte that windows-1252 lacks is a control character. */
function misread(text: string, encoding: string): string {
  return Array.from(Buffer.from(text), (byte) => {
    const letter = iconv.decode(Buffer.from([byte]), encoding);
    return letter === '\uFFFD' ? String.fromCharCode(byte) : letter;
  }).join('');
}

describe('a text that was encoded twice', () => {
  test.each(['windows-1252', 'iso-8859-1', 'windows-1256'])(
    'through %s is read as it was meant',
    (encoding) => {
      expect(encodedOnce(misread(TEXT, encoding))).toEqual({ text: TEXT });
      expect(decoded(Buffer.from(misread(TEXT, encoding)))).toMatchObject({ text: TEXT });
    },
  );

  test('or three times, as well', () => {
    expect(encodedOnce(misread(misread(TEXT, 'iso-8859-1'), 'iso-8859-1'))).toEqual({ text: TEXT });
  });

  test('keeps what was right: emoji, signs and quotation marks', () => {
    const mixed = `© ${misread(TEXT, 'windows-1252')} “😀”`;
    expect(encodedOnce(mixed)).toEqual({ text: `© ${TEXT} “😀”` });
  });

  test('and lost letters on the way is left out with the reason', () => {
    const torn = misread(TEXT, 'windows-1252').replaceAll('\u0081', '');
    expect(decoded(Buffer.from(torn))).toEqual({ why: expect.stringContaining('encoded twice') });
  });
});

test.each([
  TEXT,
  'à côté de l’été où naïf',
  'ماذا؟ لا؟ نعم! ها؟',
  '',
  'Ø',
  'طظ طظ طظ طظ',
  '\uD800\uDC00\uD800',
])('any other text stays: %s', (text) => {
  expect(encodedOnce(text)).toEqual({ text });
});

test.each(['Ø§', 'ا'])('a run of %s takes time that grows with it', (unit) => {
  expect(exponentOf(encodedOnce, ['', unit, ''], 2_000_000)).toBeLessThanOrEqual(EXPONENT);
});
