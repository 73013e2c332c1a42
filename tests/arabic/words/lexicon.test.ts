import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { isKnown, isName, isNameAsItIs, isOwn, isOwnAsItIs } from '../../../src/arabic/words/lexicon.ts';

/** What the tables know of a word: [own as it is, own, name, name as it is, known]. */
const about = (word: string): boolean[] => {
  const folded = fold(word);
  return [isOwnAsItIs(folded), isOwn(folded), isName(folded), isNameAsItIs(folded), isKnown(folded)];
};

describe('the tables of words', () => {
  it.each([
    ['وزير', 'a word that begins with و', [true, true, false, false, true]],
    ['وزراؤها', 'its plural with a pronoun', [false, true, false, false, true]],
    ['وقعت', 'a verb with the ta of the feminine', [false, true, false, false, true]],
    ['برلين', 'a capital', [true, true, true, true, true]],
    ['حسين', 'a man’s name', [false, false, true, true, false]],
    ['أنالينا', 'a name that only women have', [false, false, false, true, false]],
    ['تونسيين', 'people of a country', [false, false, true, false, true]],
    ['رئيسة', 'a title in the feminine', [false, false, false, false, true]],
    ['يلتقي', 'a form of a family of verbs', [false, false, false, false, true]],
    ['قزحبلان', 'no word', [false, false, false, false, false]],
    ['', 'nothing', [false, false, false, false, false]],
  ])('say of «%s», %s', (word, _what, known) => {
    expect(about(word)).toEqual(known);
  });

  it('take a word folded: as it is written, none is found', () => {
    expect(isName('ألمانيا')).toBe(false);
    expect(isName(fold('ألمانيا'))).toBe(true);
  });
});
