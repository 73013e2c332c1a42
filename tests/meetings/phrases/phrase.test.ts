import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phraseEnd } from '../../../src/meetings/phrases/phrase.ts';
import { sentenceOf } from '../../support/tagged.ts';

it.each([
  ['وزير العدل في القصر', 'office', 'وزير العدل'],
  ['مدير المعهد من أجل', 'office', 'مدير المعهد'],
  ['وفد من نقابة المهندسين وصل', 'group', 'وفد من نقابة المهندسين'],
  ['الوفد المرافق له أمس', 'group', 'الوفد المرافق له'],
  ['(وزير العدل ووزير الصحة) قالا', 'office', 'وزير العدل'],
  ['(وزير العدل لوزير الصحة) قالا', 'office', 'وزير العدل'],
  ['محافظ البصرة ب<بغداد> أمس', 'office', 'محافظ البصرة'],
  ['رئيس بلدية <بغداد> أمس', 'office', 'رئيس بلدية بغداد'],
  ['وزير', 'office', 'وزير'],
] as const)('«%s», read as an %s, ends behind «%s»', (text, kind, phrase) => {
  const s = sentenceOf(text);
  const definite = s.word(0).startsWith('ال');
  expect(s.slice(0, phraseEnd(s, 0, definite, kind).last)).toBe(phrase);
});

it('is sixteen tokens at most', () => {
  const s = sentenceOf(`وزير ${'العدل '.repeat(30)}`);
  expect(phraseEnd(s, 0, false, 'office').last).toBe(15);
});

it('tells of each token which rule decided, and ends within the sentence', () => {
  const word = fc.constantFrom(
    'وزير',
    'العدل',
    'من',
    'وفد',
    'للشركة',
    'التقى',
    '،',
    'مجلس',
    'كتاب',
    '{سامر}',
    '<تونس>',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.boolean(), (words, definite) => {
      const s = sentenceOf(words.join(' '));
      const { last, rules } = phraseEnd(s, 0, definite, 'office');
      expect(last).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(s.all.length);
      expect(rules.length).toBeLessThan(s.all.length + 1);
    }),
  );
});
