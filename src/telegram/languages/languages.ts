import { ar } from './ar.ts';
import { ckb } from './ckb.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** The languages of the bot, by their codes. */
export const LANGUAGES = { ar, ckb, en } as const satisfies Readonly<Record<string, Words>>;
export type Language = keyof typeof LANGUAGES;

/**
 * The codes, of two letters, by which Telegram is told the commands of a language: it knows Kurdish as a whole (`ku`)
 * and takes no code of three letters.
 */
export const TELEGRAM_CODES = { ar: 'ar', ckb: 'ku', en: 'en' } as const satisfies Record<Language, string>;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** The language that these are the words of. */
export function languageOfWords(words: Words): Language {
  return words === ckb ? 'ckb' : words === en ? 'en' : 'ar';
}

/** The language for who has this one in Telegram (`ckb`, `ku-IQ`, `en-GB`): Arabic where it is none of ours. */
export function languageFor(code: string | undefined): Language {
  const [primary] = (code ?? '').toLowerCase().split(/[-_]/u);
  if (primary === 'ckb' || primary === 'ku') return 'ckb';
  return primary === 'en' ? 'en' : 'ar';
}
