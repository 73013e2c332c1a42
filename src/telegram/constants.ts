// Long because a room has one record of its numbers.
import { constants } from '../constants.ts';

/**
 * The numbers of the bot: Telegram's limits (https://core.telegram.org/bots/api), how long is waited, how
 * much is shown.
 */
export const TELEGRAM = constants({
  // Updates, in and out
  /**
   * Milliseconds for which an update that is done is remembered. Limit: Telegram sends one again for a day
   * at most (getUpdates).
   */
  updateKnownMs: 24 * 60 * 60_000,
  /** Milliseconds after which each bot behind a webhook says that it lives, and looks for what others left. Choice. */
  botLivesMs: 2_000,
  /** Milliseconds of silence after which what a bot took is taken over by another. Choice: a long pause is shorter. */
  botSilentMs: 15_000,
  /** Milliseconds between two looks for updates to forget. Choice. */
  forgetUpdatesMs: 60 * 60_000,
  /** Tries of an update whose answer could not be handed to Telegram, while others could. Choice. */
  attempts: 3,
  /**
   * Milliseconds after which an update is tried again whose answer could not be handed to Telegram. Choice.
   */
  againMs: 1_000,
  /**
   * Milliseconds after which a poll is made again while something is in hand and nothing is to be confirmed.
   * Choice: as long waits at most what comes meanwhile, unless a hundred updates, all that one poll brings,
   * stand behind the lowest that is not done.
   */
  lookMs: 200,
  /** Milliseconds after which a poll is made again that failed, twice as many each time. Choice. */
  firstPollRetryMs: 50,
  /** Milliseconds between such polls at most. Choice. */
  pollRetryMs: 1_000,
  /**
   * Milliseconds for a call of Telegram that brings nothing but a word. Choice: far more than it takes.
   */
  shortCallMs: 5_000,
  /**
   * Milliseconds for which all but messages is tried: a sign that the bot is typing is worth nothing later.
   * Choice.
   */
  triedMs: 8_000,
  /**
   * Milliseconds that are waited at most where Telegram says how long. Choice: past it the answer is late by
   * any measure.
   */
  longestAskedMs: 120_000,
  /** Milliseconds between two tries of a call, first and last, twice as many each time. Choice. */
  betweenTriesMs: { first: 250, last: 10_000 },
  /** Milliseconds between two looks whether all in hand is done when the bot ends. Choice. */
  drainLookMs: 20,
  /**
   * Milliseconds between two times that what is kept in memory is looked through for what is too old.
   * Choice.
   */
  forgetEveryMs: 30_000,
  /** Milliseconds from Telegram's clock past which this machine's is told to be wrong. Choice. */
  wrongClockMs: 60_000,
  /**
   * How long the bot waits for the network, as `Patience` tells each. Choice: a call is longer than a long poll.
   */
  patience: {
    callSeconds: 45,
    pollSeconds: 30,
    sendMs: 60_000,
    startMs: 60_000,
    drainMs: 20_000,
    rivalMs: 5_000,
  },
  // Who may ask, and how often
  /**
   * Milliseconds after which a message came while the bot was down: its sender is told so instead. Choice:
   * who asked that long ago has gone on.
   */
  staleMs: 10 * 60_000,
  /** Questions of one user that may wait, the one in hand among them. Choice. */
  queue: 4,
  /**
   * Requests of one user at once, and milliseconds until there may be one more. Choice: faster than anybody
   * reads answers.
   */
  perUser: { burst: 10, everyMs: 6_000 },
  /** The same of one group. Choice; Telegram lets a bot send 20 messages a minute to one. */
  perGroup: { burst: 20, everyMs: 3_000 },
  /** How often one chat is told the same thing about how the bot works. Choice. */
  notices: { burst: 1, everyMs: 15_000 },
  /** How often somebody who sent too much may still have all forgotten. Choice. */
  forgetting: { burst: 2, everyMs: 30_000 },
  /** How often one person may try a code. Choice: nobody mistypes it more often. */
  codesPerPerson: { burst: 5, everyMs: 10 * 60_000 },
  /** How often all people together may try a code. Bound: of 2^80 codes none is found so. */
  codesOfAll: { burst: 50, everyMs: 60_000 },
  /** How often one person is told that there were too many. Choice. */
  tooManyCodes: { burst: 1, everyMs: 60_000 },
  /** Letters of a code, of 5 bits each. Choice: 80 bits; nobody finds one by trying, nor from its hash. */
  codeLength: 16,
  /** Bytes of the random id of a question that is kept. Choice: 96 bits; nobody guesses another's. */
  questionIdBytes: 12,
  /**
   * Hexadecimal digits that stand for a voter. Choice: 64 bits; no two of a newsroom's readers have the
   * same.
   */
  voterLength: 16,
  /**
   * Bytes of the random and of the proving part of an answer's code. Limit: a button carries 64 bytes
   * (`callback_data`) and holds a choice besides.
   */
  answerCode: { random: 6, proof: 3 },
  /**
   * UTF-16 units of a message after its entities are applied, and entities. Limit: of `sendMessage`; past
   * the hundredth entities are dropped without a word.
   */
  message: { units: 4096, entities: 100 },
  // What is kept of a conversation
  /** Milliseconds for which a question is what the next one may point back to. Choice. */
  conversationMs: 10 * 60_000,
  /** Milliseconds for which the buttons of an answer work, and its questions are known. Choice. */
  repliesMs: 60 * 60_000,
  /** Things of one kind that are kept; the oldest goes first. Bound: of memory. */
  keptAtMost: 1_000,
  // While an answer is made
  /**
   * Milliseconds between two signs that the bot is typing. Limit: Telegram shows one for five seconds
   * (sendChatAction).
   */
  typingEveryMs: 4_000,
  /** Milliseconds before the first. Choice: an answer that is there at once needs none. */
  typingAfterMs: 200,
  /** Milliseconds after which there are no more. Choice. */
  typingAtMostMs: 60_000,
  // What an answer shows
  /**
   * Messages of one answer or of one piece of news. Choice: what does not fit is left for a narrower
   * question.
   */
  messages: 3,
  /** Citations of each statement that are left where the answer is too long. Choice. */
  citationsOfLong: 3,
  /** UTF-16 units of a short answer. Choice. */
  shortAnswer: 300,
  /** UTF-16 units of all short answers of one headline. Choice: a third of a message. */
  headline: 1_200,
  /** Choices that a refusal shows. Choice. */
  choices: 10,
  /** Characters of one of them. Choice. */
  choice: 100,
  /**
   * Buttons for sources under an answer. Limit: a hundred on one keyboard; some are for what may be asked of
   * an answer.
   */
  buttons: 90,
  /** Choices that have buttons. Choice. */
  choiceButtons: 8,
  /** Characters that a button shows of a choice. Choice. */
  choiceButton: 60,
  /** UTF-16 units of a question that can be shared. Limit: an inline query has at most 256. */
  inlineQuery: 256,
  /** UTF-16 units of a quotation. Choice: some three long sentences. */
  quotation: 600,
  /** UTF-16 units by which a cut is moved at most to the edge of a word; longer words are cut. Choice. */
  cutMoves: 60,
  /** UTF-16 units that are shown of an article. Choice: its first paragraphs. */
  articleText: 1_500,
  /**
   * UTF-16 units of a run that is isolated from the right-to-left text around it. Choice: one that no
   * message could hold whole would have to be cut open.
   */
  isolate: 120,
  /** Characters of an article's title. Choice. */
  articleTitle: 200,
  /** Characters of a publisher's name. Choice. */
  publisherName: 60,
  /** Further passages shown on «المزيد», and UTF-16 units of each. Choice: they fit one message. */
  more: { hits: 4, units: 400 },
  /** Words, articles, candidates and signs of each that «لماذا» tells. Choice: they fit one message. */
  why: { terms: 8, articles: 3, candidates: 3, signs: 2 },
  /** Characters of a title and of an answer there. Choice. */
  inWhy: { title: 120, answer: 120 },
  /** Questions that are answered which stand in the greeting. Choice. */
  examples: 3,
  /** Publishers that are listed. Choice: they fit one message. */
  publishers: 25,
  // Meetings and pictures
  /** Characters of a person's name. Choice. */
  personName: 50,
  /** Characters of the name of somebody who is followed, which is said back whole. Bound: no name is longer. */
  followedName: 120,
  /** Characters of a person's office. Choice. */
  personTitle: 100,
  /** Others who bear the name that are told of. Choice. */
  namesakes: 3,
  /** Citations of a meeting in a list. Choice. */
  citationsOfMeeting: 2,
  /** Characters of a place. Choice. */
  placeName: 80,
  /** Meetings of one message. Choice: with what is shown of each they have room. */
  meetingsAMessage: 4,
  /** Others who took part in a meeting that are named. Choice. */
  othersOfMeeting: 4,
  /** Others that are named under a picture. Choice. */
  othersUnderPicture: 3,
  /** UTF-16 units under a picture. Limit: 1,024 (`caption`), less a mark that more is left out. */
  caption: 1000,
  /** Characters of what was asked for that are said again where nobody bears that name. Choice. */
  unknownName: 100,
  /** Names that the head of a piece of news tells. Choice. */
  namesInNews: 5,
  /** People that one chat follows. Choice. */
  followed: 20,
  /** Milliseconds between two looks for news. Choice. */
  lookForNewsMs: 5_000,
  // Questions typed in other chats
  /**
   * Milliseconds without a letter after which a question is taken to be typed out. Choice: typing pauses for
   * less between letters.
   */
  inlinePauseMs: 1_000,
  /** Milliseconds within which one is answered. Limit: Telegram takes no answer after some ten seconds. */
  inlineLatestMs: 8_000,
  /** Milliseconds that one may wait in the line. Choice: half of that. */
  inlineWaitMs: 4_000,
  /**
   * Seconds for which Telegram keeps what is answered, and anything else. Choice: Telegram's own default,
   * and next to nothing.
   */
  inlineCachedS: { answered: 300, else: 10 },
  /** Letters without which nothing is asked. Choice. */
  inlineLetters: 3,
  /** Cards that are offered. Choice: Telegram takes 50; the ones after these are not looked at. */
  cards: 10,
  /** Characters of a card's title. Choice. */
  cardTitle: 100,
  /** Characters below it. Choice. */
  cardDescription: 200,
  // Administration
  /** Characters of why something failed. Choice. */
  failure: 300,
  /** Offers of one chat that wait and are taken in together, and reported once. Bound. */
  offersTogether: 100,
  /** Milliseconds within which messages that are forwarded together come. Choice. */
  gatherMs: 1_000,
  /**
   * Times that the program may be stopped in an offer before it is not tried again: it may be what stops it.
   * Choice.
   */
  begunAtMost: 10,
  /**
   * Letters from which on a text of several lines is an article. Choice: a question is shorter, or ends like
   * one.
   */
  articleLetters: 120,
  /** Addresses of one offer. Bound: more go in a file. */
  offeredLinks: 100,
  /** Characters that are kept of a file's name. Bound: file systems take 255 bytes. */
  fileName: 100,
  /** Bytes of a file that can be offered. Limit: what the Bot API gives a bot (getFile). */
  fileBytes: 20 * 1024 * 1024,
  /** Times that a file is asked for. Choice. */
  downloads: 3,
  /** Milliseconds that a download may take. Choice: the largest at 170 KB/s. */
  downloadMs: 120_000,
  /**
   * Of what was left out, and of what was contested, so many are told one by one. Choice: a report is one
   * message.
   */
  reported: 8,
  /** Characters of a source, a reason and a publisher there. Choice. */
  inReport: { source: 80, why: 140, publisher: 50 },
  /** Depth of formatted text that is read. Limit: Telegram nests no deeper. */
  richTextDepth: 16,
  /**
   * Milliseconds between two edits of a report. Limit: Telegram counts an edit as a message, and takes about
   * one a second in a chat.
   */
  editMs: 1_200,
  /** Milliseconds after which a report is tried again that could not be sent. Choice. */
  reportAgainMs: 5_000,
  /**
   * Milliseconds after which whoever offered something has looked away: the report is a message of its own,
   * which rings. Choice.
   */
  longWorkMs: 60_000,
  /** Answers that are shown to administrators one by one, those most often called wrong. Choice. */
  answersInFeedback: 50,
});
