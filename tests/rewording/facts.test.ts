import { describe, expect, it } from 'vitest';
import { isFree } from '../../src/rewording/facts.ts';
import { factsIn } from './facts-of.ts';

describe('the facts of a text', () => {
  it('are its words with their stems, and the kind of meeting that a word tells of', async () => {
    const { words } = await factsIn('استقبل الوزيرُ ضيوفه.');
    expect(words.map(({ text, kind }) => [text, kind])).toEqual([
      ['استقبل', 'received'],
      ['الوزيرُ', null],
      ['ضيوفه', null],
    ]);
    expect(words[1]).toMatchObject({ folded: 'الوزير', stem: 'وزير' });
  });

  it('are its names with their keys, its days, and the numbers that are of no day', async () => {
    const facts = await factsIn('زار {سالم الحداد} 3 قرى أمس الاثنين 11 آذار 2024.');
    expect(facts.names.map(({ kind, text }) => [kind, text])).toEqual([['person', 'سالم الحداد']]);
    expect(facts.keys).toEqual(expect.arrayContaining(['سالم', 'حداد']));
    expect(facts.days.map(({ from }) => from)).toEqual(expect.arrayContaining(['2024-03-11']));
    expect(facts.numbers.map(({ value }) => value)).toEqual([3]);
  });

  it('of unknown day hold only days that are stated in full', async () => {
    const text = 'وصل أمس، ويغادر يوم 15 آذار 2024.';
    expect((await factsIn(text, [], null)).days.map(({ from }) => from)).toEqual(['2024-03-15']);
    expect((await factsIn(text)).days).toHaveLength(2);
  });

  it('tell what it denies, doubts and turns', async () => {
    const facts = await factsIn('لم يلتقِ الوزير أحدًا، وقال إنه ربما يسافر.');
    expect(facts.denials).toBe(1);
    expect(facts.doubts).toBeGreaterThan(0);
    expect(facts.denied).toEqual([facts.words[1]?.stem]);
    expect([...facts.turns]).toContain('told');
    const plain = await factsIn('التقى الوزير أحدًا.');
    expect([plain.denials, plain.doubts, plain.denied, plain.turns.size]).toEqual([0, 0, [], 0]);
    expect([...(await factsIn('سيلتقي الوزير أحدًا.')).turns]).toContain('future');
    expect([...(await factsIn('ألغى الوزير لقاءه.')).turns]).toContain('cancelled');
  });

  it('have the meetings that the meeting reader reads', async () => {
    const written = 'التقى {سالم الحداد} {ليلى النجار}.';
    const { meetings } = await factsIn(written, [
      ['سالم الحداد', 'first', 0.9],
      ['ليلى النجار', 'second', 0.9],
    ]);
    expect(meetings).toMatchObject([{ kind: 'met', status: 'held' }]);
    expect((await factsIn(written)).meetings).toEqual([]);
  });

  it('are none of an empty text', async () => {
    expect(await factsIn('')).toMatchObject({
      words: [],
      names: [],
      days: [],
      numbers: [],
      meetings: [],
      denials: 0,
    });
  });
});

describe('isFree', () => {
  it.each(['في', 'ثم', 'وكان', 'بحضور', 'وبينهما'])('«%s» tells nothing', (folded) => {
    expect(isFree({ folded })).toBe(true);
  });

  it.each(['وزير', 'لم', 'فقط', 'قال', ''])('«%s» tells something', (folded) => {
    expect(isFree({ folded })).toBe(false);
  });
});
