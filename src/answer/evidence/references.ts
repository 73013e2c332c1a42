import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import {
  beginsWithVerb,
  hasHead,
  openIn,
  type Referent,
  referents,
} from '../../meetings/people/referents.ts';
import type { Tagged } from '../../meetings/people/sentence-rows.ts';
import type { NameTagger } from '../../model/names.ts';
import type { Article } from '../../news/article/article.ts';
import type { Statement } from '../answer.ts';
import { ANSWER } from '../constants.ts';

/**
 * The statements with names in square brackets after the words that mean somebody without naming them, where a statement
 * is an article's own sentence: «استقبل الرئيس [فلان الفلاني] …». The brackets are ours; the quotation stays as it is.
 */
export async function withReferences<S extends readonly Statement[]>(
  statements: S,
  articles: readonly Article[],
  tagger: NameTagger,
): Promise<S> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const done: Statement[] = [];
  for (const statement of statements) {
    const [citation] = statement.citations;
    const article = byId.get(citation.article.id);
    const isOwn = statement.text === citation.quote;
    done.push(
      article === undefined || !isOwn
        ? statement
        : {
            ...statement,
            text: bracketed(article, citation, await referentsOf(article, citation, tagger)),
          },
    );
  }
  return done as unknown as S;
}

/** A statement's text as its article has it, without the names that `withReferences` put into it. */
export function withoutReferences({ text, citations: [{ quote }] }: Statement): string {
  return text !== quote && bare(text) === bare(quote) ? quote : text;
}

function bare(text: string): string {
  return text.replace(/ ?\[[^[\]]*\]/gu, '');
}

async function referentsOf(article: Article, { start }: Span, tagger: NameTagger): Promise<Referent[]> {
  const all = sentences(article.text);
  const at = all.findIndex((span) => span.start === start);
  const span = all[at];
  if (span === undefined) return [];
  const tagged = async (spans: readonly Span[]): Promise<Tagged[]> => {
    const names = await tagger.tag(spans.map((one) => article.text.slice(one.start, one.end)));
    return spans.map((sentence, i) => ({ sentence, spans: names[i] ?? [] }));
  };
  const [own] = await tagged([span]);
  const open = own === undefined ? null : openIn(article, own);
  if (open === null || (open.heads.length === 0 && !open.before)) return [];
  const text = ({ start: from, end }: Span): string => article.text.slice(from, end);
  let first = at;
  while (
    open.before &&
    first > 0 &&
    at - first < ANSWER.sentencesBefore &&
    (first === at || beginsWithVerb(text(all[first] as Span)))
  )
    first--;
  const read = await tagged(
    all.filter((one, i) => (i >= first && i <= at) || hasHead(text(one), open.heads)),
  );
  return referents(article, read, span);
}

function bracketed({ text }: Article, { start, end }: Span, found: readonly Referent[]): string {
  let from = start;
  let said = '';
  for (const { at, name } of found) {
    if (at > end) continue;
    said += `${text.slice(from, at)} [${name}]`;
    from = at;
  }
  return said + text.slice(from, end);
}
