import type { Span } from './span.ts';

/** First version; the Arabic room's owner replaces it. */
export function sentences(text: string): Span[] {
  return [...text.matchAll(/[^.؟!…\n]+[.؟!…]*/gu)]
    .map((m) => {
      const lead = m[0].length - m[0].trimStart().length;
      return { start: m.index + lead, end: m.index + m[0].trimEnd().length };
    })
    .filter((span) => span.end > span.start);
}
