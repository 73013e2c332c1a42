import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dates } from '../../src/arabic/dates/dates.ts';
import { outOfScope } from './dates-scope.ts';

/** A case of Microsoft's Recognizers-Text: Arabic input, the day it is read on, and what must be found. */
interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly IgnoreResolution?: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Type?: string;
    readonly Start: number;
    readonly Value?: {
      readonly Timex: string;
      readonly FutureResolution: Readonly<Record<string, string>>;
      readonly PastResolution: Readonly<Record<string, string>>;
    };
  }[];
}

/** Read on this day where a case names none; the day most of the others name. */
const AS_OF = '2016-11-07';

interface Tally {
  right: number;
  readonly wrong: string[];
  readonly out: string[];
}

/**
 * Prints how many cases of Recognizers, Duckling and dateparser in `folder`/dates are read right, each failure, and
 * each case put out of scope with the reason.
 */
export async function benchDates(folder: string): Promise<void> {
  const spans: Tally = { right: 0, wrong: [], out: [] };
  for (const file of ['DateExtractor', 'DatePeriodExtractor', 'HolidayExtractor', 'MergedExtractor']) {
    for (const [at, each] of cases(folder, file).entries()) checkSpans(`${file} ${at}`, each, spans);
  }
  print('Recognizers, spans', spans);
  const values: Tally = { right: 0, wrong: [], out: [] };
  const unchecked: Tally = { right: 0, wrong: [], out: [] };
  for (const file of ['DateParser', 'HolidayParser']) {
    for (const [at, each] of cases(folder, file).entries()) {
      checkValues(`${file} ${at}`, each, each.IgnoreResolution === 'true' ? unchecked : values);
    }
  }
  print('Recognizers, values', values);
  print('Recognizers, values that its own tests leave unchecked (IgnoreResolution)', unchecked);
  print('Duckling', duckling(folder));
  print('dateparser', dateparser(folder));
}

function cases(folder: string, file: string): Case[] {
  const text = readFileSync(join(folder, 'dates', `${file}.json`), 'utf8').replace(/^\uFEFF/u, '');
  return JSON.parse(text) as Case[];
}

function print(name: string, { right, wrong, out }: Tally): void {
  const all = right + wrong.length;
  console.log(
    `${name}: ${right} of ${all} (${((100 * right) / Math.max(1, all)).toFixed(1)} %), out of scope ${out.length}`,
  );
  for (const line of wrong) console.log(`  wrong  ${line}`);
  for (const line of out) console.log(`  out    ${line}`);
}

/**
 * Words before a date that its span may hold or leave out: Recognizers itself does both («يوم 27» but «الجمعة»
 * without «يوم», «هذا الأسبوع» but «اليوم» without «هذا»). Taken off both sides before spans are compared, as are
 * spaces and marks around.
 */
const BEFORE = /^(?:(?:في|من|إلى|الى|حتى|بين|ما|يوم|يومي|هذا|هذه|شهر)\s+|[\s.،,(]+)+/u;

function trimmed(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  const lead = BEFORE.exec(slice)?.[0].length ?? 0;
  const tail = /[\s.،,)]*$/u.exec(slice)?.[0].length ?? 0;
  return `${start + lead}-${end - tail}`;
}

function checkSpans(name: string, each: Case, tally: Tally): void {
  const reason = outOfScope(name, each.Input, each.Results);
  if (reason !== undefined) {
    tally.out.push(`${name} «${each.Input}»: ${reason}`);
    return;
  }
  const asOf = each.Context?.ReferenceDateTime ?? AS_OF;
  const found = dates(each.Input, asOf).map(({ start, end }) => trimmed(each.Input, start, end));
  const wanted = each.Results.map(({ Text, Start }) => {
    const start = Start >= 0 ? Start : each.Input.indexOf(Text);
    return trimmed(each.Input, start, start + Text.length);
  });
  if (found.join() === wanted.join()) tally.right++;
  else {
    const got = dates(each.Input, asOf).map(({ text }) => `«${text}»`);
    tally.wrong.push(
      `${name} «${each.Input}» wants ${each.Results.map(({ Text }) => `«${Text}»`).join(' ')}, has ${got.join(' ')}`,
    );
  }
}

/**
 * The value is right when it is the resolution Recognizers gives: where past and future differ (a day without its
 * year), either counts, since ours goes by the verb. Offsets in weeks, months and years come as that week, month or
 * year, so there the day Recognizers gives must lie inside.
 */
function checkValues(name: string, each: Case, tally: Tally): void {
  const reason = outOfScope(name, each.Input, each.Results, true);
  if (reason !== undefined) {
    tally.out.push(`${name} «${each.Input}»: ${reason}`);
    return;
  }
  const found = dates(each.Input, each.Context?.ReferenceDateTime ?? AS_OF);
  const wanted = each.Results.map(({ Value }) => [
    Value?.FutureResolution.date ?? '',
    Value?.PastResolution.date ?? '',
  ]);
  const right = wanted.every(([future = '', past = ''], at) => {
    const mention = found[at];
    if (future.startsWith('0001')) return mention?.from === null;
    const [from, to] = [mention?.from ?? '', mention?.to ?? ''];
    if (from === '') return false;
    return (from <= future && future <= to) || (from <= past && past <= to);
  });
  if (right && found.length === wanted.length) tally.right++;
  else {
    const got = found.map(({ text, from, to }) => `«${text}» ${from}..${to}`).join(' ');
    tally.wrong.push(
      `${name} «${each.Input}» as of ${each.Context?.ReferenceDateTime?.slice(0, 10)} wants ${wanted.join(' | ')}, has ${got}`,
    );
  }
}

