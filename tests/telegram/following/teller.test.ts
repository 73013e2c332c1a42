import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { tellNews } from '../../../src/telegram/following/teller.ts';
import { type Keeping, keeping } from '../../../src/telegram/keeping.ts';
import { ChosenLanguages } from '../../../src/telegram/languages/chosen-languages.ts';
import { createLog } from '../../../src/telegram/log.ts';
import { ownInMemory } from '../../../src/telegram/own-file.ts';
import { newArchive } from '../../support/archives.ts';
import { SERVER_ERROR } from '../../support/bot-api/faults.ts';
import { group, person, said } from '../../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';
import { answererReading } from '../../support/following.ts';
import { SALMA, takeIn, WITH_HUDA, WITH_KARIM } from '../../support/told.ts';

const CHAT = 11;
let api: BotApi;
let archive: Archive;
let kept: Keeping;
let languages: ChosenLanguages;
let stop: AbortController;
let telling: Promise<void>;
beforeEach(async () => {
  api = await BotApi.start();
  archive = newArchive();
  takeIn(archive, 'a', [WITH_KARIM]);
  const own = ownInMemory();
  kept = keeping(own, TOKEN);
  languages = new ChosenLanguages(own);
  stop = new AbortController();
  api.deliver(said(person(CHAT), '/start'));
  kept.followings.add({
    chat: CHAT,
    thread: null,
    name: SALMA,
    with: null,
    since: archive.mark(),
    language: 'ar',
  });
});
afterEach(async () => {
  stop.abort();
  await telling;
  archive.close();
  await api.close();
});

function tell(mayRead: (chat: number) => boolean = () => true): void {
  telling = tellNews(
    {
      api: new Api(TOKEN, { apiRoot: api.root }),
      answerer: answererReading(archive),
      keeping: kept,
      log: createLog('silent'),
      languages,
      mayRead,
      lookMs: 5,
      duty: { isOurs: () => true },
    },
    stop.signal,
  );
}

const texts = () =>
  api.calls.all
    .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 200)
    .map(({ parameters }) => String(parameters.text));

/** Waits until nothing more is to be told. */
async function quiet(): Promise<void> {
  const isTold = () => {
    const { articles, versions } = archive.mark();
    const all = kept.followings.all();
    return (
      kept.notices.next(0) === null &&
      all.every(({ since }) => since.articles === articles && since.versions === versions)
    );
  };
  await expect.poll(isTold, { timeout: 15_000 }).toBe(true);
}

describe('the news of those followed', () => {
  it('are told once, and nothing that was known before', async () => {
    tell();
    await quiet();
    expect(texts()).toEqual([]);
    takeIn(archive, 'b', [WITH_HUDA]);
    await quiet();
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('هدى الشامي');
    expect(texts()[0]).not.toContain('كريم منصور');
  });

  it('are in the language that the chat chose since', async () => {
    languages.choose(CHAT, 'en');
    takeIn(archive, 'b', [WITH_HUDA]);
    tell();
    await quiet();
    expect(texts()[0]).toMatch(/[A-Za-z]{4}/u);
  });

  it('are tried again where Telegram fails, and none is lost', async () => {
    api.faults.plan('sendMessage', SERVER_ERROR, 2);
    takeIn(archive, 'b', [WITH_HUDA]);
    tell();
    await quiet();
    expect(texts()).toHaveLength(1);
  });

  it('are not told to a chat that is gone, which is forgotten, or may not be told', async () => {
    api.block(CHAT);
    takeIn(archive, 'b', [WITH_HUDA]);
    tell();
    await expect.poll(() => kept.followings.all(), { timeout: 15_000 }).toEqual([]);
    expect([texts(), kept.notices.next(0)]).toEqual([[], null]);
  });

  it('pass over whoever may not read any more', async () => {
    takeIn(archive, 'b', [WITH_HUDA]);
    tell(() => false);
    await quiet();
    expect(texts()).toEqual([]);
  });

  it('follow a group to its new number', async () => {
    api.deliver(said(person(CHAT), 'سلام', { chat: group(5) }));
    api.upgrade(-5, -1005);
    kept.followings.forget(CHAT);
    const since = archive.mark();
    kept.followings.add({ chat: -5, thread: null, name: SALMA, with: null, since, language: 'ar' });
    takeIn(archive, 'b', [WITH_HUDA]);
    tell();
    await quiet();
    expect(kept.followings.of(-1005)).toHaveLength(1);
    expect(texts()).toHaveLength(1);
  });
});
