import { localDay } from '../answer/grammar/days.ts';
import type { Explanation } from '../answer/outcome/explanation.ts';
import type { Day } from '../arabic/calendar/mention.ts';
import type { KeptPublisher } from '../archive/kept/kept-articles.ts';
import { type Before, keptAfter, type Reply } from '../conversation/reply.ts';
import type { Wanted, WantedResults } from '../reading.ts';
import type { Hit } from '../search/passages/hit.ts';
import type { Pairs } from './access/pairs.ts';
import { withActions } from './actions.ts';
import { articleMessage } from './article-message.ts';
import { sentence } from './bidi.ts';
import { Conversations } from './conversations.ts';
import { voteButtons } from './feedback/voting.ts';
import { endFollowed, follow, sendFollowed } from './following/follow.ts';
import { inTime } from './in-time.ts';
import { forgetChat, forgetVotes, type Keeping } from './keeping.ts';
import type { KeptQuestions } from './kept-questions.ts';
import { languagesMessage } from './languages/choosing.ts';
import type { ChosenLanguages } from './languages/chosen-languages.ts';
import { LANGUAGES } from './languages/languages.ts';
import type { Words } from './languages/words.ts';
import { anotherPage, firstPage, type MeetingsRequest, meetingsFile, unknownName } from './listings.ts';
import { coder } from './log.ts';
import { messages } from './message.ts';
import { type PageOf, withPages } from './pages.ts';
import { sendPicture } from './picture.ts';
import { type Done, isPress, type Pressed, type PressParts, pressed } from './press.ts';
import { publishersText } from './publishers.ts';
import { Replies } from './replies.ts';
import { send, whileTyping } from './send.ts';
import { say, senderOf, type Turn, writtenAt } from './turn.ts';
import type { Line } from './turns.ts';
import { LATEST } from './words.ts';

/** How long an answer may take unless told otherwise. */
const ANSWER_MS = 60_000;

/** Who makes the answers; each is told by the signal when nobody waits for it any more. */
export interface Answerer {
  /** The answer to what is asked on a day after `before`, which it may carry on from. */
  reply(question: string, asOf: Day, before: Before | null, signal?: AbortSignal): Promise<Reply>;
  /** The answer with why it is what it is. */
  explain(question: string, asOf: Day, signal?: AbortSignal): Promise<Explanation>;
  /** What was found for a question, the best first. */
  search(question: string, limit: number, asOf: Day, signal?: AbortSignal): Promise<Hit[]>;
  /** Whose articles there are, those with most first. */
  publishers(signal?: AbortSignal): Promise<KeptPublisher[]>;
  /** So many questions at most that are answered. */
  examples(limit: number, asOf: Day, signal?: AbortSignal): Promise<string[]>;
  /** What is read of the archive beside answers; null where there is none. */
  read<W extends Wanted>(wanted: W, signal?: AbortSignal): Promise<WantedResults[W['what']]>;
}

/** So many questions that are answered stand in the greeting. */
export const EXAMPLES = 3;

/** What answers are made of. */
export interface ResponseParts {
  readonly answerer: Answerer;
  /** Where all questions wait. */
  readonly line: Line;
  readonly now: () => Date;
  readonly languages: ChosenLanguages;
  /** The questions that links lead to. */
  readonly questions: KeptQuestions;
  /** Who came by a code, which stays when a chat is forgotten. */
  readonly pairs?: Pairs | undefined;
  /** How many articles there are to ask about. */
  readonly articles: () => Promise<number>;
  /** Whether messages are on disk until they are answered, which /privacy tells. */
  readonly keepsUntilAnswered?: boolean;
  /** Where articles without an address are read; left out where that is nowhere. */
  readonly pageOf?: PageOf | undefined;
  /** What is kept of readers. */
  readonly keeping: Keeping;
  /** How long an answer may take, its waiting included; a minute unless given. */
  readonly answerMs?: number;
}

/** Answers what was admitted. */
export interface Responder {
  readonly respond: (turn: Turn) => Promise<void>;
  /** Forgets old answers, which then stay as they are when their questions are changed. */
  readonly forget: () => void;
}

