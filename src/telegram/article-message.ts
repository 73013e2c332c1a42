import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Article } from '../news/article/article.ts';
import { oneLine, rightToLeft, sentence } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import { excerpt } from './excerpt.ts';
import type { Words } from './languages/words.ts';
import { digitsOf, type Message } from './message.ts';
import { type PageOf, pagedSource } from './pages.ts';
import { sourceButton, sourceLine } from './sources.ts';

/** An article as a message: its title, publisher and day, how it begins, and a button that opens it. */
export function articleMessage(
  article: Article,
  { words, pageOf }: { readonly words: Words; readonly pageOf: PageOf | undefined },
): Message {
  const source = pagedSource(article, pageOf);
  const begins = sentence(excerpt(oneLine(article.text), [], TELEGRAM.articleText));
  const head = sourceLine(1, source, digitsOf([article.title]));
  const text = begins === '' ? head : fmt`${head}\n\n${rightToLeft(FormattedString.blockquote(begins))}`;
  const button = sourceButton(1, source, words);
  return {
    text: text.rawText,
    entities: text.rawEntities,
    buttons: button === null ? [] : [button],
    preview: null,
  };
}
