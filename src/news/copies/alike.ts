import { fold } from '../../arabic/letters/fold.ts';
import type { Source } from '../article/article.ts';
import { likeness, type Signature } from './signature.ts';

/** An article as far as copies are told by. */
export interface Signed extends Pick<Source, 'id' | 'url' | 'publisher' | 'published'> {
  readonly signature: Signature;
}

/**
 * From where two articles are copies of one story. Papers that edit one wire story share half of the shorter text;
 * articles of one paper do so too when they only go on with a story or follow a form (the weather), so of these only
 * a text that is printed again nearly as it was is a copy. Chosen on the known sets of `data/articles` and by reading
 * 37 pairs of one paper's; `bench:alike` prints what they give.
 */
const TWO_PAPERS = { resemblance: 0.25, containment: 0.5 };
const ONE_PAPER = { resemblance: 0.75, containment: 0 };

/** How many days apart copies are printed at most. */
const APART = 2;
/** A text of fewer shingles says too little to be told from others by it. */
const FEWEST = 10;

/**
 * Whether two articles tell one story in one text: edited, under another title, with a paragraph cut or added. A later
 * story that repeats what went before is no copy, nor one on the same topic. Where the papers are not known to be
 * two, they are taken for one.
 */
export function isCopy(a: Signed, b: Signed): boolean {
  if (a.id === b.id) return true;
  if (Math.min(a.signature.count, b.signature.count) < FEWEST || daysApart(a, b) > APART) return false;
  const { resemblance, containment } = likeness(a.signature, b.signature);
  const [one, other] = [publisherOf(a), publisherOf(b)];
  const least = one === null || other === null || one === other ? ONE_PAPER : TWO_PAPERS;
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
