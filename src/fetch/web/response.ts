/** What a site answered. `address` is where it was found in the end. */
export interface FoundResponse {
  readonly kind: 'found';
  readonly address: string;
  /** Where it is from now on, when a site said on the way that it moved for good. */
  readonly moved: string | null;
  readonly body: Buffer;
  /** The media type in lower case without parameters; empty where the site names none. */
  readonly type: string;
  readonly validators: Validators;
}

/** It is as it was when it was last asked for. */
export interface NotModified {
  readonly kind: 'unchanged';
  readonly address: string;
  readonly moved: string | null;
}

/** Why there is no answer that can be used. */
export interface Failed {
  readonly kind: 'failed';
  /** The status of the site's answer; null where there was none. */
  readonly status: number | null;
  readonly why: string;
  /** Milliseconds after which the site wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;
  /** Whether asking again may help: the site is busy, slow or broken off. */
  readonly passing: boolean;
}

export type WebResponse = FoundResponse | NotModified | Failed;

/** What a site gave to ask with whether a thing has changed, and the address it gave them at. */
export interface Validators {
  readonly at: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An answer that cannot be used, of no passing kind unless said. */
export function failed(why: string, more: Partial<Omit<Failed, 'kind' | 'why'>> = {}): Failed {
  return { kind: 'failed', status: null, retryAfter: null, passing: false, ...more, why };
}
