import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/archives.ts';
import { asLines, inventedArticles } from '../support/invented.ts';
import { isnad } from '../support/program.ts';

const NOWHERE = join(newFolder(), 'none');
const VERSION = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version;

describe('wrong use', () => {
  it.each<[args: string[], says: RegExp]>([
    [['بحث'], /unknown command 'بحث'|too many arguments/u],
    [['ask'], /missing required argument 'question'/u],
    [['ask', 'من', 'التقى'], /too many arguments for 'ask'/u],
    [
      ['ask', '--as-of', '2024-02-30', 'من؟'],
      /'2024-02-30' is invalid\. Write a calendar day as YYYY-MM-DD/u,
    ],
    [['search', '--limit', '0', 'من؟'], /'0' is invalid\. Write a number from 1 to 999/u],
    [['ingest'], /missing required argument 'path'/u],
    [['check', '--jsn'], /unknown option '--jsn'\n\(Did you mean --json\?\)/u],
    [['bot'], /^isnad: TELEGRAM_BOT_TOKEN: not set; write the token as @BotFather gave it/u],
  ])('exits with 2 and says what is wrong: %j', async (args, says) => {
    const { code, stdout, stderr } = await isnad(args, { archive: NOWHERE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  it('names each variable of the environment that is wrong, never with the token', async () => {
    const environment = { LOG_LEVEL: 'loud', BOT_API_ROOT: 'ftp://x', TELEGRAM_BOT_TOKEN: '12345:short' };
    const { code, stdout, stderr } = await isnad(['check'], { environment });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const name of Object.keys(environment))
      expect(stderr).toMatch(new RegExp(`\\b${name}: write `, 'u'));
    expect(stderr).not.toContain('12345:short');
  });
});

describe('what cannot be done', () => {
  it.each([['check'], ['ask', 'من التقى الوفد؟'], ['chat']])(
    'exits with 1 and the remedy where there is no archive: %s',
    async (...args) => {
      const { code, stdout, stderr } = await isnad(args, { archive: NOWHERE });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toBe(`isnad: there is no archive in ${NOWHERE}: make one with "isnad ingest PATH…"\n`);
    },
  );

  it('exits with 1 where the model is not there, and fetches none unasked', async () => {
    const environment = { EMBEDDING_MODEL: 'no-one/no-model' };
    const { code, stdout, stderr } = await isnad(['ingest', '-'], { archive: NOWHERE, environment });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/the model "no-one\/no-model" .*EMBEDDING_MODEL.*ALLOW_MODEL_DOWNLOADS/u);
  });
});

describe('where the archive is', () => {
  it('is what --archive says before ISNAD_ARCHIVE', async () => {
    const archive = newFolder();
    const input = asLines(inventedArticles(1, 9));
    const ingested = await isnad(['--archive', archive, 'ingest', '-'], { archive: NOWHERE, input });
    expect(ingested.code, ingested.stderr).toBe(0);
    const checked = await isnad(['--archive', archive, 'check'], { archive: NOWHERE });
    expect(checked).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^sound: 1 articles, 1 passages\n/u),
    });
    expect((await isnad(['check'], { archive: NOWHERE })).code).toBe(1);
  });
});

describe('help and version', () => {
  it('are results: on standard output, with 0', async () => {
    const help = await isnad(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage: isnad /u);
    expect(await isnad(['--version'])).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});
