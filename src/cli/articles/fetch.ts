import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, print } from '../terminal/io.ts';
import { openedIngester } from '../terminal/opened.ts';
import { minutes } from '../terminal/options.ts';

/** `isnad fetch` and `isnad watch`: new and changed articles of the sources, once or again and again. */
export function fetchCommands(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('fetch')
    .description('take in what is new or changed at the sources, once: for cron')
    .option('--json', 'print the report as JSON')
    .action(async (options: { json?: true }) => {
      const read = config();
      const { fetchOnce, tellContact } = await fetching();
      tellContact(read, io);
      const ingester = await openedIngester(read, io);
      try {
        const summary = await fetchOnce(ingester, read, io);
        if (options.json) print(io, JSON.stringify(summary));
        exit(io.signal.aborted ? EXIT.interrupted : summary.leftOut.length > 0 ? EXIT.couldNot : EXIT.done);
      } finally {
        await ingester.close();
      }
    });

  program
    .command('watch')
    .description('take in what is new or changed at the sources, again and again until stopped')
    .option('--every <minutes>', 'how long to wait between two rounds', minutes, 15)
    .option('--json', 'print the report of each round as a line of JSON')
    .action(async (options: { every: number; json?: true }) => {
      const read = config();
      const { fetchOnce, tellContact } = await fetching();
      tellContact(read, io);
      const ingester = await openedIngester(read, io);
      try {
        while (!io.signal.aborted) {
          const summary = await fetchOnce(ingester, read, io);
          if (options.json) print(io, JSON.stringify(summary));
          await sleep(options.every * 60_000, undefined, { signal: io.signal }).catch(() => {});
        }
        exit(EXIT.done);
      } finally {
        await ingester.close();
      }
    });
}

/** Loaded when it is needed: every other command starts sooner without what asks sites. */
function fetching(): Promise<typeof import('./fetching.ts')> {
  return import('./fetching.ts');
}
