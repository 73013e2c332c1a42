import { expect } from 'vitest';
import type { Span } from '../../src/arabic/letters/span.ts';

/** What both cutters promise: spans in order that leave nothing but white space outside. */
export function expectNothingLost(text: string, spans: readonly Span[], from = 0, to = text.length): void {
  let at = from;
  for (const { start, end } of spans) {
    expect(text.slice(at, start).trim()).toBe('');
    expect(start).toBeGreaterThanOrEqual(at);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(text.slice(at, to).trim()).toBe('');
}
