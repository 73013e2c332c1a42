import { expect, it } from 'vitest';
import { stem } from '../../../src/arabic/words/stems.ts';
import { officeHeads, officeStems, otherNames } from '../../../src/meetings/offices/offices.ts';

const stemsOf = (words: string): string[] => words.split(' ').map(stem);

it('asks for an office by its own words first, then by those of its other names, each once', () => {
  const asked = officeStems('رئيس الجمهورية الفرنسي');
  expect(asked.slice(0, 3)).toEqual(stemsOf('رئيس الجمهورية الفرنسي'));
  expect(asked).toContain(stem('الدولة'));
  expect(new Set(asked).size).toBe(asked.length);
});

it('asks for an office that has no other name by its own words alone', () => {
  expect(officeStems('مدير معهد الفنون')).toEqual(stemsOf('مدير معهد الفنون'));
  expect(officeStems('الجمهورية رئيس')).toEqual(stemsOf('الجمهورية رئيس'));
  expect(officeStems('')).toEqual([]);
});

it('tells what the last word of an office may be in its other names', () => {
  const other = otherNames('رئيس الجمهورية الفرنسي');
  expect(other?.words).toBe(2);
  expect(other?.stems).toContain(stem('الدولة'));
  expect(other?.stems).not.toContain(stem('الجمهورية'));
  expect(otherNames('مدير معهد الفنون')).toBeNull();
  expect(otherNames('')).toBeNull();
});

it('gives the first words of all its names', () => {
  expect(officeHeads('وزيرة الخارجية السهلانية')).toEqual(stemsOf('وزير رئيس كبير'));
  expect(officeHeads('مدير معهد الفنون')).toEqual(stemsOf('مدير'));
  expect(officeHeads('')).toEqual([]);
});
