import { FormattedString, fmt } from '@grammyjs/parse-mode';
import { type Digits, dayInWords, periodInWords } from '../answer/grammar/days.ts';
import { meetingCount, pageNumber as pageInWords } from '../pictures/words.ts';
import type { DatedMeeting } from '../search/meetings/chronology.ts';
import type { MeetingsAsked } from '../search/meetings/meetings-asked.ts';
import type { ActionButton } from './actions.ts';
import { name, rightToLeft } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Words } from './languages/words.ts';
import { meetingBlocks, type Shown } from './meeting-blocks.ts';
import type { Message } from './message.ts';
import type { PageOf } from './pages.ts';
import { fits } from './split.ts';
import { meetingsHeading, namesakesLine } from './words.ts';

/** How many pages there are; one where there is no meeting. */
export function chronologyPages({ meetings }: Pick<MeetingsAsked, 'meetings'>): number {
  return Math.max(1, Math.ceil(meetings.length / TELEGRAM.meetingsAMessage));
}

/** Page `page`, from 1, of the meetings, each with what tells of it, and buttons for the others and for files. */
export function chronologyMessage(
  of: MeetingsAsked,
  page: number,
  { pageOf, words }: { readonly pageOf: PageOf | undefined; readonly words: Words },
): Message {
  const pages = chronologyPages(of);
  const shown = of.meetings.slice((page - 1) * TELEGRAM.meetingsAMessage, page * TELEGRAM.meetingsAMessage);
  const whole = body(of, shown, { page, pages, citations: TELEGRAM.citationsOfMeeting, pageOf, words });
  const text = fits(whole) ? whole : body(of, shown, { page, pages, citations: 1, pageOf, words });
  const buttons: ActionButton[] = [
    ...(page < pages ? [{ text: words.next, callback_data: `page:${page + 1}` }] : []),
    ...(page > 1 ? [{ text: words.previous, callback_data: `page:${page - 1}` }] : []),
    ...(of.meetings.length === 0
      ? []
      : (['csv', 'ics'] as const).map((format) => ({
          text: words.files[format],
          callback_data: `file:${format}`,
        }))),
  ];
  return { text: text.rawText, entities: text.rawEntities, buttons, preview: null };
}

interface ShownPage extends Shown {
  readonly page: number;
  readonly pages: number;
  readonly words: Words;
}

function body(
  of: MeetingsAsked,
  meetings: readonly DatedMeeting[],
  { page, pages, words, ...shown }: ShownPage,
): FormattedString {
  const { blocks, digits } = meetingBlocks(meetings, shown);
  const counts = [
    ...(of.meetings.length === 0 ? [] : [meetingCount(of.meetings.length, digits)]),
    ...(pages > 1 ? [pageInWords(page, pages, digits)] : []),
  ].join(' · ');
  const other = of.with === null ? null : name(of.with, TELEGRAM.personName);
  const head = [
    rightToLeft(
      FormattedString.bold(meetingsHeading(name(of.name, TELEGRAM.personName), other, periodOf(of, digits))),
    ),
    ...(of.title === null ? [] : [rightToLeft(fmt`${name(of.title, TELEGRAM.personTitle)}`)]),
    ...(counts === '' ? [] : [rightToLeft(fmt`${counts}`)]),
  ];
  const namesakes = of.namesakes.slice(0, TELEGRAM.namesakes).map((one) => name(one, TELEGRAM.personName));
  return FormattedString.join(
    [
      FormattedString.join(head, '\n'),
      ...(blocks.length === 0 ? [fmt`${words.noSuchMeetings}`] : blocks),
      ...(namesakes.length === 0 ? [] : [FormattedString.italic(namesakesLine(namesakes))]),
    ],
    '\n\n',
  );
}

function periodOf({ from, to }: MeetingsAsked, digits: Digits): string | null {
  if (from === null || to === null) return null;
  if (from === to) return `في ${dayInWords(from, digits)}`;
  const period = periodInWords(from, to, digits);
  return period === null ? `من ${dayInWords(from, digits)} إلى ${dayInWords(to, digits)}` : `في ${period}`;
}
