import type { Chronology, Companion } from '../search/meetings/chronology.ts';
import { PICTURE } from './constants.ts';
import { COLOURS, type Colours, picture, type Theme } from './look.ts';
import { element, type Svg } from './svg.ts';
import { textLine, wrapped } from './text.ts';
import { heading } from './timeline.ts';
import { andOthers, meetingCount, NO_MEETINGS } from './words.ts';

/** Somebody who was met, and how often. */
export interface Tie {
  readonly name: string;
  readonly meetings: number;
  /** The places in the list of ties of those who were met together with this one. */
  readonly withTies: readonly number[];
}

/** Whom somebody met, those met most often first: meetings that were held, persons and offices only. */
export function ties({ meetings }: Pick<Chronology, 'meetings'>): readonly Tie[] {
  const met = new Map<string, { name: string; meetings: number; together: Set<string> }>();
  for (const { others } of meetings.filter(({ status }) => status === 'held')) {
    const known = new Map(others.filter(({ sort }) => sort !== 'group').map((one) => [keyOf(one), one]));
    for (const [key, { name }] of known) {
      const tie = met.get(key) ?? { name, meetings: 0, together: new Set() };
      tie.meetings += 1;
      for (const other of known.keys()) if (other !== key) tie.together.add(other);
      met.set(key, tie);
    }
  }
  const ordered = [...met].sort(([a, one], [b, two]) => two.meetings - one.meetings || (a < b ? -1 : 1));
  const places = new Map(ordered.map(([key], at) => [key, at]));
  return ordered.map(([, { name, meetings: count, together }]) => ({
    name,
    meetings: count,
    withTies: [...together].map((key) => places.get(key) ?? 0),
  }));
}

function keyOf({ id, name }: Companion): string {
  return id ?? name;
}

interface Placed {
  readonly tie: Tie;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Whom somebody met, as a picture: the more often, the thicker the line; a thin one joins those who were met together. */
export function network(of: Chronology, theme: Theme): Svg {
  const colours = COLOURS[theme];
  const all = ties(of);
  const drawn = all.slice(0, PICTURE.drawn);
  const left = all.length - drawn.length;
  const head = heading(of, colours, null);
  if (drawn.length === 0) {
    const style = { size: 38, colour: colours.faint };
    const line = textLine(NO_MEETINGS, { x: PICTURE.width - PICTURE.margin, y: head.y + 50 }, style);
    return picture(head.y + 110, colours, [...head.pieces, line]);
  }
  const { placed, bottom } = places(drawn, head.y + 36, colours);
  const centre = { x: PICTURE.width / 2, y: (head.y + 36 + bottom) / 2 };
  const most = Math.max(...drawn.map(({ meetings }) => meetings));
  const joined = placed.flatMap((one, at) =>
    one.tie.withTies
      .filter((other) => other > at && other < placed.length)
      .map((other) => curve(edge(one), edge(placed[other] as Placed), centre, colours)),
  );
  const spokes = placed.map((one) =>
    element('line', {
      x1: centre.x,
      y1: centre.y,
      x2: edge(one).x,
      y2: edge(one).y,
      stroke: colours.accent,
      'stroke-width': 3 + Math.round((9 * one.tie.meetings) / most),
    }),
  );
  const initial = textLine(
    [...of.name.replace(/^ال/u, '')][0] ?? '',
    { x: centre.x, y: centre.y + 22, anchor: 'middle' },
    {
      size: 64,
      colour: colours.onAccent,
      bold: true,
    },
  );
  const hub = element('circle', { cx: centre.x, cy: centre.y, r: 66, fill: colours.accent });
  const boxes = placed.flatMap((one) => box(one, colours));
  const style = { size: 36, colour: colours.faint };
  const place = { x: PICTURE.width / 2, y: bottom + 70, anchor: 'middle' } as const;
  const others = left > 0 ? [textLine(andOthers(left, 'arabic-indic'), place, style)] : [];
  const height = bottom + PICTURE.margin + (left > 0 ? 50 : 0);
  const pieces = [...head.pieces, ...joined, ...spokes, hub, initial, ...boxes, ...others];
  return picture(height, colours, pieces);
}

/** Two columns, filled in turn from the right, so that whoever was met most stands first; the lower one in the middle. */
function places(drawn: readonly Tie[], top: number, colours: Colours) {
  const ends = [top, top];
  const stood = drawn.map((tie, at): Placed => {
    const side = at % 2;
    const style = { size: 36, colour: colours.ink, bold: true };
    const lines = wrapped(tie.name, style, PICTURE.box - 2 * PICTURE.padding, 3);
    const height = (lines.length + 1) * PICTURE.line + 2 * PICTURE.padding - 8;
    const y = ends[side] ?? top;
    ends[side] = y + height + PICTURE.gap;
    return {
      tie,
      lines,
      x: side === 0 ? PICTURE.width - PICTURE.margin - PICTURE.box : PICTURE.margin,
      y,
      height,
    };
  });
  const bottom = Math.max(...ends, top + PICTURE.middle + PICTURE.gap);
  const placed = stood.map((one, at) => ({ ...one, y: one.y + (bottom - (ends[at % 2] ?? bottom)) / 2 }));
  return { placed, bottom: bottom - PICTURE.gap };
}

/** Where lines reach a box: the middle of the side that is towards the centre. */
function edge({ x, y, height }: Placed): { readonly x: number; readonly y: number } {
  return { x: x < PICTURE.width / 2 ? x + PICTURE.box : x, y: y + height / 2 };
}

type Point = ReturnType<typeof edge>;

function curve(from: Point, to: Point, centre: Point, colours: Colours): Svg {
  const bend = { x: (from.x + to.x) / 4 + centre.x / 2, y: (from.y + to.y) / 2 };
  const d = `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`;
  return element('path', {
    d,
    fill: 'none',
    stroke: colours.line,
    'stroke-width': 3,
    'stroke-dasharray': '4 8',
  });
}

function box({ tie, lines, x, y, height }: Placed, colours: Colours): readonly Svg[] {
  const right = x + PICTURE.box - PICTURE.padding;
  const texts = lines.map((line, at) =>
    textLine(
      line,
      { x: right, y: y + PICTURE.padding + 30 + at * PICTURE.line },
      { size: 36, colour: colours.ink, bold: true },
    ),
  );
  const count = textLine(
    meetingCount(tie.meetings, 'arabic-indic'),
    { x: right, y: y + PICTURE.padding + 30 + lines.length * PICTURE.line },
    { size: 34, colour: colours.faint },
  );
  const rect = {
    x,
    y,
    width: PICTURE.box,
    height,
    rx: 18,
    fill: colours.card,
    stroke: colours.line,
    'stroke-width': 2,
  };
  return [element('rect', rect), ...texts, count];
}
