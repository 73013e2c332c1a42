import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, ENV_FILE, readConfig } from '../src/config.ts';
import { ROOT } from '../src/root.ts';
import { VARIABLES } from '../src/variables.ts';

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
    ['BOT_API_ROOT', 'http://api.ufuq.example', /https:\/\//u],
    ['BOT_API_ROOT', 'http://127.0.0.1.ufuq.example', /this machine/u],
    ['BOT_API_ROOT', 'http://localhost@ufuq.example', /this machine/u],
    ['BOT_USERS', 'سلمى', /numbers of people and groups/u],
    ['BOT_USERS', ',', /numbers of people and groups/u],
    ['BOT_USERS', '12, @salma', /numbers of people and groups/u],
    ['BOT_USERS', '12345678901234567890', /numbers of people and groups/u],
    ['BOT_USERS', '1,'.repeat(500_000), /numbers of people and groups/u],
    ['BOT_ADMINS', '@salma', /numbers of people and groups/u],
    ['BOT_ADMINS', '12, -1001234567890', /numbers of people alone/u],
    ['ALLOW_MODEL_DOWNLOADS', 'perhaps', /true or false/u],
    ['LOG_LEVEL', 'loud', /fatal, error/u],
    ['TELEGRAM_BOT_TOKEN', 'x'.repeat(1_000_000), /BotFather/u],
    ['HTTP_ADDRESS', '8080', /127\.0\.0\.1:8080/u],
    ['HTTP_ADDRESS', 'http://127.0.0.1:8080', /127\.0\.0\.1:8080/u],
    ['HTTP_ADDRESS', '127.0.0.1:65536', /at most 65535/u],
    ['WEBHOOK_URL', 'bot.ufuq.example', /https:\/\//u],
    ['WEBHOOK_URL', 'http://bot.ufuq.example/telegram', /https:\/\//u],
    ['WEBHOOK_URL', 'https://bot.ufuq.example/?a=b', /question mark/u],
    ['LLM_URL', 'localhost:8080/v1', /https:\/\//u],
    ['LLM_URL', 'file:///etc/passwd', /https:\/\//u],
    ['LLM_URL', 'http://llm.ufuq.example/v1/chat/completions', /this machine/u],
    ['LLM_URL', 'http://127.0.0.1.ufuq.example/v1', /this machine/u],
    ['LLM_URL', 'http://localhost@ufuq.example/v1', /this machine/u],
    ['LLM_URL', 'https://me:secret@ufuq.example/v1', /LLM_KEY/u],
    ['LLM_MODEL', 'نموذج', /name of the model/u],
    ['LLM_KEY', 'سرّ', /Latin letters/u],
    ['LLM_KEY', 'a\nHost: ufuq.example', /Latin letters/u],
    ['WEBHOOK_SECRET', 'سرّ', /openssl/u],
    ['WEBHOOK_SECRET', 'x'.repeat(257), /openssl/u],
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

  it('takes the token of the environment, given in either way, before any in the file', () => {
    const other = TOKEN.replace('123456789', '987654321');
    const own = envFile(TOKEN);
    const byToken = envFile(`TELEGRAM_BOT_TOKEN=${other}`);
    const byFile = envFile(`TELEGRAM_BOT_TOKEN_FILE=${envFile(other)}`);
    for (const file of [byToken, byFile]) {
      expect(readConfig({}, file).TELEGRAM_BOT_TOKEN).toBe(other);
      expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }, file).TELEGRAM_BOT_TOKEN).toBe(TOKEN);
      expect(readConfig({ TELEGRAM_BOT_TOKEN_FILE: own }, file).TELEGRAM_BOT_TOKEN).toBe(TOKEN);
    }
    expect(() => readConfig({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_BOT_TOKEN_FILE: own }, NONE)).toThrow(
      /^TELEGRAM_BOT_TOKEN: .*take one of them out/u,
    );
  });

  it('lets only the environment name another API, and plain http only on this machine', () => {
    const file = envFile('BOT_API_ROOT=https://api.ufuq.example');
    expect(() => readConfig({}, file)).toThrow(/^BOT_API_ROOT: .*only the environment/u);
    for (const root of [
      'http://localhost:8081',
      'http://127.0.0.1:1',
      'http://[::1]:8081',
      'https://api.ufuq.example',
    ]) {
      expect(readConfig({ BOT_API_ROOT: `${root}/` }, NONE).BOT_API_ROOT).toBe(root);
    }
  });

  it('listens where it is told to, and on this machine where a webhook needs it', () => {
    const address = (given: NodeJS.ProcessEnv) => readConfig(given, NONE).HTTP_ADDRESS;
    expect(address({})).toBeUndefined();
    expect(address({ HTTP_ADDRESS: '0.0.0.0:80' })).toEqual({ host: '0.0.0.0', port: 80 });
    expect(address({ HTTP_ADDRESS: '[::1]:8080' })).toEqual({ host: '::1', port: 8080 });
    const hook = { WEBHOOK_URL: 'https://bot.ufuq.example/telegram/', WEBHOOK_SECRET: 'short' };
    expect(address(hook)).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(address({ READER_URL: 'https://read.ufuq.example' })).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(readConfig(hook, NONE).WEBHOOK_URL).toBe('https://bot.ufuq.example/telegram');
    expect(readConfig(hook, NONE).warnings).toEqual([
      expect.stringContaining('WEBHOOK_SECRET has 5 letters'),
    ]);
    expect(() => readConfig({ WEBHOOK_URL: hook.WEBHOOK_URL }, NONE)).toThrow(/^WEBHOOK_SECRET: not set/u);
  });

  it('knows which language model words answers: none, or one by its address and name', () => {
    const [url, key] = ['http://127.0.0.1:11434/v1/chat/completions', 'sk-secret'];
    expect(readConfig({}, NONE)).not.toHaveProperty('LLM_URL');
    expect(readConfig({ LLM_URL: url, LLM_MODEL: 'qwen2.5:3b' }, NONE)).toMatchObject({
      LLM_URL: url,
      LLM_MODEL: 'qwen2.5:3b',
    });
    expect(() => readConfig({ LLM_URL: url }, NONE)).toThrow(/^LLM_MODEL: not set beside LLM_URL/u);
    const file = envFile(`LLM_URL=${url}\nLLM_MODEL=m\nLLM_KEY=${key}\n`);
    chmodSync(file, 0o600);
    expect(readConfig({}, file)).toMatchObject({ LLM_URL: url, LLM_KEY: key, warnings: [] });
    chmodSync(file, 0o644);
    expect(readConfig({}, file).warnings).toEqual([expect.stringContaining(`chmod 600 ${file}`)]);
  });

  it('lets no file say where a key of the environment is sent, and repeats no key', () => {
    const file = envFile('LLM_URL=https://llm.ufuq.example/v1\nLLM_MODEL=m\n');
    const read = () => readConfig({ LLM_KEY: 'sk-secret' }, file);
    expect(read).toThrow(/^LLM_URL: .*in one place/u);
    expect(read).not.toThrow(/sk-secret/u);
    expect(() => readConfig({ LLM_KEY: 'sk-سرّ-0123' }, NONE)).not.toThrow(/0123/u);
    const own = { LLM_URL: 'https://own.ufuq.example/v1', LLM_KEY: 'sk-secret' };
    expect(readConfig(own, file).LLM_URL).toBe(own.LLM_URL);
  });

  it('knows who may ask: everybody, or those whose numbers are given', () => {
    expect(readConfig({ BOT_USERS: ' ' }, NONE).BOT_USERS).toBeUndefined();
    expect(readConfig({ BOT_USERS: ' 12, -1001234567890 13,14 ' }, NONE).BOT_USERS).toEqual([
      12, -1001234567890, 13, 14,
    ]);
  });

  it('warns where others can read or change the file with the token in use', () => {
    const [open, shut, secret] = [
      envFile(`TELEGRAM_BOT_TOKEN=${TOKEN}`),
      envFile(TOKEN),
      envFile('LOG_LEVEL=info'),
    ];
    chmodSync(open, 0o644);
    chmodSync(shut, 0o600);
    chmodSync(secret, 0o666);
    expect(readConfig({}, open).warnings).toEqual([expect.stringContaining(`chmod 600 ${open}`)]);
    expect(readConfig({ TELEGRAM_BOT_TOKEN_FILE: shut }, open).warnings).toEqual([]);
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }, open).warnings).toEqual([]);
    expect(readConfig({}, secret).warnings).toEqual([]);
    chmodSync(shut, 0o620);
    expect(readConfig({ TELEGRAM_BOT_TOKEN_FILE: shut }, NONE).warnings).toHaveLength(1);
  });

  it('reads the paths of a file from its folder, and those of the environment from where one stands', () => {
    const file = envFile('ISNAD_ARCHIVE=kept\nEMBEDDING_MODEL=models/own\nTELEGRAM_BOT_TOKEN_FILE=token\n');
    const beside = dirname(file);
    mkdirSync(join(beside, 'models', 'own'), { recursive: true });
    writeFileSync(join(beside, 'token'), TOKEN);
    expect(readConfig({}, file)).toMatchObject({
      ISNAD_ARCHIVE: join(beside, 'kept'),
      EMBEDDING_MODEL: join(beside, 'models', 'own'),
      TELEGRAM_BOT_TOKEN: TOKEN,
    });
    expect(readConfig({ ISNAD_ARCHIVE: 'kept' }, file).ISNAD_ARCHIVE).toBe('kept');
    const hub = envFile('EMBEDDING_MODEL=Xenova/multilingual-e5-small');
    expect(readConfig({}, hub).EMBEDDING_MODEL).toBe('Xenova/multilingual-e5-small');
  });

  it('is read beside the program, wherever one stands', () => {
    expect(ENV_FILE).toBe(join(ROOT, '.env'));
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
