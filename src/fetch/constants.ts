import { constants } from '../constants.ts';
import { NEWS } from '../news/constants.ts';

/**
 * The numbers of fetching: what protocols say, how politely sites are asked, and when a round gives up.
 */
export const FETCH = constants({
  // One address
  /** Milliseconds until a connection must stand. Choice. */
  connectMs: 10_000,
  /**
   * Milliseconds until the first byte of a page, between two pieces of it and for all of it, and its bytes.
   * Choice: a large page on a slow line comes in ten seconds; the size is that of the largest page that is
   * read.
   */
  pageLimits: {
    headers: 15_000,
    piece: 15_000,
    whole: 45_000,
    largest: NEWS.pageBytes,
  },
  /** The same of a feed or sitemap. Limit: a sitemap may have 50 MB unpacked (sitemaps.org). */
  listLimits: { headers: 15_000, piece: 15_000, whole: 120_000, largest: 52_428_800 },
  /** Redirects that are followed. Bound: browsers follow 20, but no article is that far. */
  redirects: 5,
  /** Times that a body may be packed. Bound: no site packs a thing more often; a trap may. */
  packings: 2,
  /**
   * Milliseconds after which a site is asked again at the latest that asks for longer (`Retry-After`).
   * Choice.
   */
  longestRetryAfterMs: 7 * 86_400_000,
  // One host
  /**
   * Milliseconds between two requests to a host at least; a server on this machine is the operator's own.
   * Choice: politeness.
   */
  leastDelayMs: { away: 1_000, here: 20 },
  /** Times as long as it took to answer that a host is left alone. Choice: politeness (Heritrix: 5). */
  delayOfAnswer: 4,
  /** Milliseconds for which it is left alone so at most. Choice. */
  longestDelayOfAnswerMs: 10_000,
  /**
   * Milliseconds after which a robots.txt is read again. Choice: RFC 9309 (2.4) has it kept for a day at
   * most.
   */
  robotsMs: 3_600_000,
  /** Bytes that are read of a robots.txt. Limit: RFC 9309 (2.5) asks for 500 KiB at least. */
  robotsBytes: 500 * 1024,
  /**
   * Milliseconds of `Crawl-delay` that are kept to. Choice: a site that wants more is asked as often as
   * that: a newspaper would take a week.
   */
  longestCrawlDelayMs: 60_000,
  /** Milliseconds before a request is repeated that failed, twice as many each time. Choice: politeness. */
  firstRepetitionMs: 1_000,
  /** Milliseconds before one at most. Choice. */
  longestRepetitionMs: 60_000,
  /**
   * Days after which a source that always fails, or never changes, is looked at again at the latest. Choice.
   */
  longestRestDays: 30,
  // One round
  /** Hosts that are asked at one time, each one request at a time. Choice. */
  hostsAtOnce: 8,
  /**
   * Of the time, one part in so many at most goes into counting what is left. Measured: counting 30,000
   * pages takes a hundredth of a second (`npm run bench:many`).
   */
  counting: 50,
  /** Articles that wait for the archive. Bound: more would fill the memory while texts are embedded. */
  articlesHeld: 16,
  /** Milliseconds to wait for a host that another process is asking. Choice. */
  hostHeldMs: 50,
  /**
   * Milliseconds after which a process that has not been seen has been stopped, or its machine has. Choice:
   * six times `holderSeenMs`.
   */
  holderSilentMs: 60_000,
  /** Milliseconds between two times that a process says that it is there. Choice. */
  holderSeenMs: 10_000,
  /** Times that a page is asked for in one round while it fails. Choice. */
  pageAttempts: 4,
  /** The same of one that is slow. Choice. */
  slowAttempts: 2,
  /** Pages, one behind the other, for which a host fails before it is left for the next round. Choice. */
  failuresOfHost: 10,
  /**
   * Milliseconds that a round waits for a host that asks to be left alone; for longer, the next round is
   * there. Choice.
   */
  longestHostWaitMs: 60_000,
  /** Known pages that are looked at again in one round of a host. Choice: politeness. */
  revisits: 500,
  /** Lists that may lead to a list. Bound: sitemaps nest once (sitemaps.org), a home page adds one. */
  listDepth: 3,
  /**
   * Rounds, one after another, in which a page is not there before it is gone. Choice: once may be a mishap
   * of the site.
   */
  goneAfter: 2,
});
