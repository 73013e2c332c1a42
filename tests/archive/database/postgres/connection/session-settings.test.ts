import { expect, it } from 'vitest';
import { ARCHIVE } from '../../../../../src/archive/constants.ts';
import { sessionSettings } from '../../../../../src/archive/database/postgres/connection/session-settings.ts';
import { archiveInPglite } from '../../../../support/homes.ts';

const database = archiveInPglite();

it('are what the session of an archive is set to once it is open', () => {
  const settings = sessionSettings(database().schema);
  expect(settings['hnsw.ef_search']).toBe(String(ARCHIVE.searched));
  const own = database().prepare('SELECT current_setting(?)').pluck();
  // A name that needs no quotation marks is told without them.
  for (const [name, value] of Object.entries(settings)) expect(own.get(name)).toBe(value.replaceAll('"', ''));
});
