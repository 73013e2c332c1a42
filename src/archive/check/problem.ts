import type { Database } from '../database/database.ts';
import type { ArchiveModel } from '../derived/versions.ts';
import type { ArticleRows } from './article-rows.ts';

/**
 * What mends a problem: making anew what is derived; a backup, or taking the article in again, for what nothing makes
 * anew; nothing but the next question, for a cache.
 */
export type Mend = 'rebuild' | 'restore' | 'ask';

/** Something that is not as it should be. */
export interface Defect {
  readonly what: string;
  readonly mend: Mend;
}

/** The same, with the check that found it and the article that it is of; null where it is of none, or of many. */
export interface Problem extends Defect {
  readonly check: string;
  readonly article: { readonly id: string; readonly title: string } | null;
}

/** An archive that is checked. */
export interface Checked<D extends Database = Database> {
  readonly database: D;
  readonly model: ArchiveModel;
  /** The file of the cache of vectors; null where there is none. */
  readonly cache: string | null;
}

/** One thing that is held against another. */
export interface Check<D extends Database = Database> {
  readonly name: string;
  /** What is held against what, for people. */
  readonly holds: string;
  begin(checked: Checked<D>): Checking;
}

/** A check under way: asked of each article, and then of what is of no article, or of all. */
export interface Checking {
  article?(rows: ArticleRows): Iterable<Defect>;
  rest?(): Iterable<Defect>;
}
