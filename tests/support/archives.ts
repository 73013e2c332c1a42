import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { Archive } from '../../src/archive/archive.ts';
import type { Entry } from '../../src/archive/derived/derived.ts';
import { type Article, articleId } from '../../src/news/article/article.ts';

/** A model's card for tests of the archive alone: no network is behind it. */
export const SMALL = { name: 'small', hash: '0000000000000000', dimensions: 8, readers: '0 0' };

/** A new folder that nothing else uses. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'isnad-'));
}

export function newArchive(folder = newFolder()): Archive {
  return Archive.open(folder, SMALL, { create: true });
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function unitVector(next: () => number, dimensions = SMALL.dimensions): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, () => next() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

export function articleOf(id: string, text: string, title = `خبر ${id}`): Article {
  return {
    id,
    url: `https://akhbar.example/${id}`,
    title,
    publisher: 'الأخبار',
    published: '2024-03-05',
    publishedBasis: 'json-ld',
    text,
    language: 'ar',
  };
}

/** The id that the article of that name has by its address. */
export function idOf(name: string): string {
  return articleId({ url: `https://akhbar.example/${name}`, title: '', text: '' });
}

/** An article as `articleOf` makes it, with the id that ingestion gives it. */
export function articleAt(name: string, text: string): Article {
  return { ...articleOf(name, text), id: idOf(name) };
}

/** An entry whose passages are the article's sentences, with vectors from `next`. */
export function entryOf(article: Article, next: () => number): Entry {
  const passages = sentences(article.text);
  return { article, passages, vectors: passages.map(() => unitVector(next)), meetings: [] };
}
