import { canonicalAddress } from '../../news/article/address.ts';
import { type Article, articleId } from '../../news/article/article.ts';
import { ARCHIVE } from '../constants.ts';
import type { Database } from '../database/database.ts';
import { ArchiveError } from '../database/error.ts';
import { prepared } from '../database/prepared.ts';
import { articleOf, type StoredArticle } from '../database/rows.ts';
import { movedFrom } from './moved.ts';

/**
 * The one article that an operator names: by its id, by the first 6 or more hexadecimal digits of the id where no
 * other begins so, or by its address, spelled in any way that ingestion makes one; where no article is named so, by an
 * id or address that it had before its publisher moved it.
 * @throws ArchiveError when the name is none of these, or is that of no article or of several, which are listed.
 */
export function namedArticle(database: Database, name: string): Article {
  const address = /^https?:/iu.test(name) ? canonicalAddress(name) : null;
  const id = address === null ? name : articleId({ url: address, title: '', text: '' });
  if (address === null && !isStart(name)) {
    throw new ArchiveError(
      `${JSON.stringify(name)} names no article: write its id (${ARCHIVE.idDigits} hexadecimal digits, or the first ${ARCHIVE.idBeginning} or ` +
        'more of them) or its address; "isnad search" prints ids',
    );
  }
  const now = beginningWith(database, id);
  const rows =
    now.length > 0
      ? now
      : movedFrom(database, id, ARCHIVE.articlesListed + 1).flatMap((moved) =>
          beginningWith(database, moved),
        );
  const [first, ...others] = rows;
  if (first === undefined) {
    throw new ArchiveError(
      address === null
        ? `no article has the id ${name}: "isnad search" prints ids`
        : `no article has the address ${address}: "isnad search" prints ids`,
    );
  }
  if (others.length > 0) throw new ArchiveError(ambiguous(name, rows));
  return articleOf(first);
}

function beginningWith(database: Database, start: string): StoredArticle[] {
  const rows = prepared(database, 'SELECT * FROM articles WHERE id >= ? AND id <= ? ORDER BY id LIMIT ?');
  return rows.all(start, `${start}g`, ARCHIVE.articlesListed + 1) as StoredArticle[];
}

function isStart(name: string): boolean {
  return new RegExp(`^[0-9a-f]{${ARCHIVE.idBeginning},${ARCHIVE.idDigits}}$`, 'u').test(name);
}

function ambiguous(name: string, rows: readonly StoredArticle[]): string {
  const some = rows.slice(0, ARCHIVE.articlesListed).map(({ id, title }) => `${id} «${title}»`);
  const more = rows.length > ARCHIVE.articlesListed ? ', …' : '';
  return `several articles have an id that begins with ${name}: write more of it; ${some.join(', ')}${more}`;
}
