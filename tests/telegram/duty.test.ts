import { expect, it } from 'vitest';
import { dutyOf } from '../../src/telegram/duty.ts';
import { ownInMemory } from '../../src/telegram/own-file.ts';

it('is of every bot that shares nothing with another', () => {
  const [one, other] = [ownInMemory(), ownInMemory()];
  expect([dutyOf(one).isOurs(), dutyOf(one).isOurs(), dutyOf(other).isOurs()]).toEqual([true, true, true]);
  one.close();
  other.close();
});
