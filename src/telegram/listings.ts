import { FormattedString } from '@grammyjs/parse-mode';
import type { Day } from '../arabic/calendar/mention.ts';
import { calendar } from '../files/calendar.ts';
import { csv } from '../files/csv.ts';
import type { MeetingsAsked } from '../search/meetings/meetings-asked.ts';
import { name } from './bidi.ts';
import { chronologyMessage, chronologyPages } from './chronology.ts';
import { TELEGRAM } from './constants.ts';
import type { PageOf } from './pages.ts';
import type { Done, PressParts } from './press.ts';
import type { FileFormat } from './request.ts';
import { send, sendFile } from './send.ts';
import type { Turn } from './turn.ts';

/** The meetings that were asked for, and when. */
export interface MeetingsRequest {
  readonly text: string;
  readonly asOf: Day;
}

interface ListingParts extends Pick<PressParts, 'answerer' | 'work' | 'tell' | 'now'> {
  readonly pageOf: PageOf | undefined;
}

/** The first page of the meetings asked for, or null when nobody is known by the names. */
export async function firstPage(
  turn: Turn,
  listing: MeetingsRequest,
  instead: readonly number[],
  parts: ListingParts,
): Promise<Done | null> {
  const of = await found(turn, listing, parts);
  if (of === null) return null;
  turn.outcome = 'listed';
  const sent = await send(turn, [chronologyMessage(of, 1, { pageOf: parts.pageOf, words: turn.words })], {
    quoting: true,
    instead,
  });
  return { messages: sent, asked: null, listing };
}

/** Another page, in the place of the one whose button was pressed. */
export async function anotherPage(
  turn: Turn,
  listing: MeetingsRequest,
  page: number,
  parts: ListingParts,
): Promise<void> {
  const of = await found(turn, listing, parts);
  const own = turn.msgId;
  if (of === null || own === undefined) {
    await parts.tell(turn, turn.words.notRemembered);
    return;
  }
  turn.outcome = 'listed';
  const at = Math.min(Math.max(page, 1), chronologyPages(of));
  await send(turn, [chronologyMessage(of, at, { pageOf: parts.pageOf, words: turn.words })], {
    instead: [own],
  });
}

/** All of the meetings as a file. */
export async function meetingsFile(
  turn: Turn,
  listing: MeetingsRequest,
  format: FileFormat,
  parts: ListingParts,
): Promise<void> {
  const of = await found(turn, listing, parts);
  if (of === null) {
    await parts.tell(turn, turn.words.notRemembered);
    return;
  }
  turn.outcome = 'file';
  const dayless = of.meetings.filter(({ from }) => from === null).length;
  await sendFile(turn, {
    as: 'document',
    name: `meetings.${format}`,
    content: Buffer.from(format === 'csv' ? csv(of.meetings) : calendar(of, parts.now())),
    caption: format === 'ics' && dayless > 0 ? new FormattedString(turn.words.dayless(dayless)) : null,
  });
}

/** What is said where nobody is known by a name. */
export function unknownName({ words }: Turn, text: string): string {
  return words.nobodyKnown(name(text, TELEGRAM.unknownName));
}

async function found(
  turn: Turn,
  listing: MeetingsRequest,
  { answerer, work }: ListingParts,
): Promise<MeetingsAsked | null> {
  return await work(turn, (signal) => answerer.read({ what: 'meetings', ...listing }, signal));
}
