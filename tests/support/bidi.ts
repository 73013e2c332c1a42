import bidiFactory, { type Bidi } from 'bidi-js';

// The package is CommonJS and exports the function itself; its declarations say that it is under `default`.
const bidi = (bidiFactory as unknown as () => Bidi)();

/**
 * What is wrong with the direction of a text by the Unicode algorithm: lines that do not run as they are to,
 * isolates left open or closed twice, two marks in a row, and marks that Telegram takes out. Empty when all is well.
 */
export function directionFaults(text: string, direction: 'rtl' | 'ltr' = 'rtl'): readonly string[] {
  // A line of another language within ours is marked for its own direction.
  const expected = (line: string) => (direction === 'rtl' || line.startsWith('\u200F') ? 1 : 0);
  const faults: string[] = [];
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const shown = JSON.stringify(line.slice(0, 60));
    const levels = bidi.getEmbeddingLevels(line, 'auto').paragraphs.map((paragraph) => paragraph.level);
    if (levels.some((level) => level !== expected(line))) faults.push(`runs the wrong way: ${shown}`);
    if (!isolatesClose(line)) faults.push(`an isolate is open or closed twice: ${shown}`);
  }
  if (/[\u200E\u200F]{2}/u.test(text)) faults.push('two marks in a row: Telegram makes them ZWNJ');
  if (/[\u2028-\u202E]/u.test(text))
    faults.push('a control that Telegram takes out: the entities would move');
  return faults;
}

function isolatesClose(line: string): boolean {
  let open = 0;
  for (const control of line.match(/[\u2066-\u2069]/gu) ?? []) {
    open += control === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A line as it is seen, from the left edge of the screen to the right. */
export function asSeen(line: string): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, 'auto'));
}

/** A text with its invisible characters written as names, for golden files that a person can read. */
export function visible(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '\u200F': '⟨RLM⟩',
    '\u2066': '⟨LRI⟩',
    '\u2068': '⟨FSI⟩',
    '\u2060': '⟨WJ⟩',
    '\u2069': '⟨PDI⟩',
    '\u00A0': '⟨NBSP⟩',
  };
  return text.replace(/[\u200F\u2060\u2066\u2068\u2069\u00A0]/gu, (mark) => names[mark] ?? mark);
}
