import type { DateMention } from '../calendar/mention.ts';
import { dates } from './dates.ts';

/** The day that a text of unknown day is read by: what it gives by reckoning from that day is left out. */
const ANY_DAY = '2000-01-01';

/**
 * The days that a text speaks of, seen from when it was published, an ISO day or instant; where that is not known, only
 * those stated in full. Times for which no day can be given are left out.
 */
export function knownDays(text: string, published: string | null): DateMention[] {
  return dates(text, published?.slice(0, 10) ?? ANY_DAY).filter(
    (mention): mention is DateMention =>
      mention.basis !== 'unresolved' && (published !== null || mention.basis === 'stated'),
  );
}
