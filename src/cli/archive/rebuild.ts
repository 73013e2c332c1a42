import type { Command } from 'commander';
import type { Rebuilt } from '../../archive/derived/rebuild.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, print, tell } from '../terminal/io.ts';
import { WAITING } from '../terminal/opened.ts';
import { progress } from '../terminal/progress.ts';

/** `isnad rebuild`: remakes what is stale, with the networks and code of now. */
export function rebuildCommand(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('rebuild')
    .description('remake what other networks or another version of isnad derived from the articles')
    .option('--all', 'remake all that is derived: what is damaged, too')
    .option('--json', 'print what was remade as JSON')
    .action(async (options: { all?: true; json?: true }) => {
      const started = performance.now();
      const { openIngester } = await import('../../ingesting.ts');
      const ingester = await openIngester(config(), { anyVersion: true, mends: true });
      const bar = progress(io, 'rebuild');
      try {
        const rebuilt = await ingester.rebuild({
          all: options.all ?? false,
          signal: io.signal,
          onWait: () => tell(io, WAITING),
          onProgress: ({ doing, done, total }) =>
            bar.update(done, total, `${done} of ${total} articles ${doing === 'make' ? 'made' : 'in place'}`),
        });
        bar.stop();
        if (rebuilt === null) {
          tell(io, 'stopped: the archive is as it was, and "isnad rebuild" goes on from here');
          exit(EXIT.interrupted);
          return;
        }
        const ms = Math.round(performance.now() - started);
        const made = { ...ingester.archive.counts(), remade: rebuilt.parts, of: rebuilt.articles, ms };
        print(io, options.json ? JSON.stringify(made) : await sentence(rebuilt));
      } finally {
        bar.stop();
        await ingester.close();
      }
    });
}

async function sentence({ parts, articles }: Rebuilt): Promise<string> {
  if (parts.length === 0) return 'nothing was stale: "isnad rebuild --all" remakes all the same';
  const { partNames } = await import('../../archive/derived/versions.ts');
  return `remade ${partNames(parts)} of ${articles} ${articles === 1 ? 'article' : 'articles'}`;
}