interface Duckling {
  readonly reference_time: string;
  readonly cases: readonly {
    readonly value: string | readonly [string, string];
    readonly grain: string;
    readonly texts: readonly string[];
  }[];
}

function duckling(folder: string): Tally {
  const corpus = JSON.parse(readFileSync(join(folder, 'dates', 'duckling-time-ar.json'), 'utf8')) as Duckling;
  const tally: Tally = { right: 0, wrong: [], out: [] };
  for (const { value, texts } of corpus.cases) {
    for (const text of texts) {
      // Of «2/2013» Duckling gives the first day; a month is its days here.
      const month = text === '2/2013' ? '2013-02-28' : undefined;
      const [from, until] =
        typeof value === 'string' ? [value, month ?? value] : [value[0], previous(value[1])];
      const reason = ducklingScope(text);
      if (reason !== undefined) tally.out.push(`«${text}»: ${reason}`);
      else
        check(tally, SPOKEN.test(text) ? `سنلتقي ${text}` : text, {
          asOf: corpus.reference_time,
          from,
          to: until,
        });
    }
  }
  return tally;
}

/** A weekday or a day without its year is the coming one to Duckling, an assistant; here the verb says which, so one is put before. */
const SPOKEN =
  /^(?!.*القادم)(?:هذا |يوم )?(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|الجمعه|السبت|الاحد|الأحد)|^(?:الاول|الرابع|الثالث|الخميس|\d|من|يوليو|تموز)/u;

function ducklingScope(text: string): string | undefined {
  if (text === 'الثلاثاء') return 'read on a Tuesday: the same day in the news, a week later to an assistant';
  return undefined;
}

function previous(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function check(tally: Tally, text: string, want: { asOf: string; from: string; to: string }): void {
  const found = dates(text, want.asOf);
  const [first] = found;
  if (found.length === 1 && first?.from === want.from && first.to === want.to) tally.right++;
  else
    tally.wrong.push(
      `«${text}» wants ${want.from}..${want.to}, has ${found.map(({ text, from, to }) => `«${text}» ${from}..${to}`).join(' ')}`,
    );
}

/** The lines of dateparser's tests that speak of days, by hand: [text, from, to] as of 2015-01-15. */
function dateparser(folder: string): Tally {
  const tally: Tally = { right: 0, wrong: [], out: [] };
  const asOf = '2015-01-15';
  const lines = readFileSync(join(folder, 'dates', 'dateparser-ar', 'arabic-test-lines.txt'), 'utf8');
  const ago: Readonly<Record<string, number>> = {
    اليوم: 0,
    'يوم أمس': 1,
    أمس: 1,
    'منذ يومين': 2,
    'منذ 3 أيام': 3,
    'منذ 21 أيام': 21,
  };
  const seen = new Set<string>();
  for (const [, text = ''] of lines.matchAll(
    /(?:param\("ar", |param\(|\(|^\S+\s+)"([^"]*\p{Script=Arabic}[^"]*)"/gmu,
  )) {
    if (seen.has(text)) continue;
    seen.add(text);
    const back = ago[text];
    const month = /(\d+) (يناير|يوليو|مايو|سبتمبر|سپتامبر)،? (\d{4})/u.exec(text);
    const number = { يناير: 1, مايو: 5, يوليو: 7, سبتمبر: 9, سپتامبر: 9 }[month?.[2] ?? ''];
    if (back !== undefined) {
      const day = new Date(Date.parse(asOf) - back * 86_400_000).toISOString().slice(0, 10);
      check(tally, text, { asOf, from: day, to: day });
    } else if (month !== null && number !== undefined && !text.includes('نگ')) {
      const day = `${month[3]}-${String(number).padStart(2, '0')}-${(month[1] ?? '').padStart(2, '0')}`;
      check(tally, text, { asOf, from: day, to: day });
    } else tally.out.push(`«${text}»: ${dateparserScope(text)}`);
  }
  const hijri = readFileSync(join(folder, 'dates', 'dateparser-ar', 'hijri-cases.txt'), 'utf8');
  for (const [, text = '', year, month, day] of hijri.matchAll(
    /dt_string="([^"]+)",\s*dt_obj=datetime\((\d+), (\d+), (\d+)/gu,
  )) {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (/30-02-1433/u.test(text)) {
      tally.out.push(
        `«${text}»: Safar 1433 had 29 days; the case two lines on says so too (4 Rabi I is 27 January)`,
      );
    } else if (/-\d\d$/u.test(text))
      tally.out.push(`«${text}»: a Hijri year of two digits, known for one only to a parser set to Hijri`);
    else check(tally, text.trim(), { asOf, from: iso, to: iso });
  }
  return tally;
}

function dateparserScope(text: string): string {
  if (/نگ|سپتامبر/u.test(text)) return 'a Persian sentence, or what is expected of it';
  if (/ساع|دقيق|دقیق/u.test(text)) return 'hours and minutes';
  if (text === 'اليوم السابق') return 'the day before another day: no day of its own';
  if (/^(?:يومين|4 عام)$/u.test(text)) return 'a length of time, no date';
  return 'one word of a sentence that is tested whole, or not a date';
}
