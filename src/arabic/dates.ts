import type { DateMention, Day, UnresolvedDate } from './mention.ts';

/** First version; the Arabic room's owner replaces it. */
export function dates(_text: string, _asOf: Day): (DateMention | UnresolvedDate)[] {
  return [];
}
