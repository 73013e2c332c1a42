import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPassages } from '../../../src/meetings/reading/marked-passages.ts';

const letters = (text: string): number => text.length;
const words = (text: string): number => text.split(' ').length;

/** The marked words of a text, and the passage of each. */
const marked = (text: string, count = words): [word: string, passage: string][] =>
  markedPassages({ title: 'عنوان', text }, count).map(({ passage, word }) => [
    passage.slice(word.start, word.end),
    passage,
  ]);

describe('the marked words of a sentence', () => {
  it.each([
    ['استقبل الوزير السفير.', ['استقبل']],
    ['بحث الوزيران العمل.', []],
    ['بحث الوزيران العمل مع السفير.', ['بحث']],
    ['جرى اتصال هاتفي.', ['اتصال']],
    ['وصل الوفد أمس.', []],
    // The two likeliest of three, in their order.
    ['بحث الوزير الأمر مع الوفد والتقى السفير واستقبل المدير.', ['والتقى', 'واستقبل']],
    ['', []],
  ])('«%s»', (text, all) => {
    expect(marked(text).map(([word]) => word)).toEqual(all);
  });

  it('are looked for in its first two thousand units', () => {
    const far = (units: number): string => `${'ا'.repeat(units - 1)} استقبل الوزير`;
    expect(marked(far(1990), () => 1)).toHaveLength(1);
    expect(marked(far(2000), () => 1)).toHaveLength(0);
  });
});

describe('the passage around a word', () => {
  const text = 'أولى. ثانية. ثالثة. استقبل الوزير. خامسة. سادسة.';

  it('has two sentences before it and one behind, where there is room', () => {
    expect(marked(text)).toEqual([['استقبل', 'ثانية. ثالثة. استقبل الوزير. خامسة.']]);
  });

  it('has fewer where they have more pieces than fit, first those before it', () => {
    const heavy = (pieces: Record<string, number>) => (one: string) => pieces[one] ?? 1;
    expect(marked(text, heavy({ 'ثانية.': 200 }))[0]?.[1]).toBe('ثالثة. استقبل الوزير.');
    expect(marked(text, heavy({ 'خامسة.': 197 }))[0]?.[1]).toBe('ثانية. ثالثة. استقبل الوزير. خامسة.');
    expect(marked(text, heavy({ 'خامسة.': 198 }))[0]?.[1]).toBe('ثانية. ثالثة. استقبل الوزير.');
    expect(marked(text, heavy({ 'استقبل الوزير.': 300 }))[0]?.[1]).toBe('استقبل الوزير.');
  });

  it('says where it begins, and which sentence is the word’s own', () => {
    const [passage] = markedPassages({ title: 'عنوان', text }, words);
    expect(passage?.title).toBe('عنوان');
    expect(text.slice(passage?.sentence.start, passage?.sentence.end)).toBe('استقبل الوزير.');
    expect(passage?.from).toBe(text.indexOf('ثانية'));
  });

  it('is a slice of the text that holds the sentence and the word', () => {
    const piece = fc.constantFrom('استقبل', 'الوزير', 'لقاء', 'مع', '. ', '\n', ' ', 'زار', '؟', '«');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const all = pieces.join(' ');
        for (const { passage, from, sentence, word } of markedPassages({ title: '', text: all }, letters)) {
          expect(all.slice(from, from + passage.length)).toBe(passage);
          expect(from + word.start).toBeGreaterThanOrEqual(sentence.start);
          expect(from + word.end).toBeLessThanOrEqual(sentence.end);
        }
      }),
    );
  });
});
