/** A half-open range `[start, end)` of UTF-16 units in a text: `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
