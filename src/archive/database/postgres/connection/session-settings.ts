import { ARCHIVE } from '../../../constants.ts';

/**
 * What a session of an archive in `schema` is set to, from its first query on: names without a schema mean those of
 * this one, and a graph of vectors is searched as widely as a question needs, without a transaction to say so each time.
 */
export function sessionSettings(schema: string): Readonly<Record<string, string>> {
  return { search_path: `"${schema}", public`, 'hnsw.ef_search': String(ARCHIVE.searched) };
}
