import { statSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import type { Day } from '../../arabic/calendar/mention.ts';

/** `--as-of DAY`. */
export function asOf(): Option {
  return new Option('--as-of <day>', `the day the question is asked, YYYY-MM-DD (else today)`).argParser(
    calendarDay,
  );
}

/**
 * A calendar day as an option gives it.
 * @throws InvalidArgumentError saying how to write one.
 */
export function calendarDay(value: string): Day {
  const instant = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/u.test(value) ||
    Number.isNaN(instant.getTime()) ||
    instant.toISOString().slice(0, 10) !== value
  ) {
    throw new InvalidArgumentError('Write a calendar day as YYYY-MM-DD.');
  }
  return value;
}

/**
 * A number of results.
 * @throws InvalidArgumentError saying which are allowed.
 */
export function count(value: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(value)) throw new InvalidArgumentError('Write a number from 1 to 999.');
  return Number(value);
}

/**
 * A span of minutes.
 * @throws InvalidArgumentError saying which are allowed.
 */
export function minutes(value: string): number {
  if (!/^[1-9]\d{0,4}$/u.test(value))
    throw new InvalidArgumentError('Write minutes as a number from 1 to 99999.');
  return Number(value);
}

/**
 * The path of a file that is there.
 * @throws InvalidArgumentError where there is none.
 */
export function existingFile(value: string): string {
  if (statSync(value, { throwIfNoEntry: false })?.isDirectory() !== false) {
    throw new InvalidArgumentError('There is no such file.');
  }
  return value;
}
