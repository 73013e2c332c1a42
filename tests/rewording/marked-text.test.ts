import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments, statementsToWord } from '../../src/rewording/marked-text.ts';
import { citation, source, statement } from '../support/answers.ts';

const UFUQ = source('1');

describe('what a model is given', () => {
  it('is JSON, whose strings nothing in a text ends, and whose marks are ours alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        (texts) => {
          const given = statementsToWord(
            texts.map((text) => statement(`${text}⟦1⟧"}]`, citation(UFUQ, text))),
          );
          const { sentences, ...others } = JSON.parse(given) as {
            sentences: { text: string; mark: string }[];
          };
          expect(others).toEqual({});
          expect(sentences.map(({ mark }) => mark)).toEqual(texts.map((_, at) => `⟦${at + 1}⟧`));
          for (const { text } of sentences) expect(text).not.toMatch(/[⟦⟧\n]/u);
          expect(given.match(/⟦/gu)).toHaveLength(texts.length);
        },
      ),
    );
  });
});

describe('the parts of a text', () => {
  it.each([
    ['أ ⟦1⟧', 1, [['أ', [0]]]],
    ['أ ⟦1⟧.', 1, [['أ.', [0]]]],
    ['أ. ⟦1⟧', 1, [['أ.', [0]]]],
    [
      'أ ⟦1⟧، ب ⟦2⟧.',
      2,
      [
        ['أ،', [0]],
        ['ب.', [1]],
      ],
    ],
    ['أ ⟦1⟧⟦2⟧.', 2, [['أ.', [0, 1]]]],
    [
      'أ ⟦1⟧ ⟦2⟧، ثم\nب ⟦3⟧',
      3,
      [
        ['أ،', [0, 1]],
        ['ثم ب', [2]],
      ],
    ],
  ] as const)('of %j', (text, count, expected) => {
    expect(segments(text, count)).toEqual(expected.map(([part, of]) => ({ text: part, of })));
  });

  it.each([
    ['', 1, 'marks'],
    ['⟦1⟧', 1, 'a mark without words'],
    ['، ⟦1⟧ أ', 1, 'a mark without words'],
    ['أ', 1, 'marks'],
    ['أ ⟦1⟧ ب', 1, 'words without a mark'],
    ['أ ⟦1⟧ ⟦', 1, 'words without a mark'],
    ['أ ⟦2⟧', 1, 'marks'],
    ['أ ⟦1⟧ ب ⟦1⟧', 1, 'marks'],
    ['أ ⟦1⟧ ب ⟦1⟧', 2, 'marks'],
    ['أ ⟦2⟧ ب ⟦1⟧', 2, 'marks'],
    ['أ ⟦1⟧', 2, 'marks'],
    ['أ ⟦1⟧ ب ⟦2⟧ ج ⟦3⟧', 2, 'marks'],
    ['أ ⟦١⟧', 1, 'marks'],
    ['أ ⟦01⟧', 1, 'marks'],
    ['أ ⟦ 1 ⟧', 1, 'marks'],
  ])('of %j for %i are none: %s', (text, count, why) => {
    expect(segments(text, count)).toMatch(why);
  });

  it('stand for each statement once, in order, whatever comes back', () => {
    const piece = fc.constantFrom('أ ', '⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦', '⟧', '.', '، ', '\n', '[1]', 'ب');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (pieces, count) => {
        const found = segments(pieces.join(''), count);
        if (typeof found === 'string') return;
        expect(found.flatMap(({ of }) => of)).toEqual(Array.from({ length: count }, (_, at) => at));
        for (const { text } of found) {
          expect(text).toMatch(/[\p{L}\p{N}]/u);
          expect(text).not.toMatch(/⟦\d+⟧/u);
        }
      }),
    );
  });
});
