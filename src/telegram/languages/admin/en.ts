import type { AdminWords } from './words.ts';

export const enAdmin: AdminWords = {
  commands: {
    add: 'Take in the text that follows this command',
    stats: 'How many articles and questions, and how much memory',
    feedback: 'What readers think of answers',
    reload: 'Open the kept articles anew',
    pair: 'How a reader comes in by a code',
  },

  taken: 'What you sent is kept, and is taken in now.',
  goingOn: 'I am back, and go on with what you sent before.',
  waiting: (count) => `Messages of yours that wait: ${count}.`,
  taking: (percent, kept) => {
    const share = percent === null ? '' : ` (${percent}%)`;
    return `What you sent is being taken in${share}. Articles kept so far: ${kept}.`;
  },

  outcomes: ({ added, unchanged, replaced, contested, leftOut }) =>
    [
      'What you sent is taken in. Articles:',
      `Added: ${added}`,
      `Unchanged: ${unchanged}`,
      `In the place of an older version: ${replaced}`,
      `Contested, and not taken in: ${contested}`,
      `Left out: ${leftOut}`,
    ].join('\n'),
  leftOut: 'What was left out, and why:',
  contested:
    'Contested: the address is that of an article that is kept from another source, which stays as it is:',
  contest: (address, kept, given) => `${address}: the kept one is from ${kept}, this one from ${given}`,
  more: (count) => `And so many more: ${count}`,
  post: (title, post) => `Post ${post} of ${title}`,
  text: 'The text',
  nothingToAdd: 'Please write the text after /add, in the same message.',

  tooLarge:
    'The file is larger than 20 MB, and Telegram gives bots no larger ones. Cut it up, or take it in with isnad ingest.',
  noText: 'There is no text in it.',
  gone: 'Telegram did not give me the file. Please send it again.',
  interrupted: 'Taking in stopped at it time and again, so it was left out.',
  failed: (why) => `It could not be taken in. Please send it again: ${why}`,

  stats: ({ up, memory, newest, ...stats }) =>
    [
      `Articles: ${stats.articles}`,
      `Passages: ${stats.passages}`,
      `Meetings that they tell of: ${stats.meetings}`,
      `The newest day of publication: ${newest ?? 'not known'}`,
      `Questions since the start: ${stats.answered} answered, ${stats.refused} without an answer`,
      `Questions now: ${stats.answering} worked on, ${stats.waiting} waiting`,
      `Offered by administrators and not taken in yet: ${stats.offers}`,
      `Memory in MB: ${memory.bot} of the bot, ${memory.answering} of the process that answers`,
      `Up for ${up.hours} h ${up.minutes} min`,
    ].join('\n'),
  reloaded: 'The kept articles are opened anew.',
  notReloaded: 'The kept articles could not be opened anew, and answers are from what was open before:',
};
