import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { questions } from '../../../src/cli/terminal/questions.ts';

async function all(argument: string, input: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for await (const one of questions(argument, Readable.from(input))) found.push(one);
  return found;
}

it('is the one that is given', async () => {
  expect(await all(' متى؟', ['لا يُقرأ'])).toEqual([' متى؟']);
});

it('is each line of standard input that is not blank, in order', async () => {
  expect(await all('-', ['متى؟\r\n\n  أين؟ \n', 'م', 'ن؟'])).toEqual(['متى؟', 'أين؟', 'من؟']);
  expect(await all('-')).toEqual([]);
});
