import { isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt } from './beside-dates.ts';
import { senseAt } from './date-words.ts';

/** What stands after a unit or a weekday and says which one is meant. */
export interface Deixis {
  /** «الماضي» -1, «الجاري» 0, «المقبل» 1, «قبل الماضي» -2, «بعد المقبل» 2. */
  readonly away: number;
  /** «التالي», «نفسه»: counted from something said before, so it gives no day. */
  readonly loose: boolean;
  readonly end: number;
}

/** The side at a token: «الماضي», «القادم», «قبل الماضي», «ما بعد المقبل», «نفسه». */
export function deixisAt(all: readonly Token[], at: number): Deixis | undefined {
  if (lineEnds(all, at)) return undefined;
  const begin = isWord(all, at, 'ما') ? at + 1 : at;
  const twice = besideAt(all, begin, 'once-more');
  if (begin > at && !twice) return undefined;
  const side = senseAt(all, twice ? begin + 1 : begin, 'side', 'same');
  if (side === undefined || side.cut > 0 || (side.sense.is === 'same' && side.sense.value === 1))
    return undefined;
  const loose = side.sense.is === 'same' || Math.abs(side.sense.value) === 3;
  return { away: Math.sign(side.sense.value) * (twice ? 2 : 1), loose, end: side.end };
}
