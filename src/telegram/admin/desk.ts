import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { IngestReport } from '../../archive/ingest.ts';
import { TELEGRAM } from '../constants.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Words } from '../languages/words.ts';
import { describe, type Logger } from '../log.ts';
import { plainMessage } from '../message.ts';
import type { Offer } from './offer.ts';
import type { KeptOffer, Offered, Offers } from './offers.ts';
import { CannotTake, offerName, ready } from './ready.ts';
import { leftOutWhole, reportText, together } from './report.ts';
import { Pace, StatusMessage } from './status.ts';
import type { Taker, Taking } from './taker.ts';

/** What taking in is made of. */
export interface DeskParts {
  readonly offers: Offers;
  readonly taker: Taker;
  /** Where files of offers lie while they are taken in; emptied then. */
  readonly folder: string;
}

interface DeskContext extends DeskParts {
  readonly api: Api;
  readonly apiRoot: string;
  readonly token: string;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Where what administrators offer is taken in, one after the other, and they are told how far it has come. What is kept
 * on the desk is taken in also after the bot was killed.
 */
export class Desk {
  readonly #parts: DeskContext;
  readonly #pace = new Pace();
  readonly #stop = new AbortController();
  readonly #statuses = new Map<number, StatusMessage>();
  #working: Promise<void> | null = null;
  #isStarted = false;

  constructor(parts: DeskContext) {
    this.#parts = parts;
  }

  /** How many offers are not done. */
  get waiting(): number {
    return this.#parts.offers.all();
  }

  /** Keeps an offer, and has it taken in. False when it was kept before. */
  keep(offered: Offered): boolean {
    const { offers, now } = this.#parts;
    const { chat, message, language } = offered;
    const isNew = offers.keep(offered, now());
    if (!isNew || !this.#isStarted) return isNew;
    if (!this.#statuses.has(chat)) {
      const words = LANGUAGES[language];
      const lines = [words.admin.taken, ...this.#waitingLines(chat, 1, words)];
      this.#status(chat, message, null).show(shownText(lines.join('\n'), words));
    }
    this.#work();
    return isNew;
  }

  /** Goes on with what a stop or a kill has left; called again, with what another bot has kept. */
  start(): void {
    const { offers } = this.#parts;
    if (this.#stop.signal.aborted) return;
    if (this.#isStarted) {
      if (this.waiting > 0) this.#work();
      return;
    }
    this.#isStarted = true;
    for (const { chat, message, report } of offers.statuses()) {
      const status = this.#status(chat, null, message);
      const language = offers.language(chat);
      if (report !== null || language === null) continue;
      status.show(shownText(LANGUAGES[language].admin.goingOn, LANGUAGES[language]));
    }
    this.#work();
  }

  /** Stops between two articles; what is not taken in is gone on with at the next start. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('the bot stops'));
    await this.#working;
  }

  #status(chat: number, replyTo: number | null, message: number | null): StatusMessage {
    const { api, log, offers } = this.#parts;
    const parts = { api, log, pace: this.#pace, signal: this.#stop.signal, chat, replyTo, message };
    const made = new StatusMessage({ ...parts, keep: (own) => offers.tell(chat, own) });
    this.#statuses.set(chat, made);
    return made;
  }

  #waitingLines(chat: number, less: number, { admin }: Words): readonly string[] {
    const waiting = this.#parts.offers.waiting(chat) - less;
    return waiting > 0 ? [admin.waiting(waiting)] : [];
  }

  #work(): void {
    this.#working ??= this.#all().then(
      () => {
        this.#working = null;
        // What came when the last was just done.
        if (this.waiting > 0) this.#work();
      },
      (error) => {
        this.#working = null;
        if (!this.#stop.signal.aborted) this.#parts.log.error({ err: describe(error) }, 'taking in stopped');
      },
    );
  }

  async #all(): Promise<void> {
    const { offers } = this.#parts;
    for (const { chat, report } of offers.statuses()) if (report !== null) await this.#tell(chat, report);
    while (offers.all() > 0) {
      await sleep(TELEGRAM.gatherMs, undefined, { signal: this.#stop.signal });
      const batch = offers.next(TELEGRAM.offersTogether);
      const [first] = batch as [KeptOffer];
      const { chat, language } = first;
      const words = LANGUAGES[language];
      const status = this.#statuses.get(chat) ?? this.#status(chat, first.message, null);
      const reports: IngestReport[] = [];
      for (const [at, kept] of batch.entries()) {
        const before = reports.reduce((sum, { added, replaced }) => sum + added + replaced, 0);
        reports.push(
          await this.#one(kept, ({ done, total, kept: now }) => {
            const share = total === null || total === 0 ? null : Math.min(1, done / total);
            const percent = share === null ? null : Math.floor((100 * (at + share)) / batch.length);
            const lines = [
              words.admin.taking(percent, before + now),
              ...this.#waitingLines(chat, batch.length, words),
            ];
            status.show(shownText(lines.join('\n'), words));
          }),
        );
      }
      const report = shownText(reportText(together(reports), language), words);
      offers.done(
        chat,
        batch.map(({ id }) => id),
        report,
      );
      await this.#tell(chat, report);
    }
  }

  /** The report reaches the chat; what is offered then has a message of its own. */
  async #tell(chat: number, report: string): Promise<void> {
    const status = this.#statuses.get(chat) ?? this.#status(chat, null, null);
    this.#statuses.delete(chat);
    await status.end(report);
    this.#stop.signal.throwIfAborted();
    this.#parts.offers.told(chat);
  }

  /** What became of one offer. @throws when the desk is stopped. */
  async #one(
    { id, offer, begun, language }: KeptOffer,
    onTaking: (taking: Taking) => void,
  ): Promise<IngestReport> {
    const { offers, taker, folder, log } = this.#parts;
    const words = LANGUAGES[language].admin;
    const source = offerName(offer, words);
    if (begun >= TELEGRAM.begunAtMost) return leftOutWhole(source, words.interrupted);
    offers.begin(id);
    const own = join(folder, String(id));
    try {
      await rm(own, { recursive: true, force: true });
      const what = await ready(offer, own, { ...this.#parts, words, signal: this.#stop.signal });
      const report = await taker.take(what, onTaking, this.#stop.signal);
      this.#stop.signal.throwIfAborted();
      return named(report, source, { offer, folder: own });
    } catch (error) {
      if (this.#stop.signal.aborted) offers.putBack(id);
      this.#stop.signal.throwIfAborted();
      if (error instanceof CannotTake) return leftOutWhole(source, error.message);
      log.error({ err: describe(error) }, 'an offer could not be taken in');
      return leftOutWhole(source, words.failed((error as Error).message.split('\n', 1)[0] ?? ''));
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }
}

/** With what was left out called as it was sent, and not by the files that we made of it. */
function named(
  report: IngestReport,
  name: string,
  { offer, folder }: { readonly offer: Offer; readonly folder: string },
): IngestReport {
  const isOurs = offer.kind === 'post' || offer.kind === 'text';
  const short = (source: string): string =>
    isOurs && source.startsWith(folder) ? name : source.replace(`${folder}/`, '');
  return { ...report, leftOut: report.leftOut.map(({ source, why }) => ({ source: short(source), why })) };
}

/** A text as it is sent, its lines running the way of its language. */
function shownText(text: string, { direction }: Words): string {
  return plainMessage(text, direction).text;
}
