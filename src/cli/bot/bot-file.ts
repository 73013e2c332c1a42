import { join } from 'node:path';
import { type Config, filesFolder } from '../../config.ts';

/** The database of what a bot keeps for itself, beside the archive: each bot has its own, by the number in its token. */
export function botFile(config: Pick<Config, 'ISNAD_ARCHIVE' | 'ISNAD_FILES'>, token: string): string {
  return join(filesFolder(config), `bot-${token.split(':')[0]}.sqlite`);
}
