import { expect, it } from 'vitest';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import { sentenceRows } from '../../../src/meetings/people/sentence-rows.ts';
import { PUBLISHED, tagged } from '../../support/tagged.ts';

/** The rows of an article, as the tagger finds its names. */
function rows(written: string) {
  const { text, names } = tagged(written);
  const own = sentences(text).map((sentence) => ({
    sentence,
    spans: names
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map((name) => ({ ...name, start: name.start - sentence.start, end: name.end - sentence.start })),
  }));
  return sentenceRows({ text, published: PUBLISHED }, own);
}

it('are the sentences as chunks, with their places in the article', () => {
  const [, second] = rows('وصل الوفد. التقى وزير العدل {سامر الحداد} أمس.');
  expect(second?.span.start).toBe(11);
  expect(second?.text).toBe('التقى وزير العدل سامر الحداد أمس.');
  expect(second?.row.map(({ type }) => type)).toEqual(['verb', 'actor', 'date', 'mark']);
});

it('have names mended by those that other sentences give', () => {
  const [, second] = rows('{سامر الحداد} قال. ثم عاد {سامر} الحداد.');
  expect(second?.row.flatMap((chunk) => (chunk.type === 'actor' ? [chunk.actor.name] : []))).toEqual([
    'سامر الحداد',
  ]);
});

it('are read up to two thousand units', () => {
  const text = `${'كلمة '.repeat(500)}`.trim();
  const end = text.length;
  const span = { kind: 'person', start: 1998, end: 2004, text: '' } as const;
  const [row] = sentenceRows({ text, published: null }, [{ sentence: { start: 0, end }, spans: [span] }]);
  expect(row?.text).toHaveLength(2000);
  expect(row?.row.every(({ type }) => type !== 'actor')).toBe(true);
});

it('are none of no sentences', () => {
  expect(sentenceRows({ text: '', published: null }, [])).toEqual([]);
});
