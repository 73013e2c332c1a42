import { constants } from '../constants.ts';

/**
 * The numbers of the listener and of the reader page.
 */
export const WEB = constants({
  /**
   * Milliseconds that a request may take to arrive. Bound: a slow client holds no connection for longer.
   */
  requestMs: 20_000,
  /** Milliseconds that requests in hand have when the program ends. Choice. */
  closeMs: 2_000,
  /**
   * Milliseconds within which it is told whether isnad is ready; what takes longer is not. Choice.
   */
  readyMs: 5_000,
  /** Bytes of the largest update that is read. Bound: Telegram's are much smaller. */
  updateBytes: 1024 * 1024,
  /** Milliseconds for which a signed link opens, and the links on its page. Choice. */
  linkMs: 7 * 24 * 60 * 60_000,
  /** Characters of a name whose chronology is asked for. Bound: nobody's name is that long. */
  name: 200,
});
