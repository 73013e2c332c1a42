import { LISTED, type ListedCommand } from '../commands.ts';
import type { Words } from './words.ts';

/** The commands as Telegram lists them to a reader of this language. */
export function listedCommands({
  commands,
}: Words): readonly { readonly command: ListedCommand; readonly description: string }[] {
  return LISTED.map((command) => ({ command, description: commands[command] }));
}
