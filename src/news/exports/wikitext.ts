import wtf from 'wtf_wikipedia';

/** The text of a page in the markup of MediaWiki: without templates, tables, pictures, notes and categories. */
export function plainWikitext(markup: string): string {
  return wtf(markup).text();
}
