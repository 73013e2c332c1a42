import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../../src/archive/database/error.ts';
import { postgresPlace } from '../../../../src/archive/database/postgres/address.ts';

describe('the address of an archive in PostgreSQL', () => {
  it.each([
    ['postgres://host/news', 'postgres://host/news', 'isnad', 'postgres://host/news'],
    [
      'postgres://u:secret@host:5433/news?schema=desk_2&sslmode=require',
      'postgres://u:secret@host:5433/news?sslmode=require',
      'desk_2',
      'postgres://u:***@host:5433/news?sslmode=require (schema desk_2)',
    ],
    [
      'postgresql://u@[::1]/news?schema=isnad',
      'postgresql://u@[::1]/news',
      'isnad',
      'postgresql://u@[::1]/news',
    ],
  ])('%s is parted, and shown without its password', (place, address, schema, shown) => {
    expect(postgresPlace(place)).toEqual({ address, schema, shown });
  });

  it.each([
    '',
    'news',
    'postgres://',
    'postgres://host',
    'postgres://host/',
    'postgres:///news',
    '/var/news',
  ])('%j is none, and what one is is said', (place) => {
    expect(() => postgresPlace(place)).toThrow(ArchiveError);
    expect(() => postgresPlace(place)).toThrow(/is written postgres:\/\/USER:PASSWORD@HOST:PORT\/DATABASE/u);
  });

  it.each(['', 'A', '1a', 'a-b', 'a b', 'a"; DROP SCHEMA b; --', 'أ', 'a'.repeat(64)])(
    '%j is no name of a schema',
    (schema) => {
      const place = `postgres://u:secret@host/news?schema=${encodeURIComponent(schema)}`;
      expect(() => postgresPlace(place)).toThrow(/is no name of a schema: letters a to z/u);
      expect(() => postgresPlace(place)).not.toThrow(/secret/u);
    },
  );
});
