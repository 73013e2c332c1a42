import { ArchiveError } from '../error.ts';

/** Where an archive in PostgreSQL is. */
export interface PostgresPlace {
  /** Of the server and the database, with user and password. */
  readonly address: string;
  /** The schema that holds its tables. */
  readonly schema: string;
  /** The same for people, without a password. */
  readonly shown: string;
}

/**
 * The parts of an address `postgres://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME`; the schema is `isnad` where none is
 * named. What else stands behind the `?` goes to the server: `sslmode`, say.
 * @throws ArchiveError when it is none.
 */
export function postgresPlace(place: string): PostgresPlace {
  const url = URL.canParse(place) ? new URL(place) : null;
  if (url === null || url.hostname === '' || url.pathname.length < 2) {
    throw new ArchiveError(
      'the address of the archive is none of a PostgreSQL database: it is written ' +
        'postgres://USER:PASSWORD@HOST:PORT/DATABASE, with ?schema=NAME where several archives share a database',
    );
  }
  const schema = url.searchParams.get('schema') ?? 'isnad';
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema)) {
    throw new ArchiveError(
      `${JSON.stringify(schema)} is no name of a schema: letters a to z, digits and _ make one`,
    );
  }
  url.searchParams.delete('schema');
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return {
    address: url.href,
    schema,
    shown: `${shown.href}${schema === 'isnad' ? '' : ` (schema ${schema})`}`,
  };
}
