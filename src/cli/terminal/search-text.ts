import { publication } from '../../answer/text/wording.ts';
import type { Hit } from '../../search/passages/hit.ts';

/** Hits for people: title, publication, id, score and ranks, then the passage on one line. */
export function searchText(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'لا نتائج.';
  return hits
    .map(({ article, score, ranks, text }, i) => {
      const why = `${article.id}  score ${score.toFixed(3)}  words #${ranks.words ?? '–'}  vectors #${ranks.vectors ?? '–'}`;
      return `${i + 1}. «${article.title}»، ${article.publisher ?? '–'}، ${publication(article, 'latin')}\n   ${why}\n   ${text.replaceAll('\n', ' ')}`;
    })
    .join('\n\n');
}
