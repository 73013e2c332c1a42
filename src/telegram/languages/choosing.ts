import type { Message } from '../message.ts';
import { plainMessage } from '../message.ts';
import { LANGUAGES } from './languages.ts';
import type { Words } from './words.ts';

/** The question which language the bot is to talk, with a button for each under its own name. */
export function languagesMessage({ whichLanguage, direction }: Words): Message {
  const buttons = Object.entries(LANGUAGES).map(([code, { name }]) => ({
    text: name,
    callback_data: `language:${code}`,
  }));
  return { ...plainMessage(whichLanguage, direction), buttons };
}
