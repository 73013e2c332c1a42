import type { KeptPublisher } from '../archive/kept/kept-articles.ts';
import { name } from './bidi.ts';
import type { Words } from './languages/words.ts';

/** So many have room in one message. */
const MOST = 25;
const LONGEST = 60;

/** Who published the articles, how many, and from when to when. */
export function publishersText(publishers: readonly KeptPublisher[], words: Words): string {
  if (publishers.length === 0) return words.noArticles;
  const lines = publishers.slice(0, MOST).map((publisher) => {
    const who = publisher.name === null ? words.unknownPublisher : name(publisher.name, LONGEST);
    return words.publisher(who, publisher.articles, daysOf(publisher, words));
  });
  return words.sources(lines, publishers.length - lines.length);
}

function daysOf({ from, to }: KeptPublisher, words: Words): readonly [string, string] | null {
  return from === null || to === null ? null : [words.day(from), words.day(to)];
}
