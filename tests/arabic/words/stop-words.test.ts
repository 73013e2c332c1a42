import { expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { isStopWord } from '../../../src/arabic/words/stop-words.ts';

it.each(['في', 'وفي', 'إلى', 'التي', 'متى', 'فمن', 'وماذا', 'شكون'])('«%s» tells of nothing', (word) => {
  expect(isStopWord(fold(word))).toBe(true);
});

it.each(['وزير', 'لقاء', 'وفد', 'ولد', 'فقر', 'بفي', 'وبرلين', ''])('«%s» is no stop word', (word) => {
  expect(isStopWord(fold(word))).toBe(false);
});
