import { expect, it } from 'vitest';
import { LISTED } from '../../../src/telegram/commands.ts';
import { LANGUAGES } from '../../../src/telegram/languages/languages.ts';
import { listedCommands } from '../../../src/telegram/languages/listed-commands.ts';

it.each(Object.entries(LANGUAGES))(
  '%s: each listed command with what it does, as Telegram takes it',
  (_, words) => {
    const listed = listedCommands(words);
    expect(listed.map(({ command }) => command)).toEqual([...LISTED]);
    for (const { command, description } of listed) {
      expect(command).toMatch(/^[a-z_]{1,32}$/u);
      expect(description).toBe(words.commands[command]);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  },
);
