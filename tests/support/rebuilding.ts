import { sentences } from '../../src/arabic/sentences/sentences.ts';
import type { ArchiveNetworks, RebuildOptions } from '../../src/archive/derived/rebuild.ts';
import { SMALL, unitVector } from './archives.ts';

/** What stands for the networks where only the archive is tested: vectors from `next`, no meetings. */
export function networksOf(next: () => number, dimensions = SMALL.dimensions): ArchiveNetworks {
  return {
    embed: async (articles) =>
      articles.map(({ text }) => {
        const passages = sentences(text);
        return { passages, vectors: passages.map(() => unitVector(next, dimensions)) };
      }),
    meetings: async (articles) => articles.map(() => []),
  };
}

/** A rebuild that nobody watches or stops. */
export function quietly(options: Partial<RebuildOptions> = {}): RebuildOptions {
  return { onProgress: () => undefined, signal: new AbortController().signal, ...options };
}
