import { expect, it } from 'vitest';
import { recordsOf } from '../../../src/news/records/record-lines.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TEXT = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي.';

it('gives for each line its article, or why it is none', () => {
  const lines = [JSON.stringify({ title: 'جسر', text: TEXT }), '{"title":', '3', '\uFEFF{}', ''].map((line) =>
    Buffer.from(line),
  );
  expect(recordsOf(lines, { publisher: 'النهر' }, NOW)).toEqual([
    expect.objectContaining({ title: 'جسر', publisher: 'النهر', text: TEXT }),
    { why: expect.stringMatching(/^not JSON: /u) },
    { why: 'not a JSON object' },
    { why: expect.stringMatching(/^no text: /u) },
    { why: 'empty' },
  ]);
});

it('reads what another says that a value is', () => {
  const lines = [Buffer.from('{"a":1}'), Buffer.from('x')];
  expect(recordsOf(lines, {}, NOW, (value) => ({ why: JSON.stringify(value) }))).toEqual([
    { why: '{"a":1}' },
    { why: expect.stringMatching(/^not JSON: /u) },
  ]);
  expect(recordsOf([], {}, NOW)).toEqual([]);
});

it('tells of broken JSON a line of it, not all', () => {
  const [made] = recordsOf([Buffer.from(`{"a":${'x'.repeat(1000)}`)], {}, NOW);
  expect(made && 'why' in made && made.why.length).toBeLessThanOrEqual(130);
});
