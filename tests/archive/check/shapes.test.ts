import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  ARTICLE_ROW,
  DAYS,
  MEETING,
  parsed,
  remadeRow,
  VERSION_ROW,
  wrongIn,
} from '../../../src/archive/check/shapes.ts';
import { meetingOf } from '../../support/kept.ts';

const ROW = {
  number: 1,
  id: '0123456789abcdef',
  url: 'https://akhbar.example/a',
  title: 'خبر',
  publisher: 'الأخبار',
  published: '2024-03-05',
  publishedBasis: 'json-ld',
  language: 'ar',
  text: 'نص.',
  content: '0'.repeat(64),
  added: '2024-03-06T00:00:00.000Z',
};
const VERSION = {
  id: ROW.id,
  replaced: '2024-03-06T00:00:00.000Z',
  title: 'خبر',
  published: null,
  text: 'نص.',
};
const SPAN = { start: 0, end: 5 };
const MET = meetingOf(['سامر', 'هاني'], '2024-03-04');
const [SAMER] = MET.participants;
const REMADE = { content: '0'.repeat(64), makers: '[]', spans: null, vectors: null, meetings: null };

/** Where each is wrong; null for none of these. */
type Case = readonly [string, object, string | null];

const SHAPES: readonly [string, z.ZodType, object, readonly Case[]][] = [
  [
    'an article',
    ARTICLE_ROW,
    ROW,
    [
      ['as ingestion writes it', {}, null],
      ['number nothing', { number: 0 }, 'number'],
      ['a number with a fraction', { number: 1.5 }, 'number'],
      ['an id too short', { id: '0123456789abcde' }, 'id'],
      ['an id in capitals', { id: '0123456789ABCDEF' }, 'id'],
      ['no address', { url: null }, null],
      ['the address of a script', { url: 'javascript:alert(1)' }, 'url'],
      ['no title', { title: '' }, 'title'],
      ['no publisher', { publisher: null }, null],
      ['an empty publisher', { publisher: '' }, 'publisher'],
      ['an instant with an offset', { published: '2024-03-05T10:00+03:00' }, null],
      ['a day that no month has', { published: '2024-13-05' }, 'published'],
      ['a day in words', { published: '5 March 2024' }, 'published'],
      ['an hour without a day', { published: '2024-03-05 10:00' }, 'published'],
      ['no day', { published: null, publishedBasis: 'unknown' }, null],
      ['no day, and where it is from', { published: null }, 'publishedBasis'],
      ['a day from nowhere', { publishedBasis: 'unknown' }, 'publishedBasis'],
      ['a basis that is none', { publishedBasis: 'guess' }, 'publishedBasis'],
      ['a language by its name', { language: 'Arabic' }, 'language'],
      ['an empty text', { text: '' }, null],
      ['a text of bytes', { text: Buffer.from('نص') }, 'text'],
      ['a digest too short', { content: '0'.repeat(63) }, 'content'],
      ['added on a day', { added: '2024-03-06' }, 'added'],
    ],
  ],
  [
    'a former version',
    VERSION_ROW,
    VERSION,
    [
      ['as it is kept', {}, null],
      ['with its day', { published: '2024-03-05' }, null],
      ['an id that is none', { id: 'a' }, 'id'],
      ['replaced on a day', { replaced: '2024-03-06' }, 'replaced'],
      ['no title', { title: '' }, 'title'],
      ['no day that is one', { published: '2024-02-33' }, 'published'],
      ['no text', { text: null }, 'text'],
    ],
  ],
  [
    'days',
    DAYS,
    { from: '2024-02-28', to: '2024-02-29' },
    [
      ['two', {}, null],
      ['one', { from: '2024-02-29' }, null],
      ['backwards', { from: '2024-03-01' }, 'to'],
      ['one that the year does not have', { to: '2025-02-29' }, 'to'],
      ['an instant', { from: '2024-02-28T00:00:00Z' }, 'from'],
    ],
  ],
  [
    'a meeting',
    MEETING,
    MET,
    [
      ['as it is read', {}, null],
      [
        'with all that may be told',
        { daySpan: SPAN, placeSpan: SPAN, topicSpan: SPAN, probability: 1, place: 'عمّان', topic: 'النقل' },
        null,
      ],
      ['no day', { from: null, to: null, basis: null }, null],
      ['an end without a beginning', { from: null }, 'to'],
      ['a beginning without an end', { to: null }, 'to'],
      ['an end before the beginning', { to: '2024-03-03' }, 'to'],
      ['more than a meeting tells', { more: 1 }, 'the whole'],
      ['a kind that is none', { kind: 'saw' }, 'kind'],
      ['a status that is none', { status: 'maybe' }, 'status'],
      ['evidence that ends as it begins', { evidence: { start: 5, end: 5 } }, 'evidence'],
      ['evidence before the text', { evidence: { start: -1, end: 5 } }, 'evidence.start'],
      ['more than certain', { probability: 1.01 }, 'probability'],
      ['nobody', { participants: [] }, null],
      ['a nameless one', { participants: [{ ...SAMER, name: '' }] }, 'participants.0.name'],
      ['one of no side', { participants: [SAMER, { ...SAMER, side: 'left' }] }, 'participants.1.side'],
      ['one with more', { participants: [{ ...SAMER, more: 1 }] }, 'participants.0'],
      ['one of an office', { participants: [{ ...SAMER, sort: 'office', person: null, span: SPAN }] }, null],
    ],
  ],
  [
    'what was remade',
    remadeRow(2),
    REMADE,
    [
      ['nothing but who made it', {}, null],
      [
        'all of it',
        { spans: JSON.stringify([SPAN]), vectors: Buffer.alloc(8), meetings: JSON.stringify([MET]) },
        null,
      ],
      ['a vector and a half', { vectors: Buffer.alloc(12) }, 'vectors'],
      ['vectors as text', { vectors: '00000000' }, 'vectors'],
      ['makers that are no list', { makers: '{}' }, 'makers'],
      ['makers that are no JSON', { makers: '[' }, 'makers'],
      ['a span backwards', { spans: '[{"start":2,"end":1}]' }, 'spans'],
      ['a meeting that is none', { meetings: '[{}]' }, 'meetings'],
      ['a digest that is none', { content: 'x' }, 'content'],
    ],
  ],
];

describe.each(SHAPES)('%s', (_, shape, right, cases) => {
  it.each(cases)('%s', (__, over, place) => {
    const wrong = wrongIn(shape, { ...right, ...over });
    if (place === null) expect(wrong).toBeNull();
    else expect(wrong).toMatch(new RegExp(`^${place}: .`, 'u'));
  });

  it('is nothing else that there is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(wrongIn(shape, value)).not.toBeNull();
      }),
    );
  });
});

it('parses JSON, and takes anything else for nothing', () => {
  expect(['[1]', 'null', '"س"', '', '{', 7, null, Buffer.from('[1]')].map(parsed)).toEqual([
    [1],
    null,
    'س',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(parsed(json)).toEqual(JSON.parse(json));
    }),
  );
});
