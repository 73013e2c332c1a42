import { expect, it } from 'vitest';
import { differencesOf, type MadeNow, type Stored } from '../../../src/archive/check/differences.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import { articleOf } from '../../support/archives.ts';
import { meetingOf } from '../../support/kept.ts';

const [FIRST, SECOND] = ['أمس التقاه.', 'وعاد اليوم.'] as const;
const TEXT = `${FIRST} ${SECOND}`;
const SPANS = [
  { start: 0, end: FIRST.length },
  { start: FIRST.length + 1, end: TEXT.length },
];
const MEETING: Meeting = { ...meetingOf(['سامر', 'هاني'], '2024-03-04'), probability: 0.9 };
const vector = (...of: number[]) => Float32Array.of(...of);
const bytes = (...of: number[]) => Buffer.from(vector(...of).buffer);

const STORED: Stored = {
  article: articleOf('a', TEXT),
  passages: [
    { id: 4, ...(SPANS[0] as { start: number; end: number }), vector: bytes(1, 0) },
    { id: 7, ...(SPANS[1] as { start: number; end: number }), vector: bytes(0, 1) },
  ],
  days: [
    { passage: 4, from: '2024-03-04', to: '2024-03-04' },
    { passage: 7, from: '2024-03-05', to: '2024-03-05' },
  ],
  meetings: [{ id: 9, from: '2024-03-04', to: '2024-03-04', record: JSON.stringify(MEETING) }],
};
const EMBEDDED = { passages: SPANS, vectors: [vector(1, 0), vector(0, 1)] };
const MADE: MadeNow = { embedded: EMBEDDED, meetings: [MEETING] };

const told = (stored: Partial<Stored>, made: Partial<MadeNow> = {}) => {
  const found = [...differencesOf({ ...STORED, ...stored }, { ...MADE, ...made })];
  expect(found.every(({ mend }) => mend === 'rebuild')).toBe(true);
  return found.map(({ what }) => what);
};

const CUT = 'its passages are cut otherwise than they are cut anew';

it('tells nothing of what is made the same', () => {
  expect(told({})).toEqual([]);
});

it.each<[string, MadeNow['embedded']]>([
  ['another end', { ...EMBEDDED, passages: [{ start: 0, end: 3 }, SPANS[1] as (typeof SPANS)[0]] }],
  [
    'another start',
    { ...EMBEDDED, passages: [SPANS[0] as (typeof SPANS)[0], { start: 1, end: TEXT.length }] },
  ],
  ['one fewer', { passages: SPANS.slice(1), vectors: EMBEDDED.vectors.slice(1) }],
  ['none at all', undefined],
])('tells of passages cut otherwise that they are, and no more: %s', (_, embedded) => {
  expect(told({ days: [], meetings: [] }, { embedded })).toEqual([CUT]);
});

it.each<[string, Float32Array, string | null]>([
  ['nearly the same', vector(0.99, 0.14), null],
  ['too far', vector(0.97, 0.24), '0.970'],
  ['another', vector(0, 1), '0.000'],
  ['longer', vector(1, 0, 0), 'NaN'],
  ['shorter', vector(1), 'NaN'],
  ['no number', vector(Number.NaN, 0), 'NaN'],
])('tells a vector that is not the one made anew: %s', (_, made, likeness) => {
  expect(told({}, { embedded: { ...EMBEDDED, vectors: [made, vector(0, 1)] } })).toEqual(
    likeness === null ? [] : [`the vector of passage 4 is not the one made anew (likeness ${likeness})`],
  );
});

it.each<[string, Stored['days'], number[]]>([
  ['gone', [], [4, 7]],
  ['another first day', [{ passage: 4, from: '2024-03-03', to: '2024-03-04' }, ...STORED.days.slice(1)], [4]],
  [
    'another last day',
    [...STORED.days.slice(0, 1), { passage: 7, from: '2024-03-05', to: '2024-03-06' }],
    [7],
  ],
  ['twice', [...STORED.days, ...STORED.days.slice(1)], [7]],
  ['of the other passage', STORED.days.map((day) => ({ ...day, passage: 11 - day.passage })), [4, 7]],
])('tells days that are not those read anew: %s', (_, days, passages) => {
  expect(told({ days })).toEqual(passages.map((id) => `the days of passage ${id} are not those read anew`));
});

const kept = (record: string): Partial<Stored> => ({ meetings: [{ id: 9, from: null, to: null, record }] });
const OTHER = 'meeting 9 is not the one read anew';

it.each<[string, Partial<Stored>, string[]]>([
  ['as likely', kept(JSON.stringify({ ...MEETING, probability: 0.86 })), []],
  ['much less likely', kept(JSON.stringify({ ...MEETING, probability: 0.84 })), [OTHER]],
  [
    'its keys in another order',
    kept(JSON.stringify(Object.fromEntries(Object.entries(MEETING).reverse()))),
    [],
  ],
  ['another day', kept(JSON.stringify({ ...MEETING, to: '2024-03-05' })), [OTHER]],
  ['another span', kept(JSON.stringify({ ...MEETING, evidence: { start: 0, end: 5.01 } })), [OTHER]],
  ['a key more', kept(JSON.stringify({ ...MEETING, more: null })), [OTHER]],
  ['a key less', kept(JSON.stringify({ ...MEETING, topic: undefined })), [OTHER]],
  [
    'a participant less',
    kept(JSON.stringify({ ...MEETING, participants: MEETING.participants.slice(1) })),
    [OTHER],
  ],
  ['null', kept('null'), [OTHER]],
  ['no JSON', kept('{'), [OTHER]],
  ['none', { meetings: [] }, ['it has 0 meetings, and 1 are read anew']],
])('tells a record that is not the meeting read anew: %s', (_, stored, what) => {
  expect(told(stored)).toEqual(what);
});

it('takes no answer about meetings for none', () => {
  expect(told({}, { meetings: undefined })).toEqual(['it has 1 meetings, and 0 are read anew']);
  expect(told({ meetings: [] }, { meetings: undefined })).toEqual([]);
});
