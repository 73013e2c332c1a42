import { openWritable, type Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { SOURCES_SCHEMA } from '../../../src/fetch/rounds/schema.ts';
import { newFolder } from '../../support/archives.ts';

/** A new database of sources. */
export function newSources(): Sqlite {
  return openWritable(`${newFolder()}/sources.sqlite`, 'NORMAL', {
    make: (made) => made.exec(SOURCES_SCHEMA),
  });
}
