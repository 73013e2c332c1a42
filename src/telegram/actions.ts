import type { Answer } from '../answer/answer.ts';
import { name } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Words } from './languages/words.ts';
import type { Message } from './message.ts';

/** A button that asks the bot for something; `callback_data` is what Telegram brings back, 64 bytes at most. */
export interface ActionButton {
  readonly text: string;
  readonly callback_data: string;
  /** Whether it stands in the row of the one before it. */
  readonly isBeside?: true;
}

/** A button that lets its reader choose a chat, and there types a question to the bot, whose cards he may send. */
export interface ShareButton {
  readonly text: string;
  readonly query: string;
}

/**
 * The messages of an answer, the last with buttons for what may be asked of it, for `shared`, the question as it is asked
 * elsewhere (null where it is not), and `votes` under these.
 */
export function withActions(
  messages: readonly Message[],
  answer: Answer,
  {
    words,
    votes,
    shared,
  }: {
    readonly words: Words;
    readonly votes: readonly ActionButton[];
    readonly shared: string | null;
  },
): readonly Message[] {
  const last = messages.at(-1);
  const asking = buttonsOf(answer, words.buttons);
  const share: readonly ShareButton[] =
    answer.kind === 'answered' && shared !== null && shared.length <= TELEGRAM.inlineQuery
      ? [{ text: words.buttons.share, query: shared }]
      : [];
  const buttons = asking.length === 0 ? [] : [...asking, ...share, ...votes];
  if (last === undefined || buttons.length === 0) return messages;
  return [...messages.slice(0, -1), { ...last, buttons: [...last.buttons, ...buttons] }];
}

function buttonsOf(answer: Answer, texts: Words['buttons']): readonly ActionButton[] {
  if (answer.kind === 'remark') return [];
  const why = { text: texts.why, callback_data: 'why' };
  if (answer.kind === 'answered') {
    return [
      why,
      { text: texts.more, callback_data: 'more' },
      { text: texts.period, callback_data: 'period' },
    ];
  }
  if (answer.why === 'not-understood') return [];
  const choices = answer.choices.slice(0, TELEGRAM.choiceButtons).map((choice, at) => ({
    text: name(choice, TELEGRAM.choiceButton),
    callback_data: `choice:${at}`,
  }));
  return answer.why === 'ambiguous' ? [...choices, why] : [why];
}
