import { ANSWER } from '../answer/constants.ts';
import { localDay } from '../answer/grammar/days.ts';
import { type Before, keptAfter } from '../conversation/reply.ts';
import { withActions } from './actions.ts';
import { articleMessage } from './article-message.ts';
import { Conversations } from './conversations.ts';
import { voteButtons } from './feedback/voting.ts';
import { endFollowed, follow, sendFollowed } from './following/follow.ts';
import { inTime } from './in-time.ts';
import { forgetChat, forgetVotes } from './keeping.ts';
import { languagesMessage } from './languages/choosing.ts';
import { LANGUAGES, type Language } from './languages/languages.ts';
import { anotherPage, firstPage, type MeetingsRequest, meetingsFile, unknownName } from './listings.ts';
import { coder } from './log.ts';
import { messages } from './message.ts';
import { noticeText } from './notices.ts';
import { withPages } from './pages.ts';
import { sendPicture } from './picture.ts';
import { type Done, isPress, type Pressed, type PressParts, pressed } from './press.ts';
import { publishersText } from './publishers.ts';
import { Replies } from './replies.ts';
import type { ResponseParts } from './response-parts.ts';
import { send, whileTyping } from './send.ts';
import { say, senderOf, type Turn, writtenAt } from './turn.ts';
import { LATEST } from './words.ts';

/** Answers what was admitted. */
export interface Responder {
  readonly respond: (turn: Turn) => Promise<void>;
  /** Forgets old answers, which then stay as they are when their questions are changed. */
  readonly forget: () => void;
}

/** Answers questions, and tells how the bot works; a message that was changed has the answer to it changed. */
export function responder(parts: ResponseParts): Responder {
  const { answerer, line, now, answerMs = ANSWER.answerMs, pageOf, languages, questions, keeping } = parts;
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
    { instead = [], unknown }: { instead?: readonly number[]; unknown?: string } = {},
  ): Promise<Done> => {
    const asOf = localDay(new Date(writtenAt(turn)));
    const reply = await work(turn, (signal) => answerer.reply(text, asOf, before, signal));
    const { answer: given, meant } = reply;
    if (unknown !== undefined && given.kind === 'unanswered' && given.why === 'nothing-near')
      return await tell(turn, unknown, instead);
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
    request: Asking,
    before: Before | null,
    instead: readonly number[],
  ): Promise<Done> => {
    switch (request.kind) {
      case 'question':
        return await answer(turn, request.text, before, { instead });
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
        return await answer(turn, text, null, { instead });
      }
      case 'latest':
        return await answer(turn, LATEST, null, { instead });
      case 'sources': {
        const publishers = await work(turn, (signal) => answerer.publishers(signal));
        return await tell(turn, publishersText(publishers, turn.words), instead);
      }
      case 'unfollow':
        return await sendFollowed(turn, instead, followParts);
      case 'meetings':
      case 'timeline':
      case 'network':
      case 'follow': {
        const done = await ofNames(turn, request, instead);
        if (done !== null) return done;
        const unknown = unknownName(turn, request.text);
        if (request.question === null) return await tell(turn, unknown, instead);
        return await answer(turn, request.question, before, { instead, unknown });
      }
      default:
        return await tell(turn, await noticeText(request.kind, turn.words, parts), instead);
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

  const languageChosen = async (turn: Turn, language: Language, { chat, message }: Place): Promise<void> => {
    languages.choose(chat, language);
    turn.words = LANGUAGES[language];
    await tell(turn, turn.words.languageChosen, [message]);
  };

  const press = async (turn: Turn, request: Pressed, { chat, message }: Place): Promise<void> => {
    const asked = replies.of(chat, message)?.asked ?? null;
    const how: PressParts = { answerer, conversations, now, work, tell, answer };
    const done =
      asked === null ? await tell(turn, turn.words.notRemembered) : await pressed(turn, request, asked, how);
    // Under its own first message, so that a button of what came of a button works, too.
    const [first] = done.messages;
    if (first !== undefined && done.asked !== null)
      replies.keep(chat, first, { question: '', ...done, at: time() });
  };

  const forgetAll = async (turn: Turn, chat: number): Promise<void> => {
    const question = conversations.forgetOf(chat, senderOf(turn));
    const answers = replies.forgetChat(chat);
    const language = languages.forgetChat(chat);
    questions.forgetOf(senderOf(turn));
    const isPaired = parts.pairs?.has(senderOf(turn)) ?? false;
    const followings = forgetChat(chat, keeping);
    const votes = forgetVotes(turn.from?.id, keeping);
    await tell(turn, turn.words.forgotten({ question, language, isPaired, answers, followings, votes }));
  };

  /** Answers a message, in the place of the answer to what it was before it was changed. */
  const answerMessage = async (
    turn: Turn,
    request: Asking | Forgetting,
    { chat, message }: Place,
  ): Promise<void> => {
    const question = code(JSON.stringify(request));
    const earlier = turn.editedMessage === undefined ? undefined : replies.find(chat, message);
    if (earlier?.question === question) {
      turn.outcome = 'unchanged';
      return;
    }
    if (request.kind === 'forget') return await forgetAll(turn, chat);
    const before =
      earlier === undefined
        ? conversations.find(chat, senderOf(turn), time())
        : (earlier.asked?.before ?? null);
    const done = await made(turn, request, before, earlier?.messages ?? []);
    replies.keep(chat, message, { question, ...done, at: time() });
  };

  const respond = async (turn: Turn): Promise<void> => {
    const { request, chat, msgId } = turn;
    if (request === undefined || chat === undefined || msgId === undefined) return;
    const place = { chat: chat.id, message: msgId };
    switch (request.kind) {
      // These are done before they come here; inline queries have no chat.
      case 'inline':
      case 'vote':
      case 'feedback':
        return;
      case 'language-chosen':
        return await languageChosen(turn, request.language, place);
      case 'page':
      case 'file':
        return await turned(turn, request, replies.of(chat.id, msgId)?.listing);
      case 'end':
        await endFollowed(turn, request, followParts);
        return;
      default:
        return isPress(request)
          ? await press(turn, request, place)
          : await answerMessage(turn, request, place);
    }
  };

  const forget = (): void => {
    questions.forget(time());
    replies.forget(time());
    conversations.forget(time());
  };
  return { respond, forget };
}

/** A message in a chat. */
interface Place {
  readonly chat: number;
  readonly message: number;
}

type Request = NonNullable<Turn['request']>;
/** What gets an answer that is kept. */
type Asking = Exclude<Request, Pressed | Turned | Elsewhere>;
type Forgetting = Extract<Request, { readonly kind: 'forget' }>;
type Naming = Extract<Request, { readonly question: string | null }>;
/** What is done before it comes here, or at once. */
type Elsewhere = Extract<
  Request,
  { readonly kind: 'vote' | 'feedback' | 'end' | 'forget' | 'language-chosen' | 'inline' }
>;
/** What the buttons under meetings ask for. */
type Turned = Extract<Request, { readonly kind: 'page' | 'file' }>;
