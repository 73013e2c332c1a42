import { expect, it } from 'vitest';
import { engineOf } from '../../../src/archive/database/engine.ts';
import { PostgresDatabase } from '../../../src/archive/database/postgres/postgres-database.ts';
import { POSTGRES_FORMAT } from '../../../src/archive/database/postgres/postgres-schema.ts';
import { memoryDatabase } from '../../../src/archive/database/sqlite/archive-file.ts';
import { FORMAT } from '../../../src/archive/database/sqlite/schema.ts';

it('a database has the engine of its kind, and one only', () => {
  const sqlite = memoryDatabase();
  expect(engineOf(sqlite)).toMatchObject({ format: FORMAT, isGapless: true, vectors: null });
  expect(engineOf(sqlite)).toBe(engineOf(sqlite));
  expect(engineOf(memoryDatabase())).not.toBe(engineOf(sqlite));
  // It connects when it is first asked.
  const postgres = new PostgresDatabase('postgres://nobody@127.0.0.1:1/none', 'isnad');
  expect(engineOf(postgres)).toMatchObject({ format: POSTGRES_FORMAT, isGapless: false });
  expect(engineOf(postgres).vectors).not.toBeNull();
  postgres.close();
});
