import { join } from 'node:path';
import type { Config } from '../../config.ts';

/** The database of what a bot keeps for itself, beside the archive: each bot has its own, by the number in its token. */
export function botFile({ ISNAD_ARCHIVE }: Pick<Config, 'ISNAD_ARCHIVE'>, token: string): string {
  return join(ISNAD_ARCHIVE, `bot-${token.split(':')[0]}.sqlite`);
}
