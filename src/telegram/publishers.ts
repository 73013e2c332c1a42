import type { KeptPublisher } from '../archive/kept/kept-articles.ts';
import { name } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Words } from './languages/words.ts';

/** Who published the articles, how many, and from when to when. */
export function publishersText(publishers: readonly KeptPublisher[], words: Words): string {
  if (publishers.length === 0) return words.noArticles;
  const lines = publishers.slice(0, TELEGRAM.publishers).map((publisher) => {
    const who =
      publisher.name === null ? words.unknownPublisher : name(publisher.name, TELEGRAM.publisherName);
    return words.publisher(who, publisher.articles, daysOf(publisher, words));
  });
  return words.sources(lines, publishers.length - lines.length);
}

function daysOf({ from, to }: KeptPublisher, words: Words): readonly [string, string] | null {
  return from === null || to === null ? null : [words.day(from), words.day(to)];
}
