import type { Context } from 'grammy';
import type { Answered } from '../../answer/answer.ts';
import { oneLine } from '../bidi.ts';
import { TELEGRAM } from '../constants.ts';
import { excerpt } from '../excerpt.ts';
import { type Message, messages } from '../message.ts';
import type { SourceButton } from '../sources.ts';

/** What is offered to whoever types, and sent when it is chosen. */
export type Card = Extract<Parameters<Context['answerInlineQuery']>[0][number], { readonly type: 'article' }>;

/**
 * Cards of an answer: all of it first, then each statement by itself, where there are several. Each, sent to a chat, is
 * one message with its question, its citations and the links of its sources.
 */
export function cards(answer: Answered): Card[] {
  const [first] = answer.statements;
  const said = answer.answers.map(({ text }) => oneLine(text)).join('؛ ');
  const whole = card('all', answer, { title: said === '' ? first.text : said, description: first.text });
  const each =
    answer.statements.length === 1
      ? []
      : answer.statements.slice(0, TELEGRAM.cards - 1).map((statement, at) => {
          const { title, publisher } = statement.citations[0].article;
          const description = publisher === null ? title : `${title} — ${publisher}`;
          const alone = { ...answer, answers: [], statements: [statement] as const };
          return card(String(at), alone, { title: statement.text, description });
        });
  return [whole, ...each];
}

function card(
  id: string,
  answer: Answered,
  shown: { readonly title: string; readonly description: string },
): Card {
  const all = messages(answer, null, { most: 1, isAlone: true });
  const [message] = all;
  if (message === undefined) throw new Error('an answer has no message');
  const buttons = all.flatMap((one) => one.buttons).filter((one) => 'url' in one);
  return {
    type: 'article',
    id,
    title: excerpt(oneLine(shown.title), [], TELEGRAM.cardTitle),
    description: excerpt(oneLine(shown.description), [], TELEGRAM.cardDescription),
    input_message_content: contentOf(message),
    ...keyboardOf(buttons),
  };
}

function contentOf({ text, entities, preview }: Message): Card['input_message_content'] {
  return {
    message_text: text,
    entities,
    link_preview_options:
      preview === null ? { is_disabled: true } : { url: preview, prefer_small_media: true },
  };
}

function keyboardOf(buttons: readonly SourceButton[]): Pick<Card, 'reply_markup'> {
  if (buttons.length === 0) return {};
  return { reply_markup: { inline_keyboard: buttons.map(({ text, url }) => [{ text, url }]) } };
}
