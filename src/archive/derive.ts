import type { Meeting } from '../meetings/meeting.ts';
import { type MeetingNetworks, meetings } from '../meetings/reading/read.ts';
import type { Embedder } from '../model/embedder.ts';
import type { Article } from '../news/article/article.ts';
import { embeddingText, passages } from '../news/article/passages.ts';
import type { Entry } from './derived/derived.ts';
import type { ArchiveNetworks } from './derived/rebuild.ts';
import type { Embedded } from './derived/remade.ts';

/** What makes vectors and meetings. */
export interface Models extends MeetingNetworks {
  readonly embedder: Embedder;
}

/**
 * Articles with all that is derived from them: passages and their vectors, and the meetings they tell of. All
 * together, since rows of like length are run together.
 */
export async function derive(articles: readonly Article[], models: Models): Promise<Entry[]> {
  const networks = archiveNetworks(models);
  const embedded = await networks.embed(articles);
  const told = await networks.meetings(articles);
  return articles.map((article, i) => ({
    article,
    ...(embedded[i] as Embedded),
    meetings: told[i] ?? [],
  }));
}

/** The models as what makes of articles what networks have to make of them, for each article in order. */
export function archiveNetworks(models: Models): ArchiveNetworks {
  return {
    embed: (articles) => embed(articles, models.embedder),
    meetings: async (articles) => {
      const told: Meeting[][] = [];
      for (const article of articles) told.push(await meetings(article, models));
      return told;
    },
  };
}

async function embed(articles: readonly Article[], embedder: Embedder): Promise<Embedded[]> {
  const cut = articles.map((article) => passages(article, embedder));
  const texts = articles.flatMap((article, i) =>
    (cut[i] ?? []).map((passage) => embeddingText(article, passage, embedder)),
  );
  const vectors = await embedder.passages(texts);
  let at = 0;
  return cut.map((own) => {
    const from = at;
    at += own.length;
    return { passages: own, vectors: vectors.slice(from, at) };
  });
}
