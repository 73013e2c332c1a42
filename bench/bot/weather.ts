import type { Fault } from '../../tests/support/bot-api/faults.ts';
import type { BotApi } from '../../tests/support/bot-api/server.ts';

/**
 * What befalls calls, by chance, and how often of a hundred. A connection that breaks after a message was sent is not
 * among them: nobody but Telegram could then know that it was.
 */
const FAULTS: readonly (readonly [name: string, share: number, fault: Fault])[] = [
  ['429', 30, { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 }],
  ['5xx', 20, { kind: 'error', code: 500, description: 'Internal Server Error' }],
  ['5xx as a page', 15, { kind: 'page', code: 502 }],
  ['reset', 25, { kind: 'reset', when: 'before' }],
  ['black hole', 10, { kind: 'black hole' }],
];
const METHODS: ReadonlySet<string> = new Set(['sendMessage', 'getUpdates', 'sendChatAction']);

/** Faults that befall that share of the bot's calls until they are stopped; `stop` gives how many of each there were. */
export function badWeather(
  api: BotApi,
  { share, random }: { readonly share: number; readonly random: () => number },
): { stop(): ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  api.faults.befall((method) => {
    if (!METHODS.has(method) || random() >= share) return undefined;
    let at = random() * 100;
    const [name, , fault] = FAULTS.find(([, of]) => {
      at -= of;
      return at < 0;
    }) as (typeof FAULTS)[number];
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return fault;
  });
  return {
    stop: () => {
      api.faults.befall(() => undefined);
      return counts;
    },
  };
}
