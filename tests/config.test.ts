import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, VARIABLES } from '../src/config.ts';
import { ROOT } from '../src/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-config-'));
const NONE = join(folder, 'none');
const TOKEN = `123456789:${'A'.repeat(35)}`;

function envFile(text: string | Buffer): string {
  const file = join(mkdtempSync(join(folder, 'e-')), '.env');
  writeFileSync(file, text);
  return file;
}

describe('the configuration', () => {
  it('is whole with nothing set', () => {
    const config = readConfig({}, NONE);
    expect(config.TELEGRAM_BOT_TOKEN).toBeUndefined();
    expect(config.BOT_API_ROOT).toBe('https://api.telegram.org');
    expect(config.ALLOW_MODEL_DOWNLOADS).toBe(false);
  });

  it('reads .env, and the environment over it; an empty value counts as unset', () => {
    const file = envFile('LOG_LEVEL=debug\nISNAD_ARCHIVE=/one\nEMBEDDING_MODEL=\n');
    const config = readConfig({ ISNAD_ARCHIVE: '/two', LOG_LEVEL: '' }, file);
    expect([config.LOG_LEVEL, config.ISNAD_ARCHIVE]).toEqual(['debug', '/two']);
    expect(config.EMBEDDING_MODEL).toMatch(/multilingual-e5-small-arabic$/u);
  });

  it.each([
    ['TELEGRAM_BOT_TOKEN', 'hello', /BotFather/u],
    ['BOT_API_ROOT', 'telegram', /http:\/\//u],
    ['BOT_API_ROOT', 'file:///etc/passwd', /http:\/\//u],
    ['ALLOW_MODEL_DOWNLOADS', 'perhaps', /true or false/u],
    ['LOG_LEVEL', 'loud', /fatal, error/u],
    ['TELEGRAM_BOT_TOKEN', 'x'.repeat(1_000_000), /BotFather/u],
  ])('names %s when it holds "%.20s", and says what to write', (name, value, remedy) => {
    const read = (): unknown => readConfig({ [name]: value }, NONE);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name}: `, 'u'));
    expect(read).toThrow(remedy);
  });

  it('names every variable that is wrong, and never repeats a token', () => {
    const secret = '99:short-secret';
    try {
      readConfig({ TELEGRAM_BOT_TOKEN: secret, LOG_LEVEL: 'loud' }, NONE);
      expect.unreachable();
    } catch (error) {
      expect((error as Error).message.split('\n')).toHaveLength(2);
      expect((error as Error).message).not.toContain(secret);
    }
  });

  it('takes the token from a file, and says when there is none in it', () => {
    const good = envFile(`${TOKEN}\n`);
    expect(readConfig({ TELEGRAM_BOT_TOKEN_FILE: good }, NONE).TELEGRAM_BOT_TOKEN).toBe(TOKEN);
    for (const file of [envFile(''), envFile('not a token'), join(folder, 'missing'), folder]) {
      expect(() => readConfig({ TELEGRAM_BOT_TOKEN_FILE: file }, NONE)).toThrow(
        /^TELEGRAM_BOT_TOKEN_FILE: /u,
      );
    }
  });

  it('bears a .env of broken bytes, and says when it cannot be read', () => {
    expect(readConfig({}, envFile(Buffer.from([0xff, 0xfe, 0x00, 0x3d, 0x0a])))).toBeDefined();
    expect(() => readConfig({}, folder)).toThrow(ConfigError);
  });

  it('is listed whole, and nothing else, in .env.example', () => {
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
    const listed = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gmu)].map((match) => match[1]);
    expect(listed).toEqual(Object.keys(VARIABLES));
  });
});
