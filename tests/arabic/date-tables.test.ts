import { describe, expect, test } from 'vitest';
import { dates } from '../../src/arabic/dates/dates.ts';
import { type SenseKind, senseAt } from '../../src/arabic/dates/parts/date-words.ts';
import {
  isAge,
  isEvent,
  isGeneral,
  isLaw,
  isNamed,
  isNamedWeekday,
  isNoToday,
  namesMonth,
} from '../../src/arabic/dates/parts/no-dates.ts';
import { fold } from '../../src/arabic/letters/fold.ts';
import { table } from '../../src/arabic/letters/tables.ts';
import { numeral } from '../../src/arabic/numbers/number-words.ts';
import { formsOf } from '../../src/arabic/words/conjugation.ts';
import { isFutureVerb } from '../../src/arabic/words/future.ts';
import { tenseAround } from '../../src/arabic/words/tense.ts';
import { tokens } from '../../src/arabic/words/tokens.ts';

const MONDAY = '2020-09-28';

const only = (text: string): { text: string; from: string | null; to: string | null } => {
  const found = dates(text, MONDAY);
  return found.length === 1 && found[0] !== undefined
    ? found[0]
    : { text: `${found.length} mentions`, from: null, to: null };
};

describe.each([
  'months',
  'weekdays',
  'relative-days',
  'time-units',
  'date-words',
  'tense',
  'imperfects',
  'numerals',
  'seasons',
  'feasts',
])('%s', (name) => {
  test('has each entry once after folding', () => {
    const entries = table(name).map(([form = '', , , note = '']) =>
      note.includes('exact') ? form : fold(form),
    );
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
    expect(entries).not.toContain('');
  });
});

describe('each entry is reached', () => {
  test.each(table('months').filter(([, calendar]) => calendar === 'gregorian'))(
    'month %s',
    (form = '', _calendar, month = '') => {
      const day = `2019-${month.padStart(2, '0')}-05`;
      expect(only(`عُقد في 5 ${form} 2019`)).toMatchObject({ text: `5 ${form} 2019`, from: day, to: day });
    },
  );

  test.each(table('months').filter(([, calendar]) => calendar !== 'gregorian'))(
    'month %s',
    (form = '', calendar = '', month = '') => {
      const year = { hijri: 1440, persian: 1399, kurdish: 2720 }[calendar];
      const { text, from } = only(`عُقد في 5 ${form} ${year}`);
      expect(text).toBe(`5 ${form} ${year}`);
      const named = only(`5-${month}-1440 هـ`);
      if (calendar === 'hijri') expect(from).toBe(named.from);
      else expect(from?.slice(0, 4)).toMatch(/202[01]/u);
    },
  );

  test.each(table('weekdays'))('weekday %s', (form = '', day = '') => {
    const { from } = only(`في يوم ${form} المقبل`);
    expect(new Date(`${from}T00:00:00Z`).getUTCDay() || 7).toBe(Number(day));
  });

  test.each(table('relative-days'))('%s', (form = '', days = '') => {
    const day = new Date(Date.parse(MONDAY) + Number(days) * 86_400_000);
    const { from } = only(form.startsWith('بكرة') || form.endsWith('غد') ? `يوم ${form}` : form);
    expect(from).toBe(day.toISOString().slice(0, 10));
  });

  test.each(table('seasons'))('season %s', (form = '', month = '') => {
    expect(only(`${form} 2016`)).toMatchObject({
      text: `${form} 2016`,
      from: `2016-${month.padStart(2, '0')}-01`,
    });
  });

  test.each(table('feasts'))('feast %s', (form = '', rule = '') => {
    const { text, from } = only(`عاد في ${form} 2019`);
    expect(text).toBe(`${form} 2019`);
    if (rule === 'none') expect(from).toBeNull();
    else expect(from?.slice(0, 4)).toBe('2019');
    if (rule.startsWith('gregorian')) {
      const [, month = '', day = ''] = rule.split(' ');
      expect(from).toBe(`2019-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    }
  });

  test.each(table('numerals'))('numeral %s', (form = '', kind = '') => {
    expect(numeral(tokens(form)[0])?.kind).toBe(kind === 'other' ? undefined : kind);
  });

  test.each(table('date-words'))('%s', (form = '', kind = '') => {
    const all = tokens(form);
    expect(senseAt(all, 0, kind as SenseKind)?.end).toBe(all.length);
  });

  test.each(table('time-units'))('unit %s', (form = '', unit = '') => {
    expect(senseAt(tokens(form), 0, 'unit')?.sense.name).toBe(unit);
    expect(senseAt(tokens(`ال${form}`), 0, 'the-unit')?.sense.name).toBe(unit);
  });

  test.each(table('tense'))('tense of %s', (word = '', tells = '', forms = '') => {
    for (const form of formsOf(word, forms))
      expect(tenseAround(tokens(`${form} الأحد`), 1, 2), form).toBe(tells);
  });

  test.each(table('imperfects'))('future of %s', (form = '') => {
    const stem = form.slice(1);
    expect(['سي', 'وست', 'سن'].filter((before) => !isFutureVerb(before + stem))).toEqual([]);
    expect(form).toMatch(/^ي..*.$/u);
  });

  test.each(table('no-dates'))('%s (%s)', (form = '', kind = '') => {
    const before = tokens(`${form} اليوم`);
    const after = tokens(`اليوم ${form}`);
    const tests: Readonly<Record<string, boolean>> = {
      name: isNamed(before, 1),
      event: isEvent(before, 1),
      law: isLaw(before, 1),
      weekday: isNamedWeekday(before, 1),
      today: isNoToday(before, 1, 2),
      'today-after': isNoToday(after, 0, 1),
      general: isGeneral(tokens(`${form} العام`), 1),
      'month-after': namesMonth(after, 1),
      press: isNoToday(tokens(`${form} النور اليوم`), 2, 3),
      aged: isAge(tokens(`${form} في العشرينيات`), 2),
    };
    expect(tests[kind]).toBe(true);
  });
});
