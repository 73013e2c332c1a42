import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MODEL } from '../../src/model/constants.ts';
import type { Network } from '../../src/model/network.ts';
import { wordPieces } from '../../src/model/word-pieces.ts';

/** A network whose tokenizer gives each letter a piece of its own, but for what it does not know. */
function network(): { readonly network: Network; readonly encoded: string[] } {
  const encoded: string[] = [];
  const encode = (text: string, special = true): number[] => {
    encoded.push(`${text}${special ? ' framed' : ''}`);
    return text === '§' ? [] : [...text].map((letter) => letter.codePointAt(0) ?? 0);
  };
  return { network: { encode } as unknown as Network, encoded };
}

const texts = (text: string): string[] =>
  wordPieces(network().network)(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['التقى سامر، أمس', ['التقى', 'سامر', '،', 'أمس']],
  ['«نعم» 3.5', ['«', 'نعم', '»', '3', '.', '5']],
  ['مُحَمَّد', ['مُحَمَّد']],
  ['بيـــان', ['بيـــان']],
  ['\u200Fنعم\u200F', ['نعم\u200F']],
  ['أ§ب', ['أ', 'ب']],
  ['', []],
  [' \n', []],
])('cuts «%s» into words with their marks', (text, words) => {
  expect(texts(text)).toEqual(words);
});

it('shows the network words without marks, alone and without a frame, each once', () => {
  const { network: of, encoded } = network();
  const cut = wordPieces(of);
  cut('مُحَمَّد نعم');
  cut('محمد');
  expect(encoded).toEqual(['محمد', 'نعم']);
});

it('reads a word longer than a row by its beginning', () => {
  const [word] = wordPieces(network().network)('ا'.repeat(MODEL.word + 50));
  expect(word?.pieces).toHaveLength(MODEL.word);
  expect(word?.end).toBe(MODEL.word + 50);
});

it('gives words in order that hold all but white space', () => {
  const letters = fc.array(fc.constantFrom(...'اب1.، «»\u064E\u0640\u200F'), { maxLength: 30 });
  fc.assert(
    fc.property(letters, (all) => {
      const text = all.join('');
      let last = 0;
      for (const { start, end } of wordPieces(network().network)(text)) {
        expect(text.slice(last, start)).not.toMatch(/[ابا1.،«»]/u);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(text.slice(last)).not.toMatch(/[ابا1.،«»]/u);
    }),
  );
});
