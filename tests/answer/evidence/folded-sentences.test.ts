import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldedSentence,
  foldedSentences,
  hasPhrase,
  holdsAsWritten,
  holdsName,
  holdsNoun,
} from '../../../src/answer/evidence/folded-sentences.ts';
import { articleOf } from '../asking.ts';

const one = (text: string) => foldedSentence(articleOf(text), { start: 0, end: text.length });

describe('foldedSentences', () => {
  it('cuts an article where its sentences end, once', () => {
    const article = articleOf('وصل الوزيرُ.\nثمّ  غادر.');
    const found = foldedSentences(article);
    expect(found.map(({ text }) => text)).toEqual(['وصل الوزيرُ.', 'ثمّ  غادر.']);
    expect(found.map(({ words }) => words)).toEqual([' وصل الوزير ', ' ثم غادر ']);
    expect(foldedSentences(article)).toBe(found);
    expect(foldedSentences(articleOf(article.text))).not.toBe(found);
    expect(foldedSentences(articleOf(''))).toEqual([]);
  });

  it('keeps the places of the article', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('وصل الوزير. ', 'ثمّ غادر؟ ', '\n', '«كلام»، ', '12 ')),
        (parts) => {
          const article = articleOf(parts.join(''));
          for (const { start, end, text } of foldedSentences(article)) {
            expect(article.text.slice(start, end)).toBe(text);
          }
        },
      ),
    );
  });
});

describe('hasPhrase', () => {
  it.each([
    ['وصل وزير العدل، أمس.', 'وزير العدل', true],
    ['وبوزير العدل التقى.', 'وزير العدل', true],
    ['التقى وزيرَ العَدْلِ.', 'وزير العدل', true],
    ['قال للرئيس ما قال.', 'الرئيس', true],
    ['وصل وزير «العدل».', 'وزير العدل', true],
    ['وصل الوزير.', 'وزير', false],
    ['وصل وزير العدلية.', 'وزير العدل', false],
    ['وصل وزير.', '', false],
    ['', 'وزير', false],
    ['وصل وزير.', '«»', false],
  ])('«%s» has «%s»: %s', (text, phrase, has) => {
    expect(hasPhrase(one(text), phrase)).toBe(has);
  });
});

describe('holdsAsWritten', () => {
  it('lets no mark stand between that the phrase has not', () => {
    expect(holdsAsWritten(one('في قصر  الشَّعب أمس.'), 'قصر الشعب')).toBe(true);
    expect(holdsAsWritten(one('في قصر، الشعب أمس.'), 'قصر الشعب')).toBe(false);
  });
});

describe('holdsNoun', () => {
  it('takes a noun with its article and without', () => {
    expect(holdsNoun(one('وصل الوزير.'), 'وزير')).toBe(true);
    expect(holdsNoun(one('وصل وزير.'), 'الوزير')).toBe(true);
    expect(holdsNoun(one('وصلت الوزيرة.'), 'وزير')).toBe(false);
  });
});

describe('holdsName', () => {
  it('takes all words of a name, in any spelling and order', () => {
    expect(holdsName(one('وصل سامر بن علي الحدّاد.'), 'سامر الحداد')).toBe(true);
    expect(holdsName(one('وصل سامر.'), 'سامر الحداد')).toBe(false);
  });

  it('takes one word for no name', () => {
    expect(holdsName(one('وصل سامر.'), 'سامر')).toBe(false);
    expect(holdsName(one('وصل سامر.'), '')).toBe(false);
  });
});
