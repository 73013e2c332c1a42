import { localDay } from '../answer/grammar/days.ts';
import { sentence } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Words } from './languages/words.ts';
import type { Answerer } from './response-parts.ts';

/** What the bot says of itself. */
export type NoticeKind = 'start' | 'help' | 'privacy' | 'empty' | 'no-name' | 'too-long' | 'not-text';

/** What is told there, and what it is made of. */
interface NoticeParts {
  readonly answerer: Answerer;
  readonly articles: () => Promise<number>;
  readonly now: () => Date;
  readonly keepsUntilAnswered?: boolean;
}

/** What the bot says of itself, in the words of a language. */
export async function noticeText(
  kind: NoticeKind,
  words: Words,
  { answerer, articles, now, keepsUntilAnswered = false }: NoticeParts,
): Promise<string> {
  if (kind === 'start') {
    const [count, examples] = await Promise.all([
      articles(),
      answerer.examples(TELEGRAM.examples, localDay(now())),
    ]);
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
