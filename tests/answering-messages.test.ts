import { expect, it } from 'vitest';
import { asError, serializedError } from '../src/answering-messages.ts';
import { ArchiveError } from '../src/archive/database/error.ts';
import { ModelError } from '../src/model/model-error.ts';

/** An error as it comes out of the other process. */
const passed = (error: unknown): Error => asError(structuredClone(serializedError(error)));

it.each([new ArchiveError('no archive'), new ModelError('no model')])('%s keeps its class', (error) => {
  const made = passed(error);
  expect(made).toBeInstanceOf(error.constructor);
  expect([made.name, made.message, made.stack]).toEqual([error.name, error.message, error.stack]);
});

it('any other keeps its name, its words, its stack and its code', () => {
  const error = Object.assign(new TypeError('broken'), { code: 'ENOSPC' });
  const made = passed(error);
  expect(made).toMatchObject({ name: 'TypeError', message: 'broken', code: 'ENOSPC' });
  expect(made.stack).toBe(error.stack);
  expect(passed(new Error('x'))).not.toHaveProperty('code');
});

it('what is no error is told as one', () => {
  expect(passed('text').message).toBe('text');
  expect(passed(undefined)).toBeInstanceOf(Error);
});
