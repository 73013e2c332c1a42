import { type Forms, plural } from '../../answer/grammar/plural.ts';
import { enAccess } from '../access/words-en.ts';
import { enAdmin } from './admin/en.ts';
import { enWhy } from './en-why.ts';
import { enFollow } from './follow/en.ts';
import type { Words } from './words.ts';

/** An example in the language of the articles, which is that of questions. */
const EXAMPLE = 'Example: «من التقى وزيرُ الزراعة الأسبوعَ الماضي؟»';

function examplesIn(examples: readonly string[]): readonly string[] {
  if (examples.length === 0) return [EXAMPLE];
  return ['Examples that the articles answer:', ...examples.map((example) => `\u200F• ${example}`)];
}

const NOT_KEPT =
  'Your question and your name are not written to any file, nor is your number unless you follow somebody or choose a language.';
const KEPT_UNTIL_ANSWERED =
  'Your message is kept on the machine that runs this bot until it is answered, so that it is not lost when the bot stops, and is then erased. Your question and your name are not written to any other file, nor is your number unless you follow somebody or choose a language.';

const PRIVACY = [
  'Your question is worked on by the machine that runs this bot, which looks for an answer in the articles. The messages themselves pass through the servers of Telegram, and stay in your chat until you delete them.',
  'Your number stays in memory for minutes, so that questions keep within their limits; your last question and its answer for ten minutes, to understand what follows it; your questions with the numbers of their messages and answers for an hour, to change an answer when you edit its question and to tell why it is what it is. Then all of it is forgotten. Other than that the words of your question are forgotten about a minute after the answer. /forget forgets it at once.',
  'If you choose a language with /language, the number of the chat is kept with it in a file, until you send /forget.',
  enAccess.kept,
  enFollow.privacy,
  'The log has the number and kind of an incoming message, a code for the chat that changes whenever the bot starts and does not tell whose it is, how long the answer took, and its outcome or what went wrong. Nothing else.',
];

