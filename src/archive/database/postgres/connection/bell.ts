import postgres from 'postgres';
import { postgresPlace } from '../address.ts';

/** The channel on which an archive tells that something was written to it. */
export function channelOf(schema: string): string {
  return `isnad_${schema}`;
}

/**
 * Calls `onRing` whenever a transaction that wrote to the archive at `place` has ended, whichever process it was of; also
 * when the connection is there again after it was lost. What ends it.
 */
export function listenForWrites(place: string, onRing: () => void): () => Promise<void> {
  const { address, schema } = postgresPlace(place);
  const sql = postgres(address, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'isnad listens' },
  });
  // Where it cannot be reached at all, whoever looks now and then still finds what came.
  sql.listen(channelOf(schema), onRing, onRing).catch(() => undefined);
  return () => sql.end({ timeout: 1 });
}
