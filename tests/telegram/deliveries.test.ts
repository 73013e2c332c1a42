import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deliveries } from '../../src/telegram/deliveries.ts';

const updates = (...ids: readonly number[]) => ids.map((update_id) => ({ update_id }));
const ids = (taken: readonly { readonly update_id: number }[]) => taken.map(({ update_id }) => update_id);

describe('deliveries', () => {
  it('confirm what is done, and nothing above the lowest that is not', () => {
    const deliveries = new Deliveries();
    expect(deliveries.offset).toBe(0);
    expect(ids(deliveries.take(updates(5, 6, 7)))).toEqual([5, 6, 7]);
    expect(deliveries.offset).toBe(5);
    deliveries.done(6);
    deliveries.done(7);
    expect([deliveries.offset, deliveries.isClear]).toEqual([5, false]);
    deliveries.done(5);
    expect([deliveries.offset, deliveries.isClear]).toEqual([8, true]);
  });

  it('pass over what they know, also what is done and forgotten', () => {
    const deliveries = new Deliveries();
    deliveries.take(updates(5, 6));
    expect(ids(deliveries.take(updates(5, 6, 7)))).toEqual([7]);
    deliveries.done(5);
    expect(ids(deliveries.take(updates(5, 6, 7)))).toEqual([]);
  });

  it('give an update that could not be answered back so often as is counted, and then no more', () => {
    const deliveries = new Deliveries();
    deliveries.take(updates(5));
    expect(deliveries.again(5, true)).toBe(true);
    expect(deliveries.offset).toBe(5);
    expect(ids(deliveries.take(updates(5)))).toEqual([5]);
    for (let time = 0; time < 9; time += 1) {
      expect(deliveries.again(5, false)).toBe(true);
      deliveries.take(updates(5));
    }
    expect(deliveries.again(5, true)).toBe(true);
    deliveries.take(updates(5));
    expect(deliveries.again(5, true)).toBe(false);
  });

  it('tell when there is something to confirm', async () => {
    const deliveries = new Deliveries();
    await deliveries.moved();
    deliveries.take(updates(1, 2, 3));
    let hasMoved = false;
    const moved = deliveries.moved().then(() => {
      hasMoved = true;
    });
    deliveries.done(2);
    await Promise.resolve();
    expect(hasMoved).toBe(false);
    deliveries.done(1);
    await moved;
    expect(deliveries.offset).toBe(3);
  });

  it('never lose and never repeat one, in whatever order they are done and delivered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 120 }), (moves) => {
        const deliveries = new Deliveries();
        const inHand: number[] = [];
        const done = new Set<number>();
        let last = 0;
        for (const move of moves) {
          if (move < 4) {
            last += move;
            // Telegram delivers what the offset does not confirm.
            const queue = Array.from({ length: last }, (_, at) => at + 1).filter(
              (id) => id >= deliveries.offset,
            );
            for (const id of ids(deliveries.take(updates(...queue)))) {
              expect(inHand).not.toContain(id);
              expect(done).not.toContain(id);
              inHand.push(id);
            }
          } else {
            const [id] = inHand.splice(move % Math.max(1, inHand.length), 1);
            if (id === undefined) continue;
            deliveries.done(id);
            done.add(id);
          }
          for (const id of inHand) expect(id).toBeGreaterThanOrEqual(deliveries.offset);
        }
        expect(deliveries.isClear).toBe(inHand.length === 0);
      }),
    );
  });
});
