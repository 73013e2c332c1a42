/**
 * Who says what an article's address or publisher is: the command's options and a sidecar are the operator's own word;
 * the header lines or front matter of its file, a field of its record, and the page itself say it of themselves.
 */
export type SaidBy = 'option' | 'sidecar' | 'header' | 'record' | 'page';

/** Where an article was read. */
export interface Origin {
  /** The file, without links in its path; `-` for standard input; null for none. */
  readonly file: string | null;
  /** That file's path from the folder that was named; its name alone where it was named itself. */
  readonly place: string | null;
  /** The address that it was fetched from; null where it was not fetched. */
  readonly fetched: string | null;
  /** Who says its address; null where it has none. */
  readonly urlBy: SaidBy | null;
  /** Who names its publisher; null where nobody does. */
  readonly publisherBy: SaidBy | null;
}

/** Where nobody noted it, as in archives of an earlier version. */
export const UNKNOWN_ORIGIN: Origin = {
  file: null,
  place: null,
  fetched: null,
  urlBy: null,
  publisherBy: null,
};

/** Who of those who speak of an article says that field first; `last` where none does. */
export function saidFirst(
  field: 'url' | 'publisher',
  speakers: readonly (readonly [SaidBy, { readonly url?: unknown; readonly publisher?: unknown }])[],
  last: SaidBy,
): SaidBy {
  return speakers.find(([, said]) => said[field] !== undefined)?.[0] ?? last;
}

/** An origin as one reads it: where it was fetched, else its file. */
export function originText({ file, fetched }: Origin): string {
  if (fetched !== null) return fetched;
  if (file === '-') return 'standard input';
  return file ?? 'an unknown source';
}
