import { isMark, lineEnds, type Token } from '../../words/tokens.ts';
import { type Fields, type FieldsFound, numericFields } from './date-fields.ts';
import { senseAt } from './date-words.ts';
import { isLaw } from './no-dates.ts';

/** «27/9/2020», «2020-09-27», «14-09-1432 هـ», «18-9-15», «3/2015». */
export function numericAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const [first, mark, second, mark2, third] = all.slice(at, at + 5);
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || mark === undefined) return undefined;
  if (!/^[-/.\\]$/u.test(mark.text) || isWithin(all, at) || isLaw(all, at)) return undefined;
  if ([mark, second].some(({ gap }) => gap === 'line')) return undefined;
  if (mark2?.text !== mark.text || third?.kind !== 'digits') return monthOfYear(all, at);
  const written = [mark, second, mark2, third];
  if (written.some(({ gap }) => gap === 'line') || goesOn(all, at + 5, mark.text)) return undefined;
  const isSpaced = written.some(({ gap }) => gap !== 'none');
  const isLong = first.text.length === 4 || third.text.length === 4;
  if (isOther(mark.text, isSpaced, isLong)) return undefined;
  const fields = numeric(first.text, second.text, third.text);
  return fields && { fields, end: eraAfter(all, at + 5) };
}

/** «1 - 2 - 3», «1.2.3»: a list, a version. */
function isOther(mark: string, isSpaced: boolean, isLong: boolean): boolean {
  return isLong ? isSpaced && !/[-/]/u.test(mark) : isSpaced || mark === '.';
}

/** Whether digits stand within a longer run of digits and strokes. */
function isWithin(all: readonly Token[], at: number): boolean {
  return isMark(all, at - 1, '-') && all[at]?.gap === 'none' && all[at - 2]?.kind === 'digits';
}

/** Whether a run of digits goes on with another mark of the kind and digits. */
function goesOn(all: readonly Token[], at: number, mark: string): boolean {
  return all[at]?.gap === 'none' && all[at]?.text === mark && all[at + 1]?.kind === 'digits';
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