/** Answers questions, and tells how the bot works; a message that was changed has the answer to it changed. */
export function responder(parts: ResponseParts): Responder {
  const { answerer, line, now, answerMs = ANSWER_MS, pageOf, languages, questions, keeping } = parts;
  const replies = new Replies();
  const conversations = new Conversations();
  const code = coder();
  const time = (): number => now().getTime();

  const work: PressParts['work'] = async (turn, make) =>
    await whileTyping(
      turn,
      inTime(turn, answerMs, (signal) => line.run(() => make(signal), signal)),
    );

  const answer = async (
    turn: Turn,
    text: string,
    before: Before | null,
    instead: readonly number[] = [],
  ): Promise<Done> => {
    const asOf = localDay(new Date(writtenAt(turn)));
    const reply = await work(turn, (signal) => answerer.reply(text, asOf, before, signal));
    const { answer: given, meant } = reply;
    turn.outcome = given.kind === 'unanswered' ? given.why : given.kind;
    conversations.keep(turn.chat?.id ?? 0, senderOf(turn), keptAfter(reply, text, before), time());
    const shown = pageOf === undefined ? given : withPages(given, pageOf);
    const votes = voteButtons(keeping.codes.make(), turn.words);
    const own = withActions(messages(shown, meant, { words: turn.words }), given, {
      words: turn.words,
      votes,
      // Telegram refuses the button of a bot that takes no inline queries.
      shared: turn.me.supports_inline_queries ? (meant?.text ?? text) : null,
    });
    const sent = await send(turn, own, { quoting: true, instead });
    return { messages: sent, asked: { text: meant?.text ?? text, asOf, answer: given, before } };
  };

  const tell = async (turn: Turn, words: string, instead: readonly number[] = []): Promise<Done> => {
    const sent = await say(turn, words, instead);
    turn.outcome = 'told';
    return { messages: sent, asked: null };
  };

  const made = async (
    turn: Turn,
    request: Exclude<Request, Pressed | Turned | Elsewhere>,
    before: Before | null,
    instead: readonly number[],
  ): Promise<Done> => {
    switch (request.kind) {
      case 'question':
        return await answer(turn, request.text, before, instead);
      case 'language': {
        const sent = await send(turn, [languagesMessage(turn.words)], { quoting: true, instead });
        turn.outcome = 'told';
        return { messages: sent, asked: null };
      }
      case 'article': {
        const { id } = request;
        const read = await work(turn, (signal) => answerer.read({ what: 'article', id }, signal));
        if (read === null) return await tell(turn, turn.words.noSuchArticle, instead);
        turn.outcome = 'told';
        const shown = [articleMessage(read.article, { words: turn.words, pageOf })];
        return { messages: await send(turn, shown, { quoting: true, instead }), asked: null };
      }
      case 'kept-question': {
        const text = questions.find(request.id, time());
        if (text === null) return await tell(turn, turn.words.noSuchQuestion, instead);
        return await answer(turn, text, null, instead);
      }
      case 'latest':
        return await answer(turn, LATEST, null, instead);
      case 'sources':
        return await tell(
          turn,
          publishersText(await work(turn, (signal) => answerer.publishers(signal)), turn.words),
          instead,
        );
      case 'unfollow':
        return await sendFollowed(turn, instead, followParts);
      case 'meetings':
      case 'timeline':
      case 'network':
      case 'follow': {
        const done = await ofNames(turn, request, instead);
        if (done !== null) return done;
        if (request.question !== null) return await answer(turn, request.question, before, instead);
        return await tell(turn, unknownName(turn, request.text), instead);
      }
      default:
        return await tell(turn, await wordsOf(request.kind, turn.words, parts), instead);
    }
  };

  const listingParts = { answerer, work, tell, now, pageOf };
  const followParts = { answerer, work, tell, followings: keeping.followings };

  /** What a command gives that names follow; null when nobody is known by them. */
  const ofNames = async (turn: Turn, request: Naming, instead: readonly number[]): Promise<Done | null> => {
    const { kind, text } = request;
    if (kind === 'meetings') {
      const listing = { text, asOf: localDay(new Date(writtenAt(turn))) };
      return await firstPage(turn, listing, instead, listingParts);
    }
    if (kind === 'follow')
      return await follow(turn, { text, isSure: request.question === null }, instead, followParts);
    return await sendPicture(turn, { kind, of: text }, instead, listingParts);
  };

  const turned = async (turn: Turn, request: Turned, listing: MeetingsRequest | undefined): Promise<void> => {
    if (listing === undefined) await tell(turn, turn.words.notRemembered);
    else if (request.kind === 'page') await anotherPage(turn, listing, request.page, listingParts);
    else await meetingsFile(turn, listing, request.format, listingParts);
  };

  const respond = async (turn: Turn): Promise<void> => {
    const { request, chat, msgId } = turn;
    if (request === undefined || chat === undefined || msgId === undefined) return;
    // Inline queries have no chat.
    if (request.kind === 'inline') return;
    if (request.kind === 'language-chosen') {
      languages.choose(chat.id, request.language);
      turn.words = LANGUAGES[request.language];
      await tell(turn, turn.words.languageChosen, [msgId]);
      return;
    }
    if (request.kind === 'page' || request.kind === 'file')
      return await turned(turn, request, replies.of(chat.id, msgId)?.listing);
    if (request.kind === 'end') return await endFollowed(turn, request, followParts);
    if (request.kind === 'vote' || request.kind === 'feedback') return;
    if (isPress(request)) {
      const asked = replies.of(chat.id, msgId)?.asked ?? null;
      const how: PressParts = { answerer, conversations, now, work, tell, answer };
      const done =
        asked === null
          ? await tell(turn, turn.words.notRemembered)
          : await pressed(turn, request, asked, how);
      // Under its own first message, so that a button of what came of a button works, too.
      const [first] = done.messages;
      if (first !== undefined && done.asked !== null)
        replies.keep(chat.id, first, { question: '', ...done, at: time() });
      return;
    }
    const question = code(JSON.stringify(request));
    const earlier = turn.editedMessage === undefined ? undefined : replies.find(chat.id, msgId);
    if (earlier?.question === question) {
      turn.outcome = 'unchanged';
      return;
    }
    const instead = earlier?.messages ?? [];
    if (request.kind === 'forget') {
      const question = conversations.forgetOf(chat.id, senderOf(turn));
      const answers = replies.forgetChat(chat.id);
      const language = languages.forgetChat(chat.id);
      questions.forgetOf(senderOf(turn));
      const isPaired = parts.pairs?.has(senderOf(turn)) ?? false;
      const followings = forgetChat(chat.id, keeping);
      const votes = forgetVotes(turn.from?.id, keeping);
      const forgotten = { question, language, isPaired, answers, followings, votes };
      await tell(turn, turn.words.forgotten(forgotten));
      return;
    }
    const before =
      earlier === undefined
        ? conversations.find(chat.id, senderOf(turn), time())
        : (earlier.asked?.before ?? null);
    const done = await made(turn, request, before, instead);
    replies.keep(chat.id, msgId, { question, ...done, at: time() });
  };

  const forget = (): void => {
    questions.forget(time());
    replies.forget(time());
    conversations.forget(time());
  };
  return { respond, forget };
}

type Request = NonNullable<Turn['request']>;
type Naming = Extract<Request, { readonly question: string | null }>;
/** What is done before it comes here, or at once. */
type Elsewhere = Extract<
  Request,
  { readonly kind: 'vote' | 'feedback' | 'end' | 'forget' | 'language-chosen' | 'inline' }
>;
/** What the buttons under meetings ask for. */
type Turned = Extract<Request, { readonly kind: 'page' | 'file' }>;
type NoticeKind = 'start' | 'help' | 'privacy' | 'empty' | 'no-name' | 'too-long' | 'not-text';

async function wordsOf(
  kind: NoticeKind,
  words: Words,
  { answerer, articles, now, keepsUntilAnswered = false }: ResponseParts,
): Promise<string> {
  if (kind === 'start') {
    const [count, examples] = await Promise.all([articles(), answerer.examples(EXAMPLES, localDay(now()))]);
    return words.greeting(count, examples.map(sentence));
  }
  return {
    help: words.help,
    privacy: words.privacy(keepsUntilAnswered),
    empty: words.empty,
    'no-name': words.noName,
    'too-long': words.tooLong,
    'not-text': words.notText,
  }[kind];
}
