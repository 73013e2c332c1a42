import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fenced, standing } from '../../../scripts/generated.ts';
import { EXAMPLE } from '../../../src/cli/bot/start.ts';
import { ROOT } from '../../../src/root.ts';
import { newFolder } from '../../support/archives.ts';
import { isnad } from '../../support/program.ts';
import { ENTER, inTerminal } from '../../support/terminal.ts';

const archive = newFolder();

describe('isnad without a command and without a token', () => {
  it('takes in the sample articles at first start, with a bar, and then chats', async () => {
    const talked = await inTerminal(
      [],
      [
        ['؟ ', EXAMPLE + ENTER],
        ['[1] «', ''],
        ['؟ ', `خروج${ENTER}`],
      ],
      {
        archive,
      },
    );
    expect(talked).toMatchObject({ code: 0, missed: null });
    expect(talked.output).toContain('The archive is empty: taking in the sample articles');
    expect(talked.output).toMatch(/ingest █+░* +\d+% \| \d+ articles, [\d.]+\/s \| /u);
    expect(talked.output).toContain('72 added, 0 replaced, 0 unchanged, 0 contested, 0 left out');
    expect(talked.output).toContain('send /newbot to @BotFather');
  });

  it('answers the example where there is no terminal, says how to get a token, and exits with 0', async () => {
    const { code, stdout, stderr } = await isnad([], { archive });
    expect(code, stderr).toBe(0);
    expect(stdout.startsWith(`${EXAMPLE}\n\n`)).toBe(true);
    expect(stdout).toMatch(/ \[1\](?:\[\d+\])*\n/u);
    expect(stdout).toMatch(/^\[1\] «/mu);
    expect(stderr).toMatch(/^No TELEGRAM_BOT_TOKEN is set.*@BotFather.*\.env/mu);
    for (const readme of ['README.md', 'README.ar.md']) {
      const shown = standing(readFileSync(join(ROOT, readme), 'utf8'), 'exchange');
      expect(shown, `${readme}: npm run docs remakes it`).toBe(fenced(stdout));
    }
  });
});
