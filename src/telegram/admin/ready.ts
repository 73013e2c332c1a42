import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import { TELEGRAM } from '../constants.ts';
import type { AdminWords } from '../languages/admin/words.ts';
import type { Offer } from './offer.ts';
import type { Takeable } from './taker.ts';

/** What files of offers are fetched with. */
export interface ReadyParts {
  readonly api: Api;
  /** Where the Bot API is, and the token by which it gives files. */
  readonly apiRoot: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** Those of who offered it. */
  readonly words: AdminWords;
}

/** Something offered cannot be taken in; its message is for whoever offered it. */
export class CannotTake extends Error {
  override readonly name = 'CannotTake';
}

/** What an offer is called in a report. */
export function offerName(offer: Offer, words: AdminWords): string {
  switch (offer.kind) {
    case 'post':
      return words.post(offer.channel.title, offer.post);
    case 'file':
      return offer.name;
    case 'links':
      return offer.addresses.join(' ');
    case 'text':
      return words.text;
  }
}

/**
 * What is taken in of an offer, in files in `folder`, which is made.
 * @throws CannotTake; the reason of the signal
 */
export async function ready(offer: Offer, folder: string, parts: ReadyParts): Promise<Takeable> {
  if (offer.kind === 'links') return { places: offer.addresses, isTrusted: false };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  switch (offer.kind) {
    case 'text': {
      const place = join(folder, 'message.txt');
      await writeFile(place, offer.text);
      return { places: [place], isTrusted: false };
    }
    case 'post': {
      if (offer.text.trim() === '') throw new CannotTake(parts.words.noText);
      const { username } = offer.channel;
      const place = join(folder, 'result.json');
      await writeFile(place, JSON.stringify(exportOf(offer)));
      return {
        places: [place],
        ...(username === null ? {} : { url: `https://t.me/${username}` }),
        isTrusted: true,
      };
    }
    case 'file': {
      const place = join(folder, offer.name);
      await download(offer, place, parts);
      return { places: [place], isTrusted: false };
    }
  }
}

/** A forwarded post as Telegram Desktop exports it, so that both are read as the same article. */
function exportOf({ channel, post, date, text }: Extract<Offer, { kind: 'post' }>): unknown {
  return {
    name: channel.title,
    type: channel.username === null ? 'private_channel' : 'public_channel',
    // Without the -100 by which the Bot API marks channels.
    id: Number(String(channel.id).replace(/^-100/u, '')),
    messages: [{ id: post, type: 'message', date_unixtime: String(date), text }],
  };
}

async function download(
  { file, size }: Extract<Offer, { kind: 'file' }>,
  place: string,
  parts: ReadyParts,
): Promise<void> {
  const { signal, words } = parts;
  if (size !== null && size > TELEGRAM.fileBytes) throw new CannotTake(words.tooLarge);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(file, place, parts);
    } catch (error) {
      signal.throwIfAborted();
      const final = finalReason(error, words);
      if (final !== null) throw final;
      // Its message may hold the address, and with it the token.
      if (attempt >= TELEGRAM.downloads) throw new CannotTake(words.gone);
      await sleep(500 * 2 ** attempt, undefined, { signal });
    }
  }
}

/** Why a file cannot be had however often it is asked for; null where it may. */
function finalReason(error: unknown, words: AdminWords): CannotTake | null {
  if (error instanceof CannotTake) return error;
  if (!(error instanceof GrammyError) || error.error_code !== 400) return null;
  return new CannotTake(/too big/iu.test(error.description) ? words.tooLarge : words.gone);
}

async function downloadOnce(
  file: string,
  place: string,
  { api, apiRoot, token, signal, words }: ReadyParts,
): Promise<void> {
  const { file_path: path } = await api.getFile(file);
  if (path === undefined) throw new CannotTake(words.gone);
  const whole = AbortSignal.any([signal, AbortSignal.timeout(TELEGRAM.downloadMs)]);
  const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, { signal: whole, redirect: 'error' });
  if (!response.ok || response.body === null) throw new Error(`${response.status}`);
  await pipeline(
    Readable.fromWeb(response.body),
    atMost(TELEGRAM.fileBytes, words.tooLarge),
    createWriteStream(place, { mode: 0o600 }),
    {
      signal: whole,
    },
  );
}

/** Lets so many bytes through. @throws CannotTake at more, for that reason. */
function atMost(most: number, why: string): Transform {
  let all = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      all += chunk.length;
      if (all > most) done(new CannotTake(why));
      else done(null, chunk);
    },
  });
}
