import { expect, test } from 'vitest';
import { withoutReferences } from '../../src/answer/evidence/references.ts';
import { type Adversary, EXPONENT, exponentOf } from '../support/linear.ts';

/** A statement whose text is no quotation: both are looked through. */
function statement(text: string): Parameters<typeof withoutReferences>[0] {
  const source = {
    id: '0',
    url: null,
    title: '',
    publisher: null,
    published: null,
    publishedBasis: 'unknown',
  };
  const citation = { article: source, start: 0, end: text.length, quote: `${text}.` };
  return { text, citations: [citation] } as Parameters<typeof withoutReferences>[0];
}

test.each<Adversary>([
  ['', '[', ''],
  ['', '[ا ', ''],
  ['', ' [', 'x'],
  ['', ' ', '['],
  ['', ']', '['],
  ['[', 'ا', ''],
])('withoutReferences takes time linear in a sentence of %j %j %j', { retry: 4 }, (...adversary) => {
  const act = (text: string): unknown => withoutReferences(statement(text));
  expect(exponentOf(act, adversary, 400_000)).toBeLessThanOrEqual(EXPONENT);
});
