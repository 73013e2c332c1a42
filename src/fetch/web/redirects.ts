import { FETCH } from '../constants.ts';
import { askable } from './address.ts';
import type { Allowance } from './allowed.ts';
import { type Asking, askOne, type OneResponse } from './request.ts';
import { failed, type WebResponse } from './response.ts';

/** How an address is asked for, wherever it leads. */
export interface RedirectOptions extends Asking {
  readonly allowance: Allowance;
  /** Asks one address of a site: waits until the site may be asked, or says why it may not. */
  readonly polite: (url: URL, ask: () => Promise<OneResponse>) => Promise<OneResponse>;
}

/**
 * The answer of an address, redirects followed: each is checked as the first was, and asked for as politely. `moved`
 * is where a chain of redirects for good, from the first on, has led.
 */
export async function followRedirects(written: string, following: RedirectOptions): Promise<WebResponse> {
  const { allowance, polite } = following;
  const passed = new Set<string>();
  let next = written;
  let moved: string | null = null;
  let isForGood = true;
  for (;;) {
    const url = askable(next, allowance);
    const from = passed.size === 0 ? '' : `leads to ${next.slice(0, 200)}: `;
    if ('why' in url) return failed(`${from}${url.why}`);
    const why = whyNoFurther(url, passed);
    if (why !== null) return failed(why);
    if (passed.size > 0 && isForGood) moved = url.href;
    passed.add(url.href);
    const response = await polite(url, () => askOne(url, following));
    if (response.kind === 'failed') return { ...response, why: `${from}${response.why}` };
    if (response.kind !== 'redirect') return { ...response, moved };
    isForGood &&= response.forGood;
    next = response.to;
  }
}

/** Why a redirect is not followed; null where it is. */
function whyNoFurther({ href }: URL, passed: ReadonlySet<string>): string | null {
  if (passed.has(href)) return `leads in a circle, back to ${href.slice(0, 200)}`;
  return passed.size > FETCH.redirects ? `leads on more than ${FETCH.redirects} times` : null;
}
