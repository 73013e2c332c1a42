import type { AccessWords } from './words.ts';

export const enAccess: AccessWords = {
  howToPair: 'If you have a code from the operator of this bot, send it like this: /pair, then the code.',
  paired: 'Welcome. You may ask now: please write your question in Arabic. Send /help to learn more.',
  pairedBefore: 'You may ask already, and need no other code.',
  wrongCode:
    'Sorry, this code does not work: it may be mistyped, over, or used already. Please ask the operator of this bot for another.',
  tooManyCodes: 'There were too many tries. Please wait ten minutes, then send the code again.',
  kept: 'If you came by a code with /pair, your number is kept in a file so long as you may ask. The operator of this bot can erase it.',
  stays: 'Your number stays in a file, since you came by a code. The operator of this bot can erase it.',
};
