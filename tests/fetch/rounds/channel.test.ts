import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Channel } from '../../../src/fetch/rounds/channel.ts';

async function all<T>(channel: Channel<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of channel) taken.push(one);
  return taken;
}

it('gives everything in its order, however little it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 4 }), async (values, capacity) => {
      const channel = new Channel<number>(capacity);
      const put = async () => {
        for (const value of values) await channel.put(value);
        channel.close();
      };
      const [taken] = await Promise.all([all(channel), put()]);
      expect(taken).toEqual(values);
    }),
  );
});

it('makes whoever puts in wait while it is full', async () => {
  const channel = new Channel<number>(1);
  await channel.put(1);
  let isIn = false;
  const second = channel.put(2).then(() => {
    isIn = true;
  });
  await Promise.resolve();
  expect(isIn).toBe(false);
  const taken = channel[Symbol.asyncIterator]();
  expect((await taken.next()).value).toBe(1);
  await second;
  expect((await taken.next()).value).toBe(2);
});

it('ends when it is closed and empty', async () => {
  const channel = new Channel<number>(5);
  await channel.put(1);
  channel.close();
  expect(await all(channel)).toEqual([1]);
  const empty = new Channel<number>(1);
  const waiting = all(empty);
  empty.close();
  expect(await waiting).toEqual([]);
});
