import { existsSync } from 'node:fs';
import { fold } from '../../arabic/letters/fold.ts';
import { canonicalAddress, hostOf } from '../../news/article/address.ts';
import type { Article } from '../../news/article/article.ts';
import { type Origin, UNKNOWN_ORIGIN } from '../../news/article/origin.ts';

/** An article and where it was read. */
export type Sourced = Pick<Article, 'url' | 'publisher'> & { readonly origin?: Origin };

/**
 * Whether `newer` may take the place of `kept`, which has its address: an address is what a page says of itself, so
 * that any page could put itself in the place of another. It may where
 *
 * - the operator says its address, by an option or a sidecar;
 * - it was fetched from the host of its address;
 * - it comes from the file that the kept one came from; of a file of records or standard input under the same
 *   publisher;
 * - it was fetched from the same host, under the same publisher;
 * - it comes from the same place in another folder that was named, under the same publisher, and the kept one's file is
 *   gone: the folder was moved, or saved anew;
 * - it has the same publisher and one of the two origins was never noted.
 *
 * What was fetched from the host of its address gives way only to the operator and to that host.
 */
export function mayReplace(kept: Sourced, newer: Sourced): boolean {
  const [was, is] = [kept.origin ?? UNKNOWN_ORIGIN, newer.origin ?? UNKNOWN_ORIGIN];
  if (is.urlBy === 'option' || is.urlBy === 'sidecar' || isAtHome(newer)) return true;
  if (isAtHome(kept)) return false;
  const samePublisher = isSamePublisher(kept, newer);
  if (isUnknown(was) || isUnknown(is)) return samePublisher;
  if (was.fetched !== null || is.fetched !== null) {
    return samePublisher && fetchedFrom(was) === fetchedFrom(is);
  }
  if (was.file === is.file) return samePublisher || is.urlBy !== 'record';
  return samePublisher && was.place === is.place && isFileGone(was);
}

/** Whether the file that an article was read from is no longer there. */
export function isFileGone({ file }: Origin): boolean {
  return file !== null && file !== '-' && !existsSync(file);
}

function isUnknown({ file, fetched }: Origin): boolean {
  return file === null && fetched === null;
}

/** Whether it was fetched from the host of its address. */
function isAtHome({ url, origin = UNKNOWN_ORIGIN }: Sourced): boolean {
  return url !== null && fetchedFrom(origin) === hostOf(url);
}

/** The host that it was fetched from; null where it was not. */
function fetchedFrom({ fetched }: Origin): string | null {
  const address = canonicalAddress(fetched ?? '');
  return address === null ? null : hostOf(address);
}

/** Where nobody named the kept one's publisher, any will do; where the operator names the newer one's, it is right. */
function isSamePublisher(kept: Sourced, newer: Sourced): boolean {
  const by = newer.origin?.publisherBy ?? null;
  if (by === 'option' || by === 'sidecar' || kept.publisher === null) return true;
  const unnamed = kept.url !== null && kept.publisher === hostOf(kept.url);
  return unnamed || keyOf(kept.publisher) === keyOf(newer.publisher);
}

function keyOf(publisher: string | null): string {
  return fold(publisher ?? '').trim();
}
