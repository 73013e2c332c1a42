import { describe, expect, it } from 'vitest';
import { wordLists } from '../../../src/arabic/words/word-lists.ts';

const SMALL_TALK = ['greeting', 'thanks', 'bot'] as const;

describe('the words of a table by class', () => {
  it('are found however they are spelt, or only as they are written', () => {
    const lists = wordLists('small-talk', SMALL_TALK);
    expect(lists.has('greeting', 'أهلاً وسهلاً')).toBe(true);
    expect(lists.has('greeting', 'اهلا وسهلا')).toBe(true);
    expect(lists.has('thanks', 'اهلا وسهلا')).toBe(false);
    expect(lists.hasAsWritten('greeting', 'أهلًا وسهلًا')).toBe(true);
    expect(lists.hasAsWritten('greeting', 'اهلا وسهلا')).toBe(false);
  });

  it('are found at the beginning of a longer one', () => {
    const lists = wordLists('small-talk', SMALL_TALK);
    expect(lists.begins('greeting', 'اهلًا وسهلا بكم')).toBe(true);
    expect(lists.begins('greeting', 'يا أهلا')).toBe(false);
  });

  it('do not start with a class that the table has and the code does not, or the other way round', () => {
    expect(() => wordLists('small-talk', ['greeting', 'thanks'])).toThrow(/«bot», «[^»]+»: no such class/u);
    expect(() => wordLists('small-talk', [...SMALL_TALK, 'insult'])).toThrow('no word of the class insult');
  });
});
