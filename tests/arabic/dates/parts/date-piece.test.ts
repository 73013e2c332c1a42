import { expect, it } from 'vitest';
import { lessSure, SUREST } from '../../../../src/arabic/dates/parts/date-piece.ts';

it('gives of two ways of knowing a day the less sure, whatever their order', () => {
  expect(SUREST).toEqual(['stated', 'weekday', 'relative', 'inferred']);
  expect(lessSure('stated', 'inferred')).toBe('inferred');
  expect(lessSure('inferred', 'stated')).toBe('inferred');
  expect(lessSure('weekday', 'relative')).toBe('relative');
  for (const basis of SUREST) expect(lessSure(basis, basis)).toBe(basis);
});
