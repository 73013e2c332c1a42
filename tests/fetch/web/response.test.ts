import { expect, it } from 'vitest';
import { failed } from '../../../src/fetch/web/response.ts';

it('a failure is of no passing kind unless it is said', () => {
  expect(failed('too large')).toEqual({
    kind: 'failed',
    why: 'too large',
    status: null,
    retryAfter: null,
    passing: false,
  });
  expect(failed('busy', { status: 503, passing: true, retryAfter: 5 })).toMatchObject({
    status: 503,
    passing: true,
    retryAfter: 5,
  });
});
