import { describe, expect, it } from 'vitest';
import { Pairs } from '../../src/telegram/access/pairs.ts';
import { Offers } from '../../src/telegram/admin/offers.ts';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { dutyOf } from '../../src/telegram/duty.ts';
import { Inbox } from '../../src/telegram/inbox.ts';
import type { Update } from '../../src/telegram/intake.ts';
import { keeping } from '../../src/telegram/keeping.ts';
import { ChosenLanguages } from '../../src/telegram/languages/chosen-languages.ts';
import { createLog } from '../../src/telegram/log.ts';
import { plainMessage } from '../../src/telegram/message.ts';
import { openOwn } from '../../src/telegram/own-file.ts';
import { homes } from '../support/homes.ts';

/** The number of a group, which needs more than 32 bits. */
const CHAT = -1_001_234_567_890;
const SINCE = { articles: 3, versions: 0 };

describe.each(homes())('what a bot keeps in $name', ({ at, isPostgres }) => {
  const place = (): string => (isPostgres ? at() : `${at()}/own.sqlite`);

  it('of its readers: whom they follow, what they choose, what they think of answers', () => {
    const own = openOwn(place(), createLog('silent'));
    const { followings, notices, votes } = keeping(own, '1:token');
    const languages = new ChosenLanguages(own);
    const following = {
      chat: CHAT,
      thread: null,
      name: 'سامر',
      with: null,
      since: SINCE,
      language: 'ar',
    } as const;
    expect([followings.add(following), followings.add(following)]).toEqual(['added', 'known']);
    followings.add({ ...following, chat: 5 });
    followings.move(5, CHAT);
    const [one, ...others] = followings.all();
    expect([one?.chat, one?.since, others]).toEqual([CHAT, SINCE, []]);
    expect(followings.advance(one as NonNullable<typeof one>, { articles: 4, versions: 0 })).toBe(true);
    expect(followings.advance(one as NonNullable<typeof one>, { articles: 5, versions: 0 })).toBe(false);
    notices.together(() => notices.add({ chat: CHAT, thread: 7 }, plainMessage('خبر', 'rtl')));
    expect(notices.next(0)).toMatchObject({ chat: CHAT, thread: 7 });
    for (const [voter, isRight] of [
      ['a', true],
      ['b', false],
      ['a', false],
    ] as const)
      votes.take('answer', voter, isRight);
    expect(votes.total()).toEqual({ right: 0, wrong: 2 });
    expect(votes.byAnswer(3)).toEqual([{ answer: 'answer', right: 0, wrong: 2 }]);
    expect(votes.forget(() => 'a')).toBe(1);
    languages.choose(CHAT, 'ckb');
    languages.choose(CHAT, 'en');
    expect([languages.of(CHAT), languages.of(1)]).toEqual(['en', null]);
    own.close();
  });

  it('of its operator: who was let in, what was offered', () => {
    const where = place();
    const pairs = new Pairs(where);
    const now = new Date('2024-03-01T00:00:00Z');
    const code = pairs.open(new Date('2024-03-02T00:00:00Z'));
    expect([pairs.redeem(code, 9, now), pairs.redeem(code, 8, now)]).toEqual([true, false]);
    expect(pairs.readers()).toEqual([{ id: 9, since: now }]);
    pairs.close();
    const offers = new Offers(where);
    const offer = { chat: CHAT, message: 1, offer: { kind: 'text', text: 'نص' }, language: 'ar' } as never;
    expect([offers.keep(offer, now), offers.keep(offer, now)]).toEqual([true, false]);
    const [kept] = offers.next(5);
    offers.begin(kept?.id ?? 0);
    offers.putBack(kept?.id ?? 0);
    offers.putBack(kept?.id ?? 0);
    expect(offers.next(5)[0]?.begun).toBe(0);
    offers.done(CHAT, [kept?.id ?? 0], 'تم');
    expect(offers.statuses()).toEqual([{ chat: CHAT, message: null, report: 'تم' }]);
    offers.close();
  });

  it.runIf(isPostgres)('of several bots: each update is of one, and of another when that has ended', () => {
    const where = place();
    let time = Date.parse('2024-03-20T12:00:00Z');
    const [one, other] = [new Inbox(where, () => new Date(time)), new Inbox(where, () => new Date(time))];
    const update = (update_id: number) => ({ update_id }) as Update;
    expect([one.take(update(1)), other.take(update(1)), one.take(update(2))]).toEqual([true, false, true]);
    expect(other.takeOver()).toEqual([]);
    one.done(1);
    time += TELEGRAM.botSilentMs;
    other.live();
    expect(other.takeOver()).toEqual([update(2)]);
    expect(one.takeOver()).toEqual([]);
    one.close();
    other.close();
  });
});

// A lock is of a connection, and PGlite has one for all.
describe.each(homes().filter(({ name }) => name !== 'PGlite'))(
  'the duty of one bot in $name',
  ({ at, isPostgres }) => {
    it('is of the first, until it ends', () => {
      const where = isPostgres ? at() : `${at()}/own.sqlite`;
      const [one, other] = [openOwn(where, createLog('silent')), openOwn(where, createLog('silent'))];
      const [first, second] = [dutyOf(one), dutyOf(other)];
      expect([first.isOurs(), first.isOurs(), second.isOurs()]).toEqual([true, true, !isPostgres]);
      one.close();
      expect(second.isOurs()).toBe(true);
      other.close();
    });
  },
);
