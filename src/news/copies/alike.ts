import { fold } from '../../arabic/letters/fold.ts';
import type { Source } from '../article/article.ts';
import { NEWS } from '../constants.ts';
import { likeness, type Signature } from './signature.ts';

/** An article as far as copies are told by. */
export interface Signed extends Pick<Source, 'id' | 'url' | 'publisher' | 'published'> {
  readonly signature: Signature;
}

/**
 * Whether two articles tell one story in one text: edited, under another title, with a paragraph cut or added. A later
 * story that repeats what went before is no copy, nor one on the same topic. Where the papers are not known to be
 * two, they are taken for one.
 */
export function isCopy(a: Signed, b: Signed): boolean {
  if (a.id === b.id) return true;
  if (
    Math.min(a.signature.count, b.signature.count) < NEWS.shinglesAtLeast ||
    daysApart(a, b) > NEWS.copiesApart
  )
    return false;
  const { resemblance, containment } = likeness(a.signature, b.signature);
  const [one, other] = [publisherOf(a), publisherOf(b)];
  const least =
    one === null || other === null || one === other ? NEWS.alikeOfOnePaper : NEWS.alikeOfTwoPapers;
  return resemblance >= least.resemblance && containment >= least.containment;
}

/** By what two publishers are told apart: the name, folded, else the host of the address; null when neither is known. */
export function publisherOf({ publisher, url }: Pick<Source, 'publisher' | 'url'>): string | null {
  const name = fold(publisher ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (name !== '') return name;
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).host.replace(/^www\./u, '') || null;
}

/** Between the days printed on two articles; 0 where one is not known. */
function daysApart(a: Signed, b: Signed): number {
  if (a.published === null || b.published === null) return 0;
  const [one, other] = [a.published, b.published].map((day) => Date.parse(day.slice(0, 10)));
  return Math.abs((one as number) - (other as number)) / 86_400_000;
}
