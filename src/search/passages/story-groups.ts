import type { Archive } from '../../archive/archive.ts';
import { isCopy, type Signed } from '../../news/copies/alike.ts';

/** Articles in their order, by ids, those that tell the story of one before them in its text put together with it. */
export function storyGroups(articles: readonly string[], archive: Archive): string[][] {
  const signed = new Map(archive.signed(articles).map((one) => [one.id, one]));
  const stories: { readonly ids: string[]; readonly first: Signed | undefined }[] = [];
  for (const id of articles) {
    const own = signed.get(id);
    const same = stories.find(({ first }) => own !== undefined && first !== undefined && isCopy(own, first));
    if (same === undefined) stories.push({ ids: [id], first: own });
    else same.ids.push(id);
  }
  return stories.map(({ ids }) => ids);
}
