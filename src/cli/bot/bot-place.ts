import { join } from 'node:path';
import { type Config, filesFolder } from '../../config.ts';
import { isDatabaseAddress } from '../../variables.ts';

/**
 * Where a bot keeps something for itself: a file beside the archive, or a schema beside the archive's, which all bots of
 * that token share. Each bot has its own, by the number in its token.
 */
export function botPlace(
  config: Pick<Config, 'ISNAD_ARCHIVE' | 'ISNAD_FILES'>,
  token: string,
  what: 'bot' | 'updates' = 'bot',
): string {
  const number = token.split(':')[0];
  if (!isDatabaseAddress(config.ISNAD_ARCHIVE)) return join(filesFolder(config), `${what}-${number}.sqlite`);
  const address = new URL(config.ISNAD_ARCHIVE);
  address.searchParams.set('schema', `${address.searchParams.get('schema') ?? 'isnad'}_${what}_${number}`);
  return address.href;
}
