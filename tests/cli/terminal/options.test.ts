import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { asOf, calendarDay, count, existingFile, minutes } from '../../../src/cli/terminal/options.ts';

describe('an option', () => {
  it.each([
    [calendarDay, '2024-02-29', '2024-02-29'],
    [count, '1', 1],
    [count, '999', 999],
    [minutes, '99999', 99_999],
    [existingFile, import.meta.filename, import.meta.filename],
  ] as const)('takes what it may be', (read, value, made) => {
    expect(read(value)).toBe(made);
  });

  it.each([
    [calendarDay, ['2023-02-29', '2024-13-01', '2024-1-1', '2024-01-01T10:00', 'أمس', '']],
    [count, ['0', '1000', '-1', '1.5', '٣', '', 'x']],
    [minutes, ['0', '100000', 'x']],
    [existingFile, ['/no/such/file', import.meta.dirname]],
  ] as const)('refuses what it may not, and says what to write', (read, values) => {
    for (const value of values) expect(() => read(value), value).toThrow(InvalidArgumentError);
  });

  it('of the day is called --as-of', () => {
    const option = asOf();
    expect(option.long).toBe('--as-of');
    expect(option.parseArg?.('2024-03-05', undefined)).toBe('2024-03-05');
  });
});