const ARTICLES: Forms<'en'> = { one: 'There is # article now.', other: 'There are # articles now.' };
const ANSWERS: Forms<'en'> = { one: '# answer', other: '# answers' };
const PUBLISHED: Forms<'en'> = { one: '# article', other: '# articles' };
const PUBLISHERS: Forms<'en'> = { one: 'And # other publisher.', other: 'And # other publishers.' };
const DAYLESS: Forms<'en'> = {
  one: '# meeting whose day is not known is not in this file.',
  other: '# meetings whose days are not known are not in this file.',
};

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** In English. */
export const en: Words = {
  direction: 'ltr',
  name: 'English',
  day: (day) => DAY.format(new Date(`${day}T00:00:00Z`)),
  commands: {
    start: 'What this bot is',
    help: 'How to ask, with an example',
    ask: 'Ask a question, in groups above all',
    latest: 'What the newest articles tell',
    meetings: 'Meetings of one person or of two, in a period if you like',
    timeline: 'Meetings of a person by day, as a picture',
    network: 'Whom this person met and how often, as a picture',
    follow: 'Be told of each new meeting of a person, or of two',
    unfollow: 'Whom this chat follows, and how to end it',
    sources: 'Where the articles come from',
    language: 'The language of this bot',
    privacy: 'What is kept and what is not',
    forget: 'Forget what is kept of this chat',
  },
  greeting: (articles, examples) =>
    [
      'Welcome. This is Isnad. It answers your questions from the articles that it keeps, and names the source of every sentence, for you to read it yourself.',
      [
        'The articles are in Arabic. Please write your question in Arabic; the answer is in Arabic, too.',
        ...examplesIn(examples),
      ].join('\n'),
      'Where the articles have no answer, it says so; it does not guess.',
      counted(articles, ARTICLES),
      'Send /help to learn more, and /privacy to learn what is kept about you.',
    ].join('\n\n'),
  help: [
    'How do you ask?',
    'Ask in Arabic who met whom, when, where, and about what, in one clear question. The more names and days you give, the more exact the answer.',
    EXAMPLE,
    'Numbers in square brackets, like [1], are the sources. Press the number to open the article at that sentence, and press a folded quotation to read all of it.',
    'The day beside a source is the day on which it was published, and may differ from the day of the event.',
    'In groups, send /ask with your question, mention the bot in your message, or reply to one of its messages.',
    'You may carry on from your last question: «ومتى؟», «وأين استقبلها؟», «وفي أيار؟», «وماذا عن فلان؟»; it says how it understood you. The buttons under an answer tell why it was given, and what else was found.',
    'When you edit a question, its answer changes. A question under a picture or a file is read, too.',
    'Send /latest for what the newest articles tell, and /sources for who published them and when.',
    'Send /meetings with a name for that person’s meetings, with two names for theirs together, and with a period for what fell into it.',
    'Send /timeline or /network with a name for a picture of that person’s meetings, by day or by whom they met.',
    enFollow.help,
    'Send /language to choose the language of these texts. Answers are always in Arabic, as the articles are.',
  ].join('\n\n'),
  privacy: (untilAnswered) => [untilAnswered ? KEPT_UNTIL_ANSWERED : NOT_KEPT, ...PRIVACY].join('\n\n'),
  forgotten: ({ question, language, isPaired, answers, followings, votes }) => {
    const file = isPaired ? enAccess.stays : 'Nothing about you is in any file.';
    const last = question ? 'your last question and its answer, and ' : '';
    const chosen = language ? ' The language that you chose is erased, too.' : '';
    return `Erased from memory: ${last}the questions of this chat with the numbers of their messages and answers (${counted(answers, ANSWERS)}).${chosen}${enFollow.forgotten(followings, votes)} ${file}`;
  },

  remarks: {
    greeting: 'Welcome. Ask what the articles tell, in Arabic: who met whom, when, where, and about what.',
    thanks: 'You are welcome. Ask whenever you like.',
    bot: 'This is Isnad. It answers questions from the articles that it keeps and from nothing else, and names the source of every sentence. It does not guess: where the articles have no answer, it says so.',
  },
  admin: enAdmin,
  access: enAccess,
  why: enWhy,
  follow: enFollow,
  wordedByModel: 'A language model worded this answer; each of its sentences was compared with its sources.',
  inline: {
    howTo: 'Write a whole question in Arabic, or press to see how',
    notListed: 'Sorry, only those who were allowed are answered',
    unanswered: 'The articles have no answer. What is nearest?',
    which: 'Several could be meant. Which one?',
    slow: 'The search takes long. Ask in our chat',
    busy: 'Too many questions now. Ask again in a minute',
  },
  noSuchArticle: 'Sorry, this article is not kept here, or is not any more.',
  noSuchQuestion:
    'Sorry, this question is not remembered any more: questions are forgotten after an hour. Please write it again.',

  whichLanguage: 'In which language shall the bot talk to you? Answers are in Arabic, as the articles are.',
  languageChosen: 'The bot now talks to you in English.',

  publisher: (who, articles, days) => {
    const when =
      days === null
        ? 'days not known'
        : days[0] === days[1]
          ? `on ${days[0]}`
          : `from ${days[0]} to ${days[1]}`;
    return `${who}: ${counted(articles, PUBLISHED)}, ${when}`;
  },
  sources: (lines, left) =>
    [
      'Sources of the articles:',
      ...lines.map((line) => `\u200E• ${line}`),
      ...(left === 0 ? [] : [counted(left, PUBLISHERS)]),
    ].join('\n'),
  noArticles: 'There are no articles yet.',
  unknownPublisher: 'Publisher not known',

  notListed: (id, isGroup) =>
    isGroup
      ? `Sorry, the bot answers in this group only when its operator allows it. The number that the operator needs: \u2066${id}\u2069`
      : `Sorry, the bot answers only those whom its operator allows. The number that the operator needs: \u2066${id}\u2069`,
  nobodyKnown: (name) =>
    `Sorry, nobody is known from the articles by this name: ${name}. It may help to write the whole name in Arabic, as newspapers write it.`,
  noName:
    'Please write a name in Arabic after the command, with a second name or a period if you like, as in «لقاءات سلمى حداد في آذار ٢٠٢٣».',
  noSuchMeetings: 'The articles tell of no such meeting.',
  dayless: (count) => counted(count, DAYLESS),

  buttons: {
    why: 'Why this answer?',
    more: 'More evidence',
    period: 'Same question, another period',
    share: 'Share in another chat',
  },
  next: 'Next',
  previous: 'Previous',
  files: { csv: 'Table (CSV)', ics: 'Calendar (ICS)' },
  readSource: (number, publisher) =>
    publisher === null ? `Read source [${number}]` : `Read source [${number}]: ${publisher}`,
  whichPeriod: 'Which period? Reply with it in Arabic, as in «في أيار الماضي» or «في عام ٢٠٢٣».',
  noMore: 'Nothing else was found that has to do with this question.',
  notRemembered:
    'Sorry, this answer is not remembered any more: answers are forgotten after an hour. Please ask again.',

  tooLong:
    'Sorry, your question is too long. Please write it in less than a thousand letters and send it again.',
  empty: 'Please write your question after the command, or beside the name of the bot in the same message.',
  notText: 'Sorry, only text is read. Please write your question, and the bot will look for its answer.',
  busy: 'The bot is still looking for answers to your earlier questions. Please wait a little, then send this one again.',
  full: 'There are too many questions now, and no room for another. Please send yours again in a minute.',
  tooMany: 'You sent many questions in a short time. Please wait for about a minute, then ask again.',
  missed:
    'Sorry, your message came while the bot was not running. If you still want an answer, please ask again.',
  failed: 'Sorry, something went wrong here, and there is no answer. Please try again in a while.',
  tookTooLong:
    'Sorry, the search for an answer took too long and was stopped. Please try again in a while, or with a shorter question.',
};

function counted(count: number, forms: Forms<'en'>): string {
  return plural('en', count, { forms, digits: 'latin' });
}
