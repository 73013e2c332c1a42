/** Points of one kind, joined by a line. */
export interface Series {
  readonly name: string;
  readonly color: string;
  readonly points: readonly Point[];
  readonly dashed?: boolean;
  /** Whether each point has a dot; a curve of many has none. */
  readonly dots?: boolean;
}

export type Point = readonly [x: number, y: number];

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly logarithmic?: boolean;
  /** How a tick is written. */
  readonly written?: (value: number) => string;
}

export interface Chart {
  readonly title: string;
  /** One line under the title. */
  readonly note: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Single points that are named where they stand. */
  readonly marks?: readonly { readonly point: Point; readonly text: string; readonly color: string }[];
}

const WIDTH = 800;
const HEIGHT = 460;
/** The field that the axes frame. */
const FIELD = { left: 72, right: 556, top: 74, bottom: 396 };
const INK = '#1f2328';
const FAINT = '#656d76';
const GRID = '#e4e7eb';

/** A chart as SVG: white under it, so that it can be read on any page; the legend at its right. */
export function svg({ title, note, x, y, series, marks = [] }: Chart): string {
  const across = scale(x, FIELD.left, FIELD.right);
  const up = scale(y, FIELD.bottom, FIELD.top);
  const at = ([px, py]: Point): string => `${round(across(px))},${round(up(py))}`;
  const body = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    words(title, { x: FIELD.left, y: 30, size: 17, bold: true }),
    words(note, { x: FIELD.left, y: 52, size: 12.5, color: FAINT }),
    ...y.ticks.flatMap((tick) => [
      line([FIELD.left, up(tick)], [FIELD.right, up(tick)], GRID),
      words(written(y, tick), { x: FIELD.left - 8, y: up(tick) + 4, anchor: 'end', color: FAINT }),
    ]),
    ...x.ticks.flatMap((tick) => [
      line([across(tick), FIELD.bottom], [across(tick), FIELD.bottom + 5], FAINT),
      words(written(x, tick), { x: across(tick), y: FIELD.bottom + 20, anchor: 'middle', color: FAINT }),
    ]),
    line([FIELD.left, FIELD.bottom], [FIELD.right, FIELD.bottom], FAINT),
    words(x.label, { x: (FIELD.left + FIELD.right) / 2, y: FIELD.bottom + 44, anchor: 'middle' }),
    `<g transform="rotate(-90)">${words(y.label, { x: -(FIELD.top + FIELD.bottom) / 2, y: 22, anchor: 'middle' })}</g>`,
    ...series.flatMap(({ points, color, dashed, dots }) => [
      `<polyline points="${points.map(at).join(' ')}" fill="none" stroke="${color}" stroke-width="2.2" stroke-linejoin="round"${dash(dashed)}/>`,
      ...(dots === true ? points.map(([px, py]) => dot(across(px), up(py), 3.6, color)) : []),
    ]),
    ...marks.flatMap(({ point: [px, py], text, color }) => [
      dot(across(px), up(py), 5.5, color),
      words(text, { x: across(px) - 10, y: up(py) - 10, anchor: 'end', bold: true }),
    ]),
    ...series.flatMap(({ name, color, dashed, dots }, i) => {
      const top = FIELD.top + 10 + i * 24;
      const left = FIELD.right + 24;
      return [
        `<line x1="${left}" y1="${top}" x2="${left + 26}" y2="${top}" stroke="${color}" stroke-width="2.2"${dash(dashed)}/>`,
        ...(dots === true ? [dot(left + 13, top, 3.6, color)] : []),
        words(name, { x: left + 34, y: top + 4, size: 12.5 }),
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif" role="img">\n<title>${escaped(title)}</title>\n${body.join('\n')}\n</svg>\n`;
}

function scale({ from, to, logarithmic }: Axis, start: number, end: number): (value: number) => number {
  const place = logarithmic === true ? Math.log : (value: number): number => value;
  const [low, high] = [place(from), place(to)];
  return (value) => start + ((place(value) - low) / (high - low)) * (end - start);
}

function written({ written: write = String }: Axis, tick: number): string {
  return write(tick);
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: 'middle' | 'end';
  readonly color?: string;
}

function words(text: string, { x, y, size = 13, bold = false, anchor, color = INK }: Placed): string {
  const weight = bold ? ' font-weight="600"' : '';
  const where = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${color}"${weight}${where}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function line([x1, y1]: Point, [x2, y2]: Point, color: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${color}"/>`;
}

function dot(x: number, y: number, radius: number, color: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${color}" stroke="#ffffff" stroke-width="1.2"/>`;
}

function dash(dashed: boolean | undefined): string {
  return dashed === true ? ' stroke-dasharray="6 4"' : '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
