/** What a link to the bot asks for: an article, a question that is kept, or how to ask. */
export type StartLink =
  | { readonly to: 'article'; readonly id: string }
  | { readonly to: 'question'; readonly id: string }
  | { readonly to: 'help' };

/** Telegram takes so many of these characters behind `start=`. */
const PAYLOAD = /^[\w-]{1,64}$/u;

/** What Telegram hands on to the bot as `/start PAYLOAD`. */
export function startPayload(link: StartLink): string {
  return link.to === 'help' ? 'help' : `${link.to === 'article' ? 'a' : 'q'}-${link.id}`;
}

/** What a payload asks for, or null for one that is none of ours. */
export function startLinkOf(payload: string): StartLink | null {
  if (!PAYLOAD.test(payload)) return null;
  if (payload === 'help') return { to: 'help' };
  const [, kind, id = ''] = /^([aq])-([\w-]+)$/u.exec(payload) ?? [];
  if (kind === undefined) return null;
  return { to: kind === 'a' ? 'article' : 'question', id };
}

/** The address that opens a private chat with the bot of this user name, and hands it the payload. */
export function startAddress(username: string, payload: string): string {
  return `https://t.me/${username}?start=${payload}`;
}
