import { isMark, lineEnds, type Token } from '../../words/tokens.ts';
import { type Fields, type FieldsFound, numericFields } from './date-fields.ts';
import { senseAt } from './date-words.ts';
import { isLaw } from './no-dates.ts';

/** «27/9/2020», «2020-09-27», «14-09-1432 هـ», «18-9-15», «3/2015». */
export function numericAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const [first, mark, second, mark2, third] = all.slice(at, at + 5);
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || mark === undefined) return undefined;
  if (!/^[-/.\\]$/u.test(mark.text) || mark.gap === 'line' || second.gap === 'line' || isLaw(all, at))
    return undefined;
  if (isMark(all, at - 1, '-') && first.gap === 'none' && all[at - 2]?.kind === 'digits') return undefined;
  if (mark2?.text !== mark.text || third?.kind !== 'digits') return monthOfYear(all, at);
  if (mark2.gap === 'line' || third.gap === 'line') return undefined;
  const spaced = [mark, second, mark2, third].some((token) => token.gap !== 'none');
  const goesOn =
    all[at + 5]?.gap === 'none' && all[at + 5]?.text === mark.text && all[at + 6]?.kind === 'digits';
  const long = first.text.length === 4 || third.text.length === 4;
  if (goesOn || (spaced && (!long || !/[-/]/u.test(mark.text))) || (!long && mark.text === '.'))
    return undefined;
  const fields = numeric(first.text, second.text, third.text);
  return fields && { fields, end: eraAfter(all, at + 5) };
}

/** Day before month, as Arabic writes; the month first only where it alone can be one. Two digits of a year: 1950–2049. */
function numeric(a: string, b: string, c: string): Fields | undefined {
  if (b.length > 2) return undefined;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2) return numericFields(x, y, z);
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  const year = c.length === 4 ? z : z < 50 ? 2000 + z : 1900 + z;
  return numericFields(year, y, x) ?? numericFields(year, x, y);
}

function eraAfter(all: readonly Token[], at: number): number {
  const era = lineEnds(all, at) ? undefined : senseAt(all, at, 'era');
  return era !== undefined && era.cut === 0 ? era.end : at;
}

/** «3/2015», «2015-3», and the day and month before a comma and a year, «11/12, 2016». */
function monthOfYear(all: readonly Token[], at: number): FieldsFound | undefined {
  const [first, mark, second] = all.slice(at, at + 3);
  if (first === undefined || second === undefined || mark?.gap !== 'none' || second.gap !== 'none')
    return undefined;
  if (!/^[-/]$/u.test(mark.text)) return undefined;
  const comma = isMark(all, at + 3, '،,') ? all[at + 4] : undefined;
  if (
    comma?.kind === 'digits' &&
    comma.gap === 'space' &&
    comma.text.length === 4 &&
    first.text.length <= 2
  ) {
    const fields = numeric(first.text, second.text, comma.text);
    return fields && { fields, end: at + 5 };
  }
  const [year, month] = first.text.length === 4 ? [first.text, second.text] : [second.text, first.text];
  if (!/^(?:19|20)\d\d$/u.test(year) || !/^(?:0?[1-9]|1[0-2])$/u.test(month)) return undefined;
  return {
    fields: { calendar: 'gregorian', year: Number(year), month: Number(month), day: null },
    end: at + 3,
  };
}
