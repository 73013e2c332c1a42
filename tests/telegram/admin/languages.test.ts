import { join } from 'node:path';
import type { User } from 'grammy/types';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Offers } from '../../../src/telegram/admin/offers.ts';
import type { Taker } from '../../../src/telegram/admin/taker.ts';
import { reasonIn } from '../../../src/telegram/languages/admin/reasons.ts';
import { LANGUAGES } from '../../../src/telegram/languages/languages.ts';
import { newFolder } from '../../support/archives.ts';
import { directionFaults } from '../../support/bidi.ts';
import { type RunningBot, startBot } from '../../support/bot.ts';
import { person, said } from '../../support/bot-api/people.ts';
import { BotApi } from '../../support/bot-api/server.ts';

const speaking = (id: number, language_code: string): User => ({ ...person(id), language_code });
const [NADIA, KAWA, ANN] = [speaking(5, 'ar'), speaking(6, 'ckb'), speaking(7, 'en')];
const ADMINS = [
  ['ar', NADIA],
  ['ckb', KAWA],
  ['en', ANN],
] as const;
const FIGURES = { articles: 4657, passages: 12_000, meetings: 900, newest: '2020-09-27', memory: 6e8 };
/** A text that is an article, since a question is shorter. */
const ARTICLE = `${'التقى سالم الحداد ريم النجار في وادي النخيل، وبحثا ترميم السوق القديمة. '.repeat(3)}\nوغادرا بعدها.`;

let api: BotApi;
let bot: RunningBot;
let offers: Offers;

beforeEach(async () => {
  api = await BotApi.start();
  offers = new Offers(join(newFolder(), 'bot.sqlite'));
});

afterEach(async () => {
  await bot.stop();
  offers.close();
  await api.close();
});

function start(): void {
  const why = 'no text';
  const taker: Taker = {
    take: async () => ({
      ...{ added: 1, unchanged: 0, replaced: 0, contested: 0, contests: [] },
      ...{ leftOut: [{ source: 'a.html', why }], reasons: [{ why, count: 1 }] },
    }),
  };
  bot = startBot(api, {
    admins: ADMINS.map(([, { id }]) => id),
    operating: { figures: async () => FIGURES, reload: async () => {} },
    takingIn: { offers, taker, folder: newFolder() },
  });
}

it.each(ADMINS)('an administrator is told in his language: %s', async (language, admin) => {
  const { direction, admin: words, day } = LANGUAGES[language];
  start();
  const told = async (text: string): Promise<string> => {
    api.deliver(said(admin, text));
    const { parameters } = await api.calls.next('sendMessage');
    expect(parameters.chat_id).toBe(admin.id);
    expect(directionFaults(parameters.text, direction)).toEqual([]);
    return parameters.text;
  };
  const bare = (text: string): string => text.replace(/[\u200E\u200F\u2060\u2066-\u2069]/gu, '');
  const stats = bare(await told('/stats'));
  expect(stats).toContain(bare(day('2020-09-27')));
  expect(stats.split('\n')).toHaveLength(9);
  expect(bare(await told('/reload'))).toBe(words.reloaded);
  expect(bare(await told('/add'))).toBe(words.nothingToAdd);
  expect(bare(await told(ARTICLE))).toBe(words.taken);
  const report = () => bare(String(api.calls.all.at(-1)?.parameters.text));
  const counts = { added: 1, unchanged: 0, replaced: 0, contested: 0, leftOut: 1 };
  await expect.poll(report, { timeout: 15_000 }).toContain(bare(words.outcomes(counts, 'latin')));
  expect(report()).toContain(`${words.leftOut}\n• a.html: ${reasonIn('no text', language)}`);
});

it('the commands of administrators are listed in their chats with the bot, and nowhere else', async () => {
  start();
  api.deliver(said(ANN, '/help'));
  await api.calls.next('sendMessage');
  const lists = api.calls.all
    .filter(({ method }) => method === 'setMyCommands')
    .map(({ parameters }) => {
      const {
        scope,
        language_code = null,
        commands,
      } = parameters as {
        scope?: { type: string; chat_id: number };
        language_code?: string;
        commands: readonly { command: string }[];
      };
      const own = commands.map(({ command }) => command).filter((one) => /^(?:add|stats|reload)$/u.test(one));
      return { scope: scope ?? null, language_code, own };
    });
  const codes = [null, 'ar', 'ku', 'en'];
  expect(lists).toEqual([
    ...codes.map((language_code) => ({ scope: null, language_code, own: [] })),
    ...ADMINS.flatMap(([, { id }]) =>
      codes.map((language_code) => ({
        scope: { type: 'chat', chat_id: id },
        language_code,
        own: ['add', 'stats', 'reload'],
      })),
    ),
  ]);
});

it('an administrator who has no chat with the bot keeps no other from the list', async () => {
  api.faults.befall((method, { scope }) =>
    method === 'setMyCommands' && (scope as { chat_id?: number } | undefined)?.chat_id === NADIA.id
      ? { kind: 'error', code: 400, description: 'Bad Request: chat not found' }
      : undefined,
  );
  start();
  api.deliver(said(ANN, '/help'));
  await api.calls.next('sendMessage');
  expect(api.calls.count('setMyCommands', 400)).toBe(1);
  expect(api.calls.count('setMyCommands')).toBe(4 * 3);
  expect(bot.log()).not.toContain('could not be set');
});

it.each(['ar', 'ckb'] as const)(
  'what may be given in place of a file of no known kind is said in %s',
  (language) => {
    const why = reasonIn(
      'no kind of file known here: .png; give .txt, .xml, or .gz of one of them',
      language,
    );
    expect(why).toContain('.xml');
    expect(why).not.toMatch(/\b(?:or|of|one|give)\b/u);
  },
);
