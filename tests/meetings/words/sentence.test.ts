import { describe, expect, it } from 'vitest';
import { memberIn } from '../../../src/meetings/words/lexicon.ts';
import {
  cutOf,
  endOf,
  goesOn,
  NO_CLITICS,
  nameClitics,
  namedSoon,
  phraseOf,
  prepBefore,
  Sentence,
} from '../../../src/meetings/words/sentence.ts';
import { sentenceOf } from '../../support/tagged.ts';

const texts = (s: Sentence): string[] => s.all.map(({ text }) => text);

describe('a sentence', () => {
  it('has no quotation marks, and no short aside that holds no day', () => {
    expect(texts(sentenceOf('قال «نعم» "لا"'))).toEqual(['قال', 'نعم', 'لا']);
    const aside = (inside: string) => new Sentence(`الوزير (${inside}) قال`, [], []);
    expect(texts(aside('حزب النور'))).toEqual(['الوزير', 'قال']);
    expect(texts(aside('ك '.repeat(9)))).toHaveLength(2);
    expect(texts(aside('ك '.repeat(10)))).toHaveLength(14);
    expect(texts(new Sentence('الوزير (حزب', [], []))).toEqual(['الوزير', '(', 'حزب']);
    const day = {
      start: 8,
      end: 11,
      text: 'أمس',
      from: '2024-05-13',
      to: '2024-05-13',
      basis: 'relative',
    } as const;
    expect(texts(new Sentence('الوزير (أمس) قال', [], [day]))).toEqual(['الوزير', '(', 'امس', ')', 'قال']);
  });

  it('joins a «و» that stands alone to the word behind it', () => {
    const s = new Sentence('سامر و القيادي', [], []);
    expect(texts(s)).toEqual(['سامر', 'والقيادي']);
    expect(s.slice(1, 1)).toBe('و القيادي');
    expect(texts(new Sentence('سامر و 5', [], []))).toEqual(['سامر', 'و', '5']);
  });

  it('knows what covers each token, of spans that overlap the longer', () => {
    const s = sentenceOf('(وزير العدل) {سامر الحداد} في <تونس> أمس');
    expect(s.office.map((span) => span?.text)).toEqual([
      'وزير العدل',
      'وزير العدل',
      ...Array(5).fill(undefined),
    ]);
    expect(s.person[2]?.text).toBe('سامر الحداد');
    expect(s.place[5]?.text).toBe('تونس');
    expect(s.date[6]?.from).toBe('2024-05-13');
    expect(s.body.every((span) => span === undefined)).toBe(true);
    expect([s.joined(0, 1), s.joined(1, 2), s.joined(2, 3)]).toEqual([true, false, false]);
    const nested = new Sentence(
      'وزير العدل',
      [
        { kind: 'office', start: 0, end: 4, text: 'وزير' },
        { kind: 'office', start: 0, end: 10, text: 'وزير العدل' },
      ],
      [],
    );
    expect(nested.office[1]?.text).toBe('وزير العدل');
  });

  it('gives the text of tokens without letters of clitics and their marks', () => {
    const s = new Sentence('وَبِالوزيرِ «الأول»  أمس', [], []);
    expect(s.slice(0, 1)).toBe('وَبِالوزيرِ الأول');
    expect(s.slice(0, 0, 2)).toBe('الوزيرِ');
    expect(s.slice(0, 9)).toBe('');
    expect([s.word(0), s.word(9)]).toEqual(['وبالوزير', '']);
    expect(new Sentence('نعم، لا', [], []).isMark(1, '،,')).toBe(true);
    expect(new Sentence('نعم لا', [], []).isMark(1, '،,')).toBe(false);
  });
});

it('counts the letters before a peeled word, and keeps the article that «لل» holds', () => {
  const phrase = (text: string): [number, string] => {
    const s = new Sentence(text, [], []);
    const peeled = memberIn('title', s.word(0)) ?? expect.fail('no title');
    return [cutOf(peeled), phraseOf(s, 0, s.all.length - 1, peeled)];
  };
  expect(phrase('وبالوزير الأول')).toEqual([2, 'الوزير الأول']);
  expect(phrase('للوزير')).toEqual([1, 'الوزير']);
  expect(phrase('وللوزير')).toEqual([2, 'الوزير']);
  expect(phrase('لوزير العدل')).toEqual([1, 'وزير العدل']);
  expect(phrase('وزير')).toEqual([0, 'وزير']);
  expect(cutOf(NO_CLITICS)).toBe(0);
});

it.each([
  ['مع |الوزير', 'مع'],
  ['ومع |الوزير', 'مع'],
  ['مع كل من |الوزير', 'مع'],
  ['بكل من |الوزير', 'ب'],
  ['مع كل |وزير', 'مع'],
  ['من |الوزير', 'من'],
  ['التقى |الوزير', ''],
  ['|الوزير', ''],
])('what governs «%s» is «%s»', (text, prep) => {
  const s = new Sentence(text.replace('|', ''), [], []);
  const at = s.all.findIndex(({ text: word }) => /وزير$/u.test(word));
  expect(prepBefore(s, at)).toBe(prep);
});

it.each([
  ['وزير العدل {سامر}', 2, true],
  ['وزير العدل، {سامر}', 2, true],
  ['وزير العدل و{سامر}', 2, false],
  ['وزير العدل {وسام}', 2, false],
  ['وزير {سامر الحداد}', 2, false],
  ['وزير العدل في', 2, false],
])('a name soon behind «%s» at %i: %s', (text, at, soon) => {
  expect(namedSoon(sentenceOf(text), at)).toBe(soon);
});

it('tells the clitics on a name by where the tagger begins it', () => {
  expect(nameClitics(sentenceOf('و{سامر}'), 0)).toEqual({
    conj: true,
    prep: '',
    definite: false,
    base: 'سامر',
  });
  expect(nameClitics(sentenceOf('ب{سامر}'), 0)).toEqual({
    conj: false,
    prep: 'ب',
    definite: false,
    base: 'سامر',
  });
  expect(nameClitics(sentenceOf('ول{سامر}'), 0)).toEqual({
    conj: true,
    prep: 'ل',
    definite: false,
    base: 'سامر',
  });
  expect(nameClitics(sentenceOf('{وسام}'), 0)).toEqual({ ...NO_CLITICS, base: 'وسام' });
  expect(nameClitics(sentenceOf('وسام'), 0)).toEqual({ ...NO_CLITICS, base: 'وسام' });
});

it('ends a span at its last token, and a phrase at what is no word of it', () => {
  const s = sentenceOf('{سامر الحداد} {هدى} في أمس كتاب');
  expect([endOf(s, s.person, 0), endOf(s, s.person, 2), endOf(s, s.person, 5)]).toEqual([1, 2, 5]);
  expect([0, 3, 4, 5, 6].map((at) => goesOn(s, at))).toEqual([false, false, false, true, false]);
});
