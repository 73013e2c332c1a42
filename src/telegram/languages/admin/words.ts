import type { Digits } from '../../../answer/grammar/days.ts';

/** What only administrators may send, as Telegram lists it to them. */
export const ADMIN_COMMANDS = ['add', 'stats', 'feedback', 'reload', 'pair'] as const;
export type AdminCommand = (typeof ADMIN_COMMANDS)[number];

/** How many articles became what. */
export interface Outcomes {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly contested: number;
  readonly leftOut: number;
}

/** What /stats tells. */
export interface Stats {
  readonly articles: number;
  readonly passages: number;
  readonly meetings: number;
  /** The newest day of publication, in words. */
  readonly newest: string | null;
  readonly answered: number;
  readonly refused: number;
  readonly answering: number;
  readonly waiting: number;
  readonly offers: number;
  /** Megabytes of the bot, and of the process that answers. */
  readonly memory: { readonly bot: number; readonly answering: number };
  /** Hours and minutes since the start. */
  readonly up: { readonly hours: number; readonly minutes: number };
}

/**
 * What administrators alone are told, in one language. Lines are paragraphs; what is shown of other texts comes already
 * isolated. Arabic and Kurdish write the digits that they are given, since addresses beside them have Latin ones.
 */
export interface AdminWords {
  readonly commands: Readonly<Record<AdminCommand, string>>;

  /** What was offered is kept, and comes next. */
  readonly taken: string;
  readonly goingOn: string;
  /** Of what waits: how many messages. */
  readonly waiting: (count: number) => string;
  /** How far it has come: percent, null where nobody knows, and the articles that are kept. */
  readonly taking: (percent: number | null, kept: number) => string;

  /** The head of a report, a line for each outcome. */
  readonly outcomes: (outcomes: Outcomes, digits: Digits) => string;
  readonly leftOut: string;
  readonly contested: string;
  /** An article that was contested: its address, whose the kept one is, and whose this one. */
  readonly contest: (address: string, kept: string, given: string) => string;
  /** Of a list that is longer than what is shown. */
  readonly more: (count: number, digits: Digits) => string;
  /** What an offer without a name is called. */
  readonly post: (title: string, post: number) => string;
  readonly text: string;
  /** To the command that takes in what follows it, where nothing does. */
  readonly nothingToAdd: string;

  /** Why something was left out before it was read. */
  readonly tooLarge: string;
  readonly noText: string;
  readonly gone: string;
  readonly interrupted: string;
  readonly failed: (why: string) => string;

  readonly stats: (stats: Stats) => string;
  readonly reloaded: string;
  /** What follows is why. */
  readonly notReloaded: string;
}
