import { FormattedString } from '@grammyjs/parse-mode';
import type { Digits } from '../answer/grammar/days.ts';
import type { Source } from '../news/article/article.ts';
import { andOthers, meetingCircumstances, meetingDay, NOBODY } from '../pictures/words.ts';
import type { DatedMeeting } from '../search/meetings/chronology.ts';
import { name, rightToLeft } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import { digitsOf } from './message.ts';
import { type PageOf, pagedSource } from './pages.ts';
import { citationMark, sourceLine } from './sources.ts';

/** How the meetings are shown. */
export interface Shown {
  /** How many of the articles that tell of a meeting are cited. */
  readonly citations: number;
  readonly pageOf: PageOf | undefined;
}

/** Meetings as a block of lines each, and a last block with the articles that tell of them, where there are any. */
export interface MeetingBlocks {
  readonly blocks: readonly FormattedString[];
  /** The digits of their titles, which all else that stands beside them should have. */
  readonly digits: Digits;
}

/** The day of each meeting, whom it was with, and its circumstances with marks for the articles that tell of it. */
export function meetingBlocks(
  meetings: readonly DatedMeeting[],
  { citations, pageOf }: Shown,
): MeetingBlocks {
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
    const place = meeting.place === null ? null : name(meeting.place, TELEGRAM.placeName);
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
  const lines = sources.map((source, at) => sourceLine(at + 1, source, digits));
  return { blocks: lines.length === 0 ? blocks : [...blocks, FormattedString.join(lines, '\n')], digits };
}

function whom({ others }: DatedMeeting, digits: Digits): string {
  if (others.length === 0) return NOBODY;
  const left = others.length - TELEGRAM.othersOfMeeting;
  const names = others
    .slice(0, TELEGRAM.othersOfMeeting)
    .map((other) => name(other.name, TELEGRAM.personName));
  return [...names, ...(left > 0 ? [andOthers(left, digits)] : [])].join('، ');
}
