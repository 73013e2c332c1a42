import { canonicalAddress } from '../article/address.ts';
import type { Article } from '../article/article.ts';
import { saidFirst } from '../article/origin.ts';
import { NEWS } from '../constants.ts';
import { articleFrom, type OperatorSays } from '../drafts/draft.ts';
import { hasTags } from '../markup/entities.ts';
import { fragmentText } from '../pages/web-page.ts';
import { withoutEmbedded } from '../text/clean.ts';
import { publishedIn } from '../text/published.ts';
import { plainWikitext } from './wikitext.ts';

/** An article as a program exported it, with the words that its publisher gave it. */
export interface Exported {
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  /** How the text is written. */
  readonly form: 'plain' | 'html' | 'wikitext';
  /** A day or instant in any form that is read. */
  readonly published: string | null;
  readonly publisher: string | null;
}

/** An export's kind, as its first letters show it. */
export type ExportKind = 'telegram' | 'wordpress' | 'mediawiki';

/**
 * The article of what was exported, or why there is none. The day is its publisher's (`feed`), unless the operator's word
 * goes before it.
 */
export function exportedArticle(
  value: unknown,
  over: OperatorSays,
  now: Date,
): Article | { readonly why: string } {
  const exported = value as Exported;
  const text = textOf(exported);
  const published = publishedIn(exported.published, now);
  const draft = {
    text,
    title: exported.title ?? firstLine(text),
    publisher: exported.publisher,
    published: published === null ? null : { published, publishedBasis: 'feed' as const },
  };
  const url = exported.url !== null && canonicalAddress(exported.url) !== null ? exported.url : undefined;
  const by = {
    url: saidFirst('url', [['option', over]], 'record'),
    publisher: saidFirst('publisher', [['option', over]], 'record'),
  };
  return articleFrom(draft, { ...over, url }, { now, by });
}

function textOf({ form, text }: Exported): string {
  if (form === 'wikitext') return plainWikitext(text);
  return form === 'html' && hasTags(text) ? fragmentText(text) : withoutEmbedded(text);
}

/** The first line of a text that goes on below it: posts of channels have their titles so. */
function firstLine(text: string): string | null {
  const end = text.trimStart().indexOf('\n');
  const first = text.trimStart().slice(0, Math.max(end, 0)).trim();
  return first === '' || first.length > NEWS.firstLineAsTitle ? null : first;
}
