import { dayInWords } from '../answer/days.ts';
import type { KeptPublisher } from '../archive/kept-articles.ts';
import { articleCount } from '../pictures/words.ts';
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
    return `${who}: ${articleCount(publisher.articles, 'arabic-indic')}، ${daysOf(publisher, words)}`;
  });
  return words.sources(lines, publishers.length - lines.length);
}

function daysOf({ from, to }: KeptPublisher, words: Words): string {
  if (from === null || to === null) return words.unknownDays;
  const [first, last] = [from, to].map((day) => dayInWords(day, 'arabic-indic'));
  return first === last ? `في ${first}` : `من ${first} إلى ${last}`;
}
