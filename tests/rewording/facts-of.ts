import type { ReadKind } from '../../src/model/meeting-reader.ts';
import { type Facts, factsOf } from '../../src/rewording/facts.ts';
import { networksOf, type PartGiven } from '../support/passages.ts';
import { tagged } from '../support/tagged.ts';

/**
 * What a text tells whose names are marked, «التقى {سامر الحداد}», as `tagged` reads them; the meeting reader gives these
 * parts of it.
 */
export function factsIn(
  written: string,
  parts: readonly PartGiven[] = [],
  published: string | null = '2024-03-12',
  kind: ReadKind = parts.length > 0 ? 'met' : 'none',
): Promise<Facts> {
  return factsOf(tagged(written).text, published, networksOf(written, parts, kind));
}
