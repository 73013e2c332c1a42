import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { Svg } from './svg.ts';

/** Noto Sans Arabic (SIL Open Font Licence 1.1): Arabic, Persian and Kurdish letters, both digits, Latin. */
export const FONT = 'Noto Sans Arabic';

const require = createRequire(import.meta.url);
const FACES = ['400Regular/NotoSansArabic_400Regular', '700Bold/NotoSansArabic_700Bold'];

const OPTIONS: ResvgRenderOptions = {
  font: {
    fontFiles: FACES.map((face) => require.resolve(`@expo-google-fonts/noto-sans-arabic/${face}.ttf`)),
    loadSystemFonts: false,
    defaultFontFamily: FONT,
  },
};

/** The picture as PNG, made in another thread. */
export async function png(picture: Svg): Promise<Buffer> {
  return (await renderAsync(picture.markup, OPTIONS)).asPng();
}

/** The width of what is drawn, in its own units; 0 where nothing is. */
export function drawnWidth(picture: Svg): number {
  return new Resvg(picture.markup, OPTIONS).getBBox()?.width ?? 0;
}
