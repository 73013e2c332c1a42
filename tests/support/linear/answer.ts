import { withoutReferences } from '../../../src/answer/evidence/references.ts';
import type { Walk } from './exponent.ts';

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

/** What goes through the sentences of an answer. */
export const ANSWER: readonly Walk[] = [
  [
    'withoutReferences',
    (text) => withoutReferences(statement(text)),
    [
      ['', '[', ''],
      ['', '[ا ', ''],
      ['', ' [', 'x'],
      ['', ' ', '['],
      ['', ']', '['],
      ['[', 'ا', ''],
    ],
    400_000,
  ],
];
