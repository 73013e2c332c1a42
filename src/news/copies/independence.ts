import { isCopy, publisherOf, type Signed } from './alike.ts';

/**
 * Articles grouped into independent sources, in the order of the first of each: copies of one story are one source,
 * and so are the articles of one publisher, and any two of which `copies` says so. An article of an unknown publisher
 * cannot be shown to be independent of any other and stands with the first group. A paper that only reports what
 * another has said is not known from its own; the count is an upper bound in that.
 */
export function independentSources<A extends Signed>(
  articles: readonly A[],
  copies: (one: A, other: A) => boolean = () => false,
): A[][] {
  const groups: A[][] = [];
  for (const article of articles) {
    const [into, ...others] = groups.filter((group) =>
      group.some(
        (one) => publisherOf(one) === publisherOf(article) || isCopy(one, article) || copies(one, article),
      ),
    );
    if (into === undefined) {
      groups.push([article]);
      continue;
    }
    into.push(article, ...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return withUnknownInFirst(groups);
}

function withUnknownInFirst<A extends Signed>(groups: A[][]): A[][] {
  const unknown = groups.find((group) => group.every((article) => publisherOf(article) === null));
  if (unknown === undefined || groups.length === 1) return groups;
  const [first = [], ...rest] = groups.filter((group) => group !== unknown);
  return [[...first, ...unknown], ...rest];
}
