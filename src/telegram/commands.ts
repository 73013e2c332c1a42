import { table } from '../arabic/letters/tables.ts';

/** The commands that nothing follows. */
export const PLAIN = [
  'start',
  'help',
  'privacy',
  'forget',
  'latest',
  'sources',
  'language',
  'unfollow',
  'feedback',
] as const;
export type PlainCommand = (typeof PLAIN)[number];

/** The commands that names follow. */
export const NAMING = ['meetings', 'timeline', 'network', 'follow'] as const;
export type NamingCommand = (typeof NAMING)[number];

/** What Telegram lists, in this order. */
export const LISTED = [
  ...(['start', 'help', 'ask', 'latest', 'meetings', 'timeline', 'network'] as const),
  ...(['follow', 'unfollow', 'sources', 'language', 'privacy', 'forget'] as const),
];
export type ListedCommand = (typeof LISTED)[number];

/** The words of `data/arabic/command-words.tsv`, as `commandWord` compares them. */
const WORDS: ReadonlyMap<string, PlainCommand | NamingCommand> = commandWords();

/** The command that words do alone, «مساعدة»; undefined where they do none. */
export function plainCommand(text: string): PlainCommand | undefined {
  return PLAIN.find((one) => one === WORDS.get(commandWord(text)));
}

/** The command that words do with the names that follow them, «لقاءات»; undefined where they do none. */
export function commandOfNames(text: string): NamingCommand | undefined {
  return NAMING.find((one) => one === WORDS.get(commandWord(text).replace(/\s+/gu, ' ')));
}

/**
 * The rows of the table.
 * @throws Error when a row is of no command, or its words stand there twice.
 */
function commandWords(): Map<string, PlainCommand | NamingCommand> {
  const found = new Map<string, PlainCommand | NamingCommand>();
  for (const [of = '', words = ''] of table('command-words')) {
    const command = [...PLAIN, ...NAMING].find((one) => one === of);
    const key = commandWord(words);
    if (command === undefined || found.has(key))
      throw new Error(`data/arabic/command-words.tsv: «${of}», «${words}»: no command, or there twice`);
    found.set(key, command);
  }
  return found;
}

/** «الخُصوصيّة» and «/خصوصية» are one word. */
function commandWord(text: string): string {
  return text
    .trim()
    .replace(/^\//u, '')
    .replace(/[\u064B-\u0652\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/^ال/u, '');
}
