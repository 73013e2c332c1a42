import type { FollowWords } from './words.ts';

/** In English. */
export const enFollow: FollowWords = {
  help: 'Send /follow with a name, or with two, to be told of each new meeting of theirs when an article tells of it. Send /unfollow to see whom this chat follows, and to end it.',
  privacy:
    'If you follow somebody with /follow, the number of the chat and the name are kept in a file, until you end it, send /forget or block the bot. If you call an answer right or wrong, the number of the answer and your vote are kept, with a code that keeps your vote from being counted twice and does not by itself tell whose it is; /forget erases that, too.',
  forgotten: (followings, votes) =>
    [
      ...(followings === 0 ? [] : [` Followings that are ended and erased: ${followings}.`]),
      ...(votes === 0 ? [] : [` Votes on answers that are erased: ${votes}.`]),
    ].join(''),

  begun: (name, other, title) => {
    const who = title === null ? name : `${name}, ${title}`;
    return [whatComes(who, other), TO_END].join('\n\n');
  },
  begunUnknown: (name, other) =>
    [
      whatComes(name, other),
      'No article has this name yet. Please make sure that it is whole, and in Arabic, as newspapers write it.',
      TO_END,
    ].join('\n\n'),
  namesakes: (names) =>
    `Others by that name: ${names.join(', ')}. Please write the whole name if you mean another.`,
  known: (name, other) => `This chat already follows ${meetings(name, other)}, and will be told what is new.`,
  full: (most) =>
    `This chat follows as many as it may, which is ${most}. Please end one with /unfollow, and try again.`,
  list: (names) =>
    [
      'This chat follows the meetings below. The buttons end it:',
      ...names.map(([name, other]) => `\u200E• ${meetings(name, other)}`),
    ].join('\n'),
  none: 'This chat follows nobody. Send /follow with a name, in Arabic, to be told of each new meeting.',
  end: (name, other) => (other === null ? `Unfollow ${name}` : `Unfollow ${name} with ${other}`),
  ended: (name, other) => `This chat no longer follows ${meetings(name, other)}.`,
  endedBefore: 'That has ended before.',
  news: (names) => `New meetings of those you follow: ${names.join(', ')}`,
  more: (count) => `Other new meetings: ${count}. Find them with /meetings.`,

  right: 'Right',
  wrong: 'Wrong',
  voted: (answer) => `Thank you, that is noted. The number of the answer: \u2066${answer}\u2069`,
  notVoted: 'Sorry, that answer is not known.',
  feedback: ({ right, wrong }, answers) =>
    [
      `What readers think of answers: right ${right}, wrong ${wrong}.`,
      ...answers.map((one) => `\u200E• right ${one.right}, wrong ${one.wrong}: \u2066${one.answer}\u2069`),
    ].join('\n'),
};

const TO_END = 'Send /unfollow to end that.';

function meetings(name: string, other: string | null): string {
  return other === null ? `the meetings of ${name}` : `the meetings of ${name} with ${other}`;
}

function whatComes(name: string, other: string | null): string {
  return `Whenever a new article tells of one of ${meetings(name, other)}, this chat is told.`;
}
