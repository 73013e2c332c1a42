import { PICTURE } from './constants.ts';
import { element, type Svg } from './svg.ts';

/** The colours of a picture; every text has a contrast of 4.5 and more to what is behind it. */
export interface Colours {
  readonly ground: string;
  readonly card: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly warning: string;
}

export type Theme = 'light' | 'dark';

export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#f6f4ef',
    card: '#ffffff',
    ink: '#1c2430',
    faint: '#55606e',
    line: '#b9c0c9',
    accent: '#0b6e5f',
    onAccent: '#ffffff',
    warning: '#a03d0c',
  },
  dark: {
    ground: '#12171f',
    card: '#1d2530',
    ink: '#f1f3f6',
    faint: '#a9b4c2',
    line: '#48566a',
    accent: '#4fc3ae',
    onAccent: '#0c1714',
    warning: '#f3a26d',
  },
};

/** A whole picture of that height. */
export function picture(height: number, colours: Colours, inside: readonly Svg[]): Svg {
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: PICTURE.width, height };
  const ground = element('rect', { width: PICTURE.width, height, fill: colours.ground });
  return element('svg', attributes, ground, ...inside);
}
