/**
 * What a server says and what an operator does about it, by SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html)
 * or the name of what failed on the way to it; the beginning of the code will do.
 */
const SENTENCES: readonly (readonly [code: RegExp, sentence: string])[] = [
  [
    /^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENETUNREACH|ETIMEDOUT|EPIPE|CONNECT_TIMEOUT|CONNECTION_)/u,
    'the database server cannot be reached: see that it runs and that its address is right; what was acknowledged is kept, and the same command goes on from there',
  ],
  [
    /^08/u,
    'the connection to the database server broke: what was acknowledged is kept, and the same command goes on from there',
  ],
  [
    /^57P0[123]/u,
    'the database server is starting or shutting down: try again when it is up; what was acknowledged is kept',
  ],
  [/^28/u, 'the database server refuses this user or password: correct them in ISNAD_ARCHIVE'],
  [/^3D000/u, 'there is no database of that name on the server: make it (createdb) or correct ISNAD_ARCHIVE'],
  [
    /^42501/u,
    'the database user may not do this: give it the right to create in this database, or name another user',
  ],
  [
    /^53100/u,
    'no room is left on the disk of the database server: make some and run the same command again; what was acknowledged is kept',
  ],
  [
    /^53300/u,
    'the database server has no connection left: raise max_connections, or stop what does not need it',
  ],
  [/^53/u, 'the database server lacks memory or another resource: see its log'],
  [
    /^25006/u,
    'the database server only lets itself be read, as a standby does: name the primary in ISNAD_ARCHIVE',
  ],
  [
    /^(?:XX00[12]|58)/u,
    'the database server found damage or could not read its disk: see its log, and restore a backup where it says so',
  ],
];

/** What a server says, with what to do about it where that is known. */
export function sentenceOf(message: string, code: string | null): string {
  const known = SENTENCES.find(([codes]) => codes.test(code ?? ''))?.[1];
  return known === undefined ? message : `${known} (${code}: ${message.split('\n', 1)[0]})`;
}
