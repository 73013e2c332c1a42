import { describe, expect, test } from 'vitest';
import { fold, foldWithMap } from '../../src/arabic/letters/fold.ts';
import { nameKey } from '../../src/arabic/names/name-key.ts';
import { clauses } from '../../src/arabic/sentences/clauses.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { stems } from '../../src/arabic/words/stems.ts';
import { words } from '../../src/arabic/words/words.ts';

const SIZE = 400_000;

const adversaries = {
  'one letter': 'ا',
  waw: 'و',
  'waws apart': 'و ',
  'a conjunction in a word': 'وبال',
  quotes: '"',
  'opening quotes': '«',
  'open parentheses': '(',
  'nested pairs': '(«',
  'closed pairs': '(.)',
  dots: '.',
  'dots apart': '. ',
  'letters with dots': 'د.',
  marks: '\u064B',
  'a letter and marks': 'ا\u0651\u0651\u0651',
  addresses: 'www.',
  joints: '، وأضاف ',
  'half pairs': '\uD835',
  lines: '\n',
};

/** The fastest of three runs, in milliseconds: what the machine does meanwhile only adds. */
function fastest(run: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = performance.now();
      run();
      return performance.now() - before;
    }),
  );
}

const functions = {
  fold,
  foldWithMap,
  words,
  stems,
  nameKey,
  sentences,
  clauses: (text: string) => clauses(text, { start: 0, end: text.length }),
};

describe.each(Object.entries(functions))('%s takes time linear in its text', (_name, act) => {
  test.each(Object.entries(adversaries))('%s', { retry: 4 }, (_what, piece) => {
    const whole = piece.repeat(SIZE / piece.length);
    const time = fastest(() => act(whole));
    const eighth = fastest(() => act(whole.slice(0, whole.length / 8)));
    // Eight times the text takes eight times the time, 64 times if it were squared; between them is room for the
    // machine's other work. Few milliseconds measure nothing but noise.
    expect(time).toBeLessThan(Math.max(24 * eighth, 150));
  });
});
