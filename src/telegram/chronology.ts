import { FormattedString, fmt } from '@grammyjs/parse-mode';
import { dayInWords, periodInWords } from '../answer/grammar/days.ts';
import type { Source } from '../news/article/article.ts';
import {
  andOthers,
  meetingCircumstances,
  meetingCount,
  meetingDay,
  NOBODY,
  pageOf as pageInWords,
} from '../pictures/words.ts';
import type { DatedMeeting } from '../search/meetings/chronology.ts';
import type { MeetingsAsked } from '../search/meetings/meetings-asked.ts';
import type { ActionButton } from './actions.ts';
import { name, rightToLeft } from './bidi.ts';
import type { Words } from './languages/words.ts';
import { digitsOf, type Message } from './message.ts';
import { type PageOf, pagedSource } from './pages.ts';
import { citationMark, sourceLine } from './sources.ts';
import { fits } from './split.ts';
import { meetingsOf, namesakesLine } from './words.ts';

/** So many meetings, with what is shown of each, have room in one message. */
const ON_A_PAGE = 4;
const MOST = { others: 4, namesakes: 3, citations: 2 };
const LONGEST = { name: 50, title: 100, place: 80 };

/** How many pages there are; one where there is no meeting. */
export function chronologyPages({ meetings }: Pick<MeetingsAsked, 'meetings'>): number {
  return Math.max(1, Math.ceil(meetings.length / ON_A_PAGE));
}

/** Page `page`, from 1, of the meetings, each with what tells of it, and buttons for the others and for files. */
export function chronologyMessage(
  of: MeetingsAsked,
  page: number,
  { pageOf, words }: { readonly pageOf: PageOf | undefined; readonly words: Words },
): Message {
  const pages = chronologyPages(of);
  const shown = of.meetings.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const whole = body(of, shown, { page, pages, citations: MOST.citations, pageOf, words });
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

interface Shown {
  readonly page: number;
  readonly pages: number;
  /** How many of the articles that tell of a meeting are cited. */
  readonly citations: number;
  readonly pageOf: PageOf | undefined;
  readonly words: Words;
}

function body(
  of: MeetingsAsked,
  meetings: readonly DatedMeeting[],
  { page, pages, citations, pageOf, words }: Shown,
): FormattedString {
  const sources: Source[] = [];
  const digits = digitsOf(meetings.flatMap(({ evidence }) => evidence.map(({ article }) => article.title)));
  const blocks = meetings.map((meeting) => {
    const apart = meeting.evidence.filter(
      ({ article }, at, all) => all.findIndex((other) => other.article.id === article.id) === at,
    );
    const marks = apart.slice(0, citations).map((citation) => {
      const article = pagedSource(citation.article, pageOf, citation);
      if (!sources.some(({ id }) => id === article.id)) sources.push(article);
      const number = sources.findIndex(({ id }) => id === article.id) + 1;
      return citationMark(number, { ...citation, article });
    });
    const place = meeting.place === null ? null : name(meeting.place, LONGEST.place);
    const circumstances = meetingCircumstances({ ...meeting, place });
    return FormattedString.join(
      [
        rightToLeft(FormattedString.bold(meetingDay(meeting, digits))),
        rightToLeft(new FormattedString(whom(meeting, digits))),
        rightToLeft(FormattedString.join([new FormattedString(circumstances), ...marks], ' ')),
      ],
      '\n',
    );
  });
  const counts = [
    ...(of.meetings.length === 0 ? [] : [meetingCount(of.meetings.length, digits)]),
    ...(pages > 1 ? [pageInWords(page, pages, digits)] : []),
  ].join(' · ');
  const other = of.with === null ? null : name(of.with, LONGEST.name);
  const head = [
    rightToLeft(FormattedString.bold(meetingsOf(name(of.name, LONGEST.name), other, periodOf(of, digits)))),
    ...(of.title === null ? [] : [rightToLeft(fmt`${name(of.title, LONGEST.title)}`)]),
    ...(counts === '' ? [] : [rightToLeft(fmt`${counts}`)]),
  ];
  const namesakes = of.namesakes.slice(0, MOST.namesakes).map((one) => name(one, LONGEST.name));
  const lines = sources.map((source, at) => sourceLine(at + 1, source, digits));
  return FormattedString.join(
    [
      FormattedString.join(head, '\n'),
      ...(blocks.length === 0 ? [fmt`${words.noSuchMeetings}`] : blocks),
      ...(lines.length === 0 ? [] : [FormattedString.join(lines, '\n')]),
      ...(namesakes.length === 0 ? [] : [FormattedString.italic(namesakesLine(namesakes))]),
    ],
    '\n\n',
  );
}

type Digits = ReturnType<typeof digitsOf>;

function whom({ others }: DatedMeeting, digits: Digits): string {
  if (others.length === 0) return NOBODY;
  const left = others.length - MOST.others;
  const names = others.slice(0, MOST.others).map((other) => name(other.name, LONGEST.name));
  return [...names, ...(left > 0 ? [andOthers(left, digits)] : [])].join('، ');
}

function periodOf({ from, to }: MeetingsAsked, digits: Digits): string | null {
  if (from === null || to === null) return null;
  if (from === to) return `في ${dayInWords(from, digits)}`;
  const period = periodInWords(from, to, digits);
  return period === null ? `من ${dayInWords(from, digits)} إلى ${dayInWords(to, digits)}` : `في ${period}`;
}
