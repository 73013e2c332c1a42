import type { Chronology, DatedMeeting } from '../search/meetings/chronology.ts';
import { PICTURE } from './constants.ts';
import { COLOURS, type Colours, picture, type Theme } from './look.ts';
import { element, type Svg } from './svg.ts';
import { type TextStyle, textLine, wrapped } from './text.ts';
import {
  andOthers,
  meetingCircumstances,
  meetingCount,
  meetingDay,
  NO_MEETINGS,
  NOBODY,
  pageNumber,
} from './words.ts';

/** The line that the days hang on, and where the text beside it ends. */
const RAIL = PICTURE.width - PICTURE.margin - 12;
const TEXT = RAIL - 44;
const ROOM = TEXT - PICTURE.margin;

interface Drawn {
  readonly pieces: readonly Svg[];
  /** Where the next piece begins. */
  readonly y: number;
}

/** How many pages the timeline of so many meetings has; one where there is none. */
export function timelinePages({ meetings }: Pick<Chronology, 'meetings'>): number {
  return Math.max(1, Math.ceil(meetings.length / PICTURE.meetingsAPicture));
}

/** Whom somebody met, by day from the first to the last, as a picture; `page` counts from 1. */
export function timeline(
  of: Chronology,
  { page, theme }: { readonly page: number; readonly theme: Theme },
): Svg {
  const colours = COLOURS[theme];
  const pages = timelinePages(of);
  const shown = of.meetings.slice((page - 1) * PICTURE.meetingsAPicture, page * PICTURE.meetingsAPicture);
  const head = heading(of, colours, pages > 1 ? pageNumber(page, pages, 'arabic-indic') : null);
  if (shown.length === 0) {
    const style = { size: 38, colour: colours.faint };
    const line = textLine(NO_MEETINGS, { x: PICTURE.width - PICTURE.margin, y: head.y + 50 }, style);
    return picture(head.y + 110, colours, [...head.pieces, line]);
  }
  const pieces = [...head.pieces];
  let y = head.y + 16;
  const first = y + 30;
  let last = first;
  let day = '';
  for (const meeting of shown) {
    const own = meetingDay(meeting, 'arabic-indic');
    if (own !== day) {
      last = y + 30;
      pieces.push(element('circle', { cx: RAIL, cy: last, r: 13, fill: colours.accent }));
      pieces.push(textLine(own, { x: TEXT, y: y + 43 }, { size: 36, colour: colours.accent, bold: true }));
      y += 68;
      day = own;
    }
    const drawn = card(meeting, y, colours);
    pieces.push(...drawn.pieces);
    y = drawn.y + 24;
  }
  const rail = element('rect', {
    x: RAIL - 2,
    y: first,
    width: 4,
    height: y - 24 - first,
    fill: colours.line,
  });
  return picture(y + 32, colours, [rail, ...pieces]);
}

/** The name, the office, and how many meetings there are. */
export function heading(of: Chronology, colours: Colours, note: string | null): Drawn {
  const count = of.meetings.length === 0 ? [] : [meetingCount(of.meetings.length, 'arabic-indic')];
  const under = [...count, ...(note === null ? [] : [note])].join(' · ');
  const lines: readonly (readonly [string, TextStyle, number])[] = [
    [of.name, { size: 56, colour: colours.ink, bold: true }, 2],
    [of.title ?? '', { size: 36, colour: colours.faint }, 2],
    [under, { size: 36, colour: colours.faint }, 1],
  ];
  return stacked(lines, {
    x: PICTURE.width - PICTURE.margin,
    y: PICTURE.margin - 8,
    width: PICTURE.width - 2 * PICTURE.margin,
  });
}

function card(meeting: DatedMeeting, y: number, colours: Colours): Drawn {
  const isHeld = meeting.status === 'held';
  const style = { size: 38, colour: colours.ink, bold: meeting.others.length > 0 };
  const lines: readonly (readonly [string, TextStyle, number])[] = [
    [whom(meeting, style), style, PICTURE.lines],
    [meetingCircumstances(meeting), { size: 34, colour: isHeld ? colours.faint : colours.warning }, 2],
  ];
  const { pieces, y: end } = stacked(lines, { x: TEXT - 28, y: y + 10, width: ROOM - 56 });
  const box = { x: PICTURE.margin, y, width: ROOM, height: end - y + 22, rx: 18, fill: colours.card };
  return { pieces: [element('rect', box), ...pieces], y: y + box.height };
}

/** Those met, as many as the lines hold, and how many more. */
function whom({ others }: DatedMeeting, style: TextStyle): string {
  const names = others.map(({ name }) => name);
  if (names.length === 0) return NOBODY;
  for (let kept = Math.min(names.length, 12); kept > 1; kept -= 1) {
    const left = names.length - kept;
    const text = [...names.slice(0, kept), ...(left > 0 ? [andOthers(left, 'arabic-indic')] : [])].join('، ');
    if (wrapped(text, style, ROOM - 56, PICTURE.lines + 1).length <= PICTURE.lines) return text;
  }
  return [names[0], ...(names.length > 1 ? [andOthers(names.length - 1, 'arabic-indic')] : [])].join('، ');
}

/** Texts one under the other, each with the number of lines that it may take. */
function stacked(
  texts: readonly (readonly [string, TextStyle, number])[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Drawn {
  const pieces: Svg[] = [];
  let end = y;
  for (const [text, style, most] of texts)
    for (const line of wrapped(text, style, width, most)) {
      end += Math.round(style.size * 1.5);
      pieces.push(textLine(line, { x, y: end - Math.round(style.size * 0.3) }, style));
    }
  return { pieces, y: end };
}
