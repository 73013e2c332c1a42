import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../src/telegram/admin/offer.ts';
import { Offers } from '../../../src/telegram/admin/offers.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2024-03-20T12:00:00Z');
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const OFFER = { kind: 'addresses', addresses: ['https://ufuq.example/1'] } as unknown as Offer;

let file: string;
let offers: Offers;
beforeEach(() => {
  file = join(newFolder(), 'bot.sqlite');
  offers = new Offers(file);
});
afterEach(() => offers.close());

const keep = (chat: number, message: number, now = NOW): boolean =>
  offers.keep({ chat, message, offer: OFFER, language: 'ckb' }, now);

describe('what was offered', () => {
  it('is kept once, whole, and in the language of who offered it', () => {
    expect([keep(1, 10), keep(1, 10), keep(1, 11)]).toEqual([true, false, true]);
    expect(offers.next(5)).toMatchObject([
      { chat: 1, message: 10, offer: OFFER, language: 'ckb', begun: 0 },
      { chat: 1, message: 11 },
    ]);
    expect([offers.language(1), offers.language(2)]).toEqual(['ckb', null]);
  });

  it('comes chat by chat, as many as are wanted', () => {
    for (const [chat, message] of [
      [2, 1],
      [1, 1],
      [2, 2],
      [2, 3],
    ] as const)
      keep(chat, message);
    expect(offers.next(2).map(({ chat, message }) => [chat, message])).toEqual([
      [2, 1],
      [2, 2],
    ]);
    expect([offers.waiting(2), offers.waiting(1), offers.waiting(9), offers.all()]).toEqual([3, 1, 0, 4]);
  });

  it('knows how often it was begun, and not what was put down', () => {
    keep(1, 10);
    const id = offers.next(1)[0]?.id ?? 0;
    offers.begin(id);
    offers.begin(id);
    offers.putBack(id);
    expect(offers.next(1)[0]?.begun).toBe(1);
    offers.putBack(id);
    offers.putBack(id);
    expect(offers.next(1)[0]?.begun).toBe(0);
  });

  it('is done with its words gone, and not taken again for a day', () => {
    keep(1, 10);
    offers.done(
      1,
      offers.next(5).map(({ id }) => id),
      'تم',
    );
    expect([offers.next(5), offers.all(), offers.language(1)]).toEqual([[], 0, null]);
    expect(keep(1, 10, later(23))).toBe(false);
    keep(1, 11, later(49));
    expect(keep(1, 10, later(49))).toBe(true);
  });

  it('stays when the program ends, and is Arabic where an older one noted no language', () => {
    keep(1, 10);
    offers.close();
    offers = new Offers(file);
    expect(offers.all()).toBe(1);
    offers.keep({ chat: 2, message: 1, offer: OFFER, language: undefined as never }, NOW);
    expect(offers.language(2)).toBe('ar');
  });
});

describe('what a chat is told of it', () => {
  it('is in one message, until the report has reached it', () => {
    keep(1, 10);
    offers.tell(1, 77);
    expect(offers.statuses()).toEqual([{ chat: 1, message: 77, report: null }]);
    offers.tell(1, 78);
    offers.done(1, [1], 'تم');
    expect(offers.statuses()).toEqual([{ chat: 1, message: 78, report: 'تم' }]);
    offers.told(1);
    expect(offers.statuses()).toEqual([]);
    offers.done(2, [], 'تم');
    expect(offers.statuses()).toEqual([{ chat: 2, message: null, report: 'تم' }]);
  });
});
