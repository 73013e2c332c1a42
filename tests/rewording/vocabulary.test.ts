import { describe, expect, it } from 'vitest';
import { implies, isAllowed, vocabularyOf } from '../../src/rewording/vocabulary.ts';
import { factsIn } from './facts-of.ts';

/** The words of a text that those of another do not allow. */
async function strange(said: string, ground: string): Promise<string[]> {
  const facts = await factsIn(said);
  const there = vocabularyOf([await factsIn(ground)]);
  return facts.words.filter((word) => !isAllowed(word, facts, there)).map(({ text }) => text);
}

describe('isAllowed', () => {
  it.each([
    ['a word in another form', 'وصل الوزيرات.', 'وصل الوزير.', []],
    ['a word of the same root', 'كان وصول الوزير.', 'وصل الوزير.', []],
    ['a meeting that is implied', 'التقى الوزير السفير.', 'استقبل الوزير السفير.', []],
    [
      'a day and a number, which are compared by themselves',
      'وصل الوزير مع 3 يوم 10 آذار 2024.',
      'وصل الوزير.',
      [],
    ],
    ['another word', 'استقال الوزير.', 'وصل الوزير.', ['استقال']],
    ['another meeting', 'زار الوزير السفير.', 'استقبل الوزير السفير.', ['زار']],
    ['a day by when it is read', 'وصل الوزير أمس.', 'وصل الوزير.', ['أمس']],
    ['another name', 'وصل {كريم القصار}.', 'وصل {سالم الحداد}.', ['كريم', 'القصار']],
    ['a name in part', 'وصل {الحداد}.', 'وصل {سالم الحداد}.', []],
    ['nothing', '', 'وصل الوزير.', []],
  ])('%s: «%s» of «%s»', async (_, said, ground, words) => {
    expect(await strange(said, ground)).toEqual(words);
  });
});

describe('implies', () => {
  it('lets one who receives be told to meet, and nothing else', () => {
    expect(implies('received', 'met')).toBe(true);
    expect(implies('met', 'received')).toBe(false);
    expect(implies('visited', 'met')).toBe(false);
    expect(implies('phoned', 'phoned')).toBe(true);
  });
});
