import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { table } from '../../../src/arabic/letters/tables.ts';
import { COUNTRIES, countryForms, LONGEST_COUNTRY } from '../../../src/arabic/names/countries.ts';

const said = (phrase: string): string[] =>
  countryForms(phrase).map(({ country, is, gender, number }) =>
    [country.code, is, gender, number].filter(Boolean).join(' '),
  );

describe('what a phrase says of countries', () => {
  test.each([
    ['تونس', ['TN name']],
    ['تونس العاصمة', ['TN capital']],
    ['التونسية', ['TN nationality feminine one']],
    ['تونسيين', ['TN nationality masculine many']],
    ['تونسيات', ['TN nationality feminine many']],
    ['تونسيتان', ['TN nationality feminine two']],
    ['ألمانيا', ['DE name']],
    ['المانيا', ['DE name']],
    ['الألمان', ['DE nationality many']],
    ['الولايات المتحدة الأميركية', ['US name']],
    ['الكورية الجنوبية', ['KR nationality feminine one']],
    ['برلين', ['DE capital']],
    ['بيروت', ['LB capital']],
    ['الأتراك', ['TR nationality many']],
    ['طاولة', []],
    ['العاصمة', []],
  ])('«%s»', (phrase, wanted) => {
    expect(said(phrase)).toEqual(wanted);
  });

  test('what is of two countries says both', () => {
    expect(said('عمان').sort()).toEqual(['JO capital', 'OM name']);
  });
});

test('every code and name is there once, and every form of the table is reached', () => {
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
  expect(new Set(COUNTRIES.map(({ name }) => fold(name))).size).toBe(COUNTRIES.length);
  expect(COUNTRIES.length).toBeGreaterThan(190);
  for (const [code, ...cells] of table('countries')) {
    for (const form of cells.flatMap((cell) => cell.split('، ')).filter((cell) => cell !== '')) {
      expect([form, countryForms(form).some(({ country }) => country.code === code)]).toEqual([form, true]);
      expect(form.split(' ').length).toBeLessThanOrEqual(LONGEST_COUNTRY);
    }
  }
});
