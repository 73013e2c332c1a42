import { describe, expect, it } from 'vitest';
import { holdsAll, isReordered, isSideChanged, moves } from '../../src/rewording/order.ts';
import type { PartGiven } from '../support/passages.ts';
import { factsIn } from './facts-of.ts';

const [SALEM, LAYLA] = ['سالم الحداد', 'ليلى النجار'];
const SIDES: readonly PartGiven[] = [
  [SALEM, 'first', 0.9],
  [LAYLA, 'second', 0.9],
];
const TURNED: readonly PartGiven[] = [
  [SALEM, 'second', 0.9],
  [LAYLA, 'first', 0.9],
];

describe('isReordered', () => {
  const reordered = async (said: string, ground: string, parts: readonly PartGiven[] = []) =>
    isReordered(await factsIn(said, parts), await factsIn(ground, parts));

  it('sees names in another order', async () => {
    expect(await reordered(`زار {${LAYLA}} بيت {${SALEM}}.`, `زار {${SALEM}} بيت {${LAYLA}}.`)).toBe(true);
    expect(await reordered(`زار {${SALEM}} بيت {${LAYLA}}.`, `زار {${SALEM}} بيت {${LAYLA}}.`)).toBe(false);
  });

  it('lets one be left out, called shorter or named again', async () => {
    expect(await reordered(`زار {${LAYLA}}.`, `زار {${SALEM}} بيت {${LAYLA}}.`)).toBe(false);
    expect(await reordered(`زار {${SALEM}} بيت {النجار}.`, `زار {${SALEM}} بيت {${LAYLA}}.`)).toBe(false);
    expect(
      await reordered(`زار {${SALEM}} بيت {${LAYLA}} وعاد {${SALEM}}.`, `زار {${SALEM}} بيت {${LAYLA}}.`),
    ).toBe(false);
  });

  it('lets two persons change places where both texts give them the same sides', async () => {
    expect(
      await reordered(`التقى {${LAYLA}} صباحًا {${SALEM}}.`, `التقى {${SALEM}} صباحًا {${LAYLA}}.`, SIDES),
    ).toBe(false);
  });

  it('lets the only day stand anywhere, and several in their order', async () => {
    const [first, second] = ['يوم 10 آذار 2024', 'يوم 11 آذار 2024'];
    expect(await reordered(`${first} زار {${SALEM}} طنجة.`, `زار {${SALEM}} طنجة ${first}.`)).toBe(false);
    expect(await reordered(`وصل ${second} وعاد ${first}.`, `وصل ${first} وعاد ${second}.`)).toBe(true);
  });
});

describe('moves', () => {
  const count = async (said: string, ground: string) => moves(await factsIn(said), await factsIn(ground));

  it('counts how often it goes back', async () => {
    const ground = 'افتتح المحافظ الجسر ثم أغلق المدرسة.';
    expect(await count(ground, ground)).toBe(0);
    expect(await count('الجسر افتتح المحافظ ثم أغلق المدرسة.', ground)).toBe(1);
    expect(await count('المدرسة أغلق ثم الجسر المحافظ افتتح.', ground)).toBeGreaterThan(2);
  });

  it('passes over free words, days, and words that stand there twice', async () => {
    expect(await count('يوم 10 آذار 2024 وصل المحافظ.', 'وصل المحافظ يوم 10 آذار 2024.')).toBe(0);
    expect(await count('الجسر وصل.', 'الجسر وصل الجسر.')).toBe(0);
    expect(await count('', 'وصل المحافظ.')).toBe(0);
  });
});

describe('isSideChanged', () => {
  it('is somebody on the other side', async () => {
    const written = `استقبل {${SALEM}} {${LAYLA}}.`;
    const received = (parts: readonly PartGiven[]) => factsIn(written, parts, '2024-03-12', 'received');
    const ground = await received(SIDES);
    expect(isSideChanged(await received(TURNED), ground)).toBe(true);
    expect(isSideChanged(ground, ground)).toBe(false);
    expect(isSideChanged(await factsIn(written), ground)).toBe(false);
  });
});

describe('holdsAll', () => {
  it.each([
    [['سالم', 'كريم', 'حداد'], ['سالم', 'حداد'], true],
    [['سالم', 'حداد'], ['حداد', 'سالم'], false],
    [['سالم'], ['سالم', 'حداد'], false],
    [['سالم'], [], false],
    [[], ['سالم'], false],
  ])('%j holds %j: %s', (all, keys, holds) => {
    expect(holdsAll(all, keys)).toBe(holds);
  });
});
