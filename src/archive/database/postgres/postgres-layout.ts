import type { PostgresDatabase } from './postgres-database.ts';
import { nearnessSchema, postgresSchema } from './postgres-schema.ts';

/** A table with its columns, an index, a rule of a table, a trigger or a function, as a schema has it. */
export interface PostgresLaid {
  readonly line: string;
}

/** A schema in which the tables of now are made to compare with, and taken back. */
const BESIDE = 'isnad_compared';

/** What the schema of an archive has, and what it should have for vectors of so many numbers; in a transaction. */
export function postgresLayout(
  database: PostgresDatabase,
  dimensions: number,
): { readonly there: readonly PostgresLaid[]; readonly due: readonly PostgresLaid[] } {
  const schema = database.prepare('SELECT current_schema()').pluck().get() as string;
  const there = layout(database, schema);
  database.exec(`SAVEPOINT compared; CREATE SCHEMA ${BESIDE}; SET LOCAL search_path = ${BESIDE}, public`);
  database.exec(`${postgresSchema()}${nearnessSchema(dimensions)}`);
  const due = layout(database, BESIDE);
  database.exec('ROLLBACK TO SAVEPOINT compared');
  return { there, due };
}

function layout(database: PostgresDatabase, schema: string): PostgresLaid[] {
  const rows = database
    .prepare(
      `SELECT 'table ' || c.relname || ' (' || string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN 'not null' END, coll.collname, nullif(a.attidentity, ''), pg_get_expr(d.adbin, d.adrelid)),
           ', ' ORDER BY a.attnum) || ')' AS line
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         LEFT JOIN pg_collation coll ON coll.oid = a.attcollation AND coll.collname <> 'default'
         LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
         WHERE n.nspname = @schema AND c.relkind IN ('r', 'v', 'm') GROUP BY c.relname
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = @schema
       UNION ALL SELECT 'constraint of ' || c.relname || ': ' || pg_get_constraintdef(k.oid)
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = @schema AND k.contype <> 'n'
       UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @schema AND NOT t.tgisinternal
       UNION ALL SELECT 'function ' || p.proname || ': ' || p.prosrc FROM pg_proc p
         JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = @schema`,
    )
    .all({ schema }) as PostgresLaid[];
  // Names that are words of SQL come in quotes. What a function does names no schema; a setting begins as one may.
  return rows.map(({ line }) =>
    line.startsWith('function ')
      ? { line }
      : { line: line.replaceAll(`"${schema}".`, '').replaceAll(`${schema}.`, '') },
  );
}
