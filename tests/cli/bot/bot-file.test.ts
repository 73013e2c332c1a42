import { expect, it } from 'vitest';
import { botFile } from '../../../src/cli/bot/bot-file.ts';

it('is beside the archive, another for each bot, and tells nothing of the token', () => {
  expect(botFile({ ISNAD_ARCHIVE: '/a', ISNAD_FILES: undefined }, '77:SECRET')).toBe('/a/bot-77.sqlite');
  expect(botFile({ ISNAD_ARCHIVE: '/a', ISNAD_FILES: '/files' }, '78:SECRET')).toBe('/files/bot-78.sqlite');
});
