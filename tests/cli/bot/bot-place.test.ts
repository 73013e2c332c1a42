import { expect, it } from 'vitest';
import { botPlace } from '../../../src/cli/bot/bot-place.ts';

it.each([
  ['/a', undefined, '/a/bot-77.sqlite', '/a/updates-77.sqlite'],
  ['/a', '/files', '/files/bot-77.sqlite', '/files/updates-77.sqlite'],
  [
    'postgres://u:p@h/db',
    '/files',
    'postgres://u:p@h/db?schema=isnad_bot_77',
    'postgres://u:p@h/db?schema=isnad_updates_77',
  ],
  [
    'postgres://h/db?schema=news',
    undefined,
    'postgres://h/db?schema=news_bot_77',
    'postgres://h/db?schema=news_updates_77',
  ],
])(
  'is beside the archive %s, another for each bot, and tells nothing of the token',
  (archive, files, bot, updates) => {
    const config = { ISNAD_ARCHIVE: archive, ISNAD_FILES: files };
    expect(botPlace(config, '77:SECRET')).toBe(bot);
    expect(botPlace(config, '77:SECRET', 'updates')).toBe(updates);
  },
);
