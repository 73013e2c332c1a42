import { expect, it } from 'vitest';
import { CannotListen } from '../../src/web/cannot-listen.ts';

it('is told by its name and what to mend', () => {
  const error = new CannotListen('HTTP_ADDRESS: the port is taken');
  expect([error.name, error.message, error instanceof Error]).toEqual([
    'CannotListen',
    'HTTP_ADDRESS: the port is taken',
    true,
  ]);
});
