import { expect, it } from 'vitest';
import { sentenceOf } from '../../../../../src/archive/database/postgres/connection/server-faults.ts';

it.each([
  ['ECONNREFUSED', /^the database server cannot be reached: see that it runs/u],
  ['ENOTFOUND', /^the database server cannot be reached/u],
  ['CONNECT_TIMEOUT', /^the database server cannot be reached/u],
  ['08006', /^the connection to the database server broke/u],
  ['57P01', /^the database server is starting or shutting down/u],
  ['57P03', /^the database server is starting or shutting down/u],
  ['28P01', /refuses this user or password: correct them in ISNAD_ARCHIVE/u],
  ['3D000', /^there is no database of that name .*createdb/u],
  ['42501', /^the database user may not do this/u],
  ['53100', /^no room is left on the disk of the database server/u],
  ['53300', /raise max_connections/u],
  ['53200', /lacks memory or another resource/u],
  ['25006', /name the primary in ISNAD_ARCHIVE/u],
  ['XX001', /found damage or could not read its disk/u],
  ['58030', /found damage or could not read its disk/u],
])('a server that says %s is told of by what mends it, with what it said', (code, sentence) => {
  const told = sentenceOf('first line\nsecond line', code);
  expect(told).toMatch(sentence);
  expect(told.endsWith(` (${code}: first line)`)).toBe(true);
});

it.each(['42P01', '57014', '23505', '', null])(
  'what mends %j nobody knows: the message is left as it is',
  (code) => {
    expect(sentenceOf('relation "x"\ndoes not exist', code)).toBe('relation "x"\ndoes not exist');
  },
);
