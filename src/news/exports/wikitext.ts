import wtf from 'wtf_wikipedia';
import { NEWS } from '../constants.ts';

/** The text of a page in the markup of MediaWiki: without templates, tables, pictures, notes and categories. */
export function plainWikitext(markup: string): string {
  return wtf(withEnds(markup)).text();
}

/**
 * The markup with a line's end wherever none and no sentence's has come for long: how long the parser takes for a
 * sentence grows with the square of its length.
 */
function withEnds(markup: string): string {
  let ended = '';
  let from = 0;
  const until = (end: number): void => {
    for (; end - from > NEWS.wikiSentence; from += NEWS.wikiSentence)
      ended += `${markup.slice(from, from + NEWS.wikiSentence)}\n`;
    ended += markup.slice(from, end);
    from = end;
  };
  for (const { index } of markup.matchAll(/\n|(?<=[.!?]"?)\s/gu)) until(index);
  until(markup.length);
  return ended;
}
