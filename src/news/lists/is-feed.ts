import { NEWS } from '../constants.ts';

/** Whether a text is a feed. */
export function isFeed(text: string): boolean {
  return (
    /<(?:rss|feed|(?:\w+:)?RDF)[\s>]/u.test(text.slice(0, NEWS.headForElement)) ||
    /^\s*\{[\s\S]{0,500}"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//u.test(
      text.slice(0, NEWS.headForElement),
    )
  );
}
