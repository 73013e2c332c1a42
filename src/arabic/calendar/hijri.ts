import type { Serial } from './calendar.ts';

/** A calendar of months that this room reads beside the Gregorian. */
export type OtherCalendar = 'hijri' | 'persian' | 'kurdish';

/** A year and month of another calendar and their first day. */
export interface OtherMonth {
  readonly year: number;
  readonly month: number;
}

const DAY = 86_400_000;

const INTL = {
  hijri: format('islamic-umalqura'),
  persian: format('persian'),
};

function format(calendar: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
}

/**
 * What a Kurdish year has more than the Solar Hijri year it runs with: 2720 began with 1399, in March 2020.
 * The months are the same.
 */
const KURDISH_AHEAD = 1321;

/** Mean lengths and the Julian Day epochs counted from 1970: where the search for a month begins. */
const GUESS = {
  hijri: { epoch: -492_148, month: 29.530588, perYear: 12 },
  persian: { epoch: -492_268, month: 30.436875, perYear: 12 },
};

const FIRSTS = new Map<string, Serial>();

/**
 * The first day of a month of another calendar. Hijri months follow Umm al-Qura (the civil calendar of Saudi
 * Arabia, 1300–1600 AH; outside it ICU's tabular calendar). Before 1423 AH (2002), when its present rule began, it may
 * be a day off: 1400 AH begins here on 21 November 1979 and began on the 20th. A country that waits for the new moon to be seen
 * may begin a day sooner or later. Undefined for years that no news speaks of.
 */
export function firstOfOther(calendar: OtherCalendar, year: number, month: number): Serial | undefined {
  if (calendar === 'kurdish') return firstOfOther('persian', year - KURDISH_AHEAD, month);
  const turned = { year: year + Math.floor((month - 1) / 12), month: ((((month - 1) % 12) + 12) % 12) + 1 };
  if (turned.year < 1 || turned.year > 1700) return undefined;
  const key = `${calendar}${turned.year}/${turned.month}`;
  const known = FIRSTS.get(key);
  if (known !== undefined) return known;
  const first = search(calendar, turned);
  FIRSTS.set(key, first);
  return first;
}

function search(calendar: 'hijri' | 'persian', { year, month }: OtherMonth): Serial {
  const { epoch, month: mean } = GUESS[calendar];
  let at = Math.round(epoch + ((year - 1) * 12 + month - 1) * mean) + 3;
  for (let tries = 0; tries < 8; tries++) {
    const parts = read(calendar, at);
    const behind = (year - parts.year) * 12 + (month - parts.month);
    if (behind === 0) return at - parts.day + 1;
    at += Math.round(behind * mean);
  }
  throw new RangeError(`no ${calendar} month ${year}/${month} near day ${at} of 1970`);
}

/** Year, month and day of a serial in another calendar. */
export function otherParts(calendar: OtherCalendar, at: Serial): OtherMonth & { readonly day: number } {
  if (calendar !== 'kurdish') return read(calendar, at);
  const parts = read('persian', at);
  return { ...parts, year: parts.year + KURDISH_AHEAD };
}

function read(calendar: 'hijri' | 'persian', at: Serial): OtherMonth & { readonly day: number } {
  const found = { year: 0, month: 0, day: 0 };
  for (const { type, value } of INTL[calendar].formatToParts(at * DAY)) {
    if (type === 'year' || type === 'month' || type === 'day') found[type] = Number(value);
    else if ((type as string) === 'relatedYear') found.year = Number(value);
  }
  return found;
}
