import type { PostgresDatabase } from '../postgres-database.ts';

/** A rule, an index or the triggers of a table, that are made once its rows are there. */
export interface DeferredRule {
  readonly name: string;
  readonly drop: string;
  readonly make: string;
}

/**
 * The keys, references and indexes of the tables of the archive, by the definitions that the server has of them, and
 * their triggers, in the order in which they are made: references need keys, and the graph of vectors takes longest. They
 * are taken away from the last to the first.
 */
export function deferredRules(database: PostgresDatabase): DeferredRule[] {
  return database
    .prepare(
      `SELECT name, "drop", make FROM (
         SELECT CASE k.contype WHEN 'f' THEN 3 ELSE 1 END AS place, c.relname, k.conname::text AS name,
           format('ALTER TABLE %I DROP CONSTRAINT %I', c.relname, k.conname) AS "drop",
           format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS make
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = @schema AND k.contype IN ('p', 'u', 'f')
         UNION ALL
         SELECT CASE m.amname WHEN 'hnsw' THEN 4 ELSE 2 END, c.relname,
           CASE m.amname WHEN 'hnsw' THEN 'the graph of vectors' ELSE i.relname::text END,
           format('DROP INDEX %I', i.relname), pg_get_indexdef(i.oid)
         FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
         JOIN pg_class c ON c.oid = x.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = @schema AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.oid)
         UNION ALL
         SELECT DISTINCT 5, c.relname, 'triggers of ' || c.relname, format('ALTER TABLE %I DISABLE TRIGGER USER', c.relname),
           format('ALTER TABLE %I ENABLE TRIGGER USER', c.relname)
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = @schema AND NOT t.tgisinternal
       ) AS rules ORDER BY place, relname, name`,
    )
    .all({ schema: database.schema }) as DeferredRule[];
}
