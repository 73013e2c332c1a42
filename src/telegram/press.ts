import { publication } from '../answer/text/wording.ts';
import type { Before } from '../conversation/reply.ts';
import type { Hit } from '../search/passages/hit.ts';
import { name, oneLine, sentence } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Conversations } from './conversations.ts';
import { excerpt } from './excerpt.ts';
import type { MeetingsRequest } from './listings.ts';
import { plainMessage } from './message.ts';
import type { AnsweredQuestion } from './replies.ts';
import { PRESSES, type Press } from './request.ts';
import type { Answerer } from './response-parts.ts';
import { send } from './send.ts';
import { senderOf, type Turn } from './turn.ts';
import { whyText } from './why.ts';

/** What was sent in reply, and what was asked of the articles, if anything. */
export interface Done {
  readonly messages: readonly number[];
  readonly asked: AnsweredQuestion | null;
  /** The meetings that a command asked for. */
  readonly listing?: MeetingsRequest;
}

/** What a pressed button is answered with. */
export interface PressParts {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  readonly now: () => Date;
  /** Work in its turn, and in time, while the chat shows that the bot is typing. */
  readonly work: <T>(turn: Turn, make: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Words of the bot's own. */
  readonly tell: (turn: Turn, words: string, instead?: readonly number[]) => Promise<Done>;
  readonly answer: (turn: Turn, question: string, before: Before | null) => Promise<Done>;
}

type Request = NonNullable<Turn['request']>;
/** What a button under an answer asks for. */
export type Pressed = Extract<Request, { readonly kind: Press | 'choice' }>;

/** Whether a request comes of a button. */
export function isPress(request: Request): request is Pressed {
  return request.kind === 'choice' || PRESSES.has(request.kind);
}

/** Does what the button under an answer asks for; `asked` is the question that was answered. */
export async function pressed(
  turn: Turn,
  request: Pressed,
  asked: AnsweredQuestion,
  parts: PressParts,
): Promise<Done> {
  const { answerer, conversations, now, work, tell, answer } = parts;
  const { text, asOf, answer: given } = asked;
  switch (request.kind) {
    case 'why':
      return await tell(
        turn,
        whyText(await work(turn, (signal) => answerer.explain(text, asOf, signal)), turn.words),
      );
    case 'more': {
      const cited = given.kind === 'answered' ? given.sources.map(({ id }) => id) : [];
      const limit = TELEGRAM.more.hits + cited.length;
      const hits = await work(turn, (signal) => answerer.search(text, limit, asOf, signal));
      const others = hits.filter(({ article }) => !cited.includes(article.id)).slice(0, TELEGRAM.more.hits);
      return await tell(turn, others.length === 0 ? turn.words.noMore : others.map(hitText).join('\n\n'));
    }
    case 'period': {
      const before = { question: text, answer: given };
      conversations.keep(turn.chat?.id ?? 0, senderOf(turn), before, now().getTime());
      turn.outcome = 'told';
      const sent = await send(
        turn,
        [{ ...plainMessage(turn.words.whichPeriod, turn.words.direction), awaitsReply: true }],
        {
          quoting: true,
        },
      );
      return { messages: sent, asked: null };
    }
    case 'choice': {
      const choice = given.kind === 'unanswered' ? given.choices[request.at] : undefined;
      if (choice === undefined) return await tell(turn, turn.words.notRemembered);
      return await answer(turn, choice, { question: text, answer: given });
    }
  }
}

/** A passage that was found, with the article that it stands in. */
function hitText({ article, text }: Hit): string {
  const publisher = article.publisher === null ? '' : ` — ${name(article.publisher, TELEGRAM.publisherName)}`;
  const head = `• ${name(article.title, TELEGRAM.articleTitle)}${publisher}، ${publication(article, 'latin')}`;
  return `${head}\n«${sentence(excerpt(oneLine(text), [], TELEGRAM.more.units))}»`;
}
