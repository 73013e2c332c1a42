import { describe, expect, it } from 'vitest';
import { placed } from '../../../../src/archive/database/postgres/placeholders.ts';

describe('SQL with places for values', () => {
  it.each<[string, string, readonly unknown[], readonly unknown[]]>([
    ['SELECT 1', 'SELECT 1', [], []],
    ['a = ? AND b = ?', 'a = $1 AND b = $2', [1, 'b'], [1, 'b']],
    ['a = ?', 'a = $1', [1, 'one too many'], [1]],
    ['a = @x OR b = @y', 'a = $1 OR b = $2', [{ y: 2, x: 1 }], [1, 2]],
    ['@x, @y, @x', '$1, $2, $1', [{ x: 1, y: null, z: 3 }], [1, null]],
    ["a = '?' AND b = ?", "a = '?' AND b = $1", [1], [1]],
    ["'it''s @x?' || @x", "'it''s @x?' || $1", [{ x: 'ب' }], ['ب']],
    ['"fr?om" = ? AND "@to" = 1', '"fr?om" = $1 AND "@to" = 1', [5], [5]],
    ['"a""?" = ?', '"a""?" = $1', [5], [5]],
    ['', '', [], []],
  ])('%j becomes %j', (sql, text, given, values) => {
    const made = placed(sql);
    expect(made.text).toBe(text);
    expect(made.valuesOf(given)).toEqual(values);
  });

  it('has undefined for a name that is not given', () => {
    expect(placed('@x').valuesOf([{}])).toEqual([undefined]);
  });
});
