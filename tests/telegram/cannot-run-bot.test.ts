import { expect, it } from 'vitest';
import { CannotRunBot } from '../../src/telegram/cannot-run-bot.ts';

it('says what to mend, by what it came, and whether another serves the bot', () => {
  const cause = new Error('409');
  const rivalled = new CannotRunBot('another program serves it', { cause, isRivalled: true });
  expect(rivalled).toMatchObject({
    name: 'CannotRunBot',
    message: 'another program serves it',
    isRivalled: true,
    cause,
  });
  expect(new CannotRunBot('no token').isRivalled).toBe(false);
});
