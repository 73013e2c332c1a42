import { PICTURE } from './constants.ts';
import { drawnWidth, FONT } from './png.ts';
import { element, type Svg } from './svg.ts';

/** How text is drawn: its size in pixels, its colour, whether it is bold. */
export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}

/** Where a line is drawn: `x` is its right edge, or its middle; `y` its base line. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'right' | 'middle';
}

const RLI = '\u2067';
const PDI = '\u2069';

/** One line from right to left: what is Latin or a number in it reads as it is written. */
export function textLine(text: string, place: TextPlace, style: TextStyle): Svg {
  const anchor = place.anchor === 'middle' ? 'middle' : 'end';
  const attributes = { x: place.x, y: place.y, 'text-anchor': anchor, fill: style.colour, ...faceOf(style) };
  // The renderer takes every text for one from left to right, so that it is told by isolates.
  return element('text', attributes, `${RLI}${text.replace(/[\u2066-\u2069]/gu, '')}${PDI}`);
}

/** The text in lines no wider than `width`, at most `most` of them; «…» where something is left out. */
export function wrapped(text: string, style: TextStyle, width: number, most: number): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => broken(one, style, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last.includes(' ') && widthOf(`${last} …`, style) > width)
    last = last.slice(0, last.lastIndexOf(' '));
  return [...kept, `${last.replace(/[،,:؛]$/u, '')} …`];
}

/** A word that is wider than a line, in pieces of so many characters as fit for sure. */
function broken(word: string, style: TextStyle, width: number): readonly string[] {
  if (word.length < width / style.size || widthOf(word, style) <= width) return [word];
  const size = Math.max(1, Math.floor(width / style.size));
  const letters = [...new Intl.Segmenter('ar').segment(word)].map(({ segment }) => segment);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length && pieces.length < 50; at += size)
    pieces.push(letters.slice(at, at + size).join(''));
  return pieces;
}

/** The width of a text on one line, in pixels: that of its words, which are not joined, and the spaces between. */
export function widthOf(text: string, style: TextStyle): number {
  const words = text.split(' ');
  const spaces = (words.length - 1) * style.size * PICTURE.space;
  return words.reduce((sum, word) => sum + wordWidth(word, style), spaces);
}

/** Widths found before, for size 100: a picture draws the same words again and again. */
const WIDTHS = new Map<string, number>();

function wordWidth(word: string, { size, bold = false }: TextStyle): number {
  const key = `${bold ? 'b' : 'r'}${word}`;
  let width = WIDTHS.get(key);
  if (width === undefined) {
    if (WIDTHS.size >= PICTURE.widths) WIDTHS.clear();
    // What is drawn leaves out the room beside the letters, which the bars keep.
    width = word === '' ? 0 : measured(`|${word}|`, bold) - measured('||', bold);
    WIDTHS.set(key, width);
  }
  return (width * size) / 100;
}

function measured(text: string, bold: boolean): number {
  const attributes = { x: 0, y: 100, ...faceOf({ size: 100, colour: '', bold }) };
  const room = { xmlns: 'http://www.w3.org/2000/svg', width: 100, height: 200 };
  return drawnWidth(element('svg', room, element('text', attributes, text)));
}

function faceOf({ size, bold = false }: TextStyle) {
  return { 'font-family': FONT, 'font-size': size, 'font-weight': bold ? 700 : 400 };
}
