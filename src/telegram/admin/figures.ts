import type { Day } from '../../arabic/calendar/mention.ts';
import type { Handled, Load } from '../handled.ts';
import type { Words } from '../languages/words.ts';

/** What there is to ask about, and how much memory the process takes that answers. */
export interface ArchiveFigures {
  readonly articles: number;
  readonly passages: number;
  readonly meetings: number;
  /** The newest day of publication. */
  readonly newest: Day | null;
  /** Bytes. */
  readonly memory: number;
}

/** Why a question has no answer, as `Unanswered` says it. */
const REFUSED: ReadonlySet<string> = new Set(['nothing-near', 'not-said', 'not-understood', 'ambiguous']);

/** How many questions were answered and refused since the start. */
export class Tally {
  answered = 0;
  refused = 0;

  count({ outcome }: Pick<Handled, 'outcome'>): void {
    if (outcome === 'answered') this.answered += 1;
    else if (REFUSED.has(outcome)) this.refused += 1;
  }
}

/** What /stats tells of what is known. `up` is in milliseconds, `own` the bytes of this process. */
export function figuresText(
  archive: ArchiveFigures,
  bot: {
    readonly load: Load;
    readonly tally: Tally;
    readonly offers: number;
    readonly up: number;
    readonly own: number;
  },
  words: Words,
): string {
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  const minutes = Math.floor(bot.up / 60_000);
  return words.admin.stats({
    ...archive,
    newest: archive.newest === null ? null : words.day(archive.newest),
    answered: bot.tally.answered,
    refused: bot.tally.refused,
    answering: bot.load.answering,
    waiting: bot.load.waiting,
    offers: bot.offers,
    memory: { bot: megabytes(bot.own), answering: megabytes(archive.memory) },
    up: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
  });
}
