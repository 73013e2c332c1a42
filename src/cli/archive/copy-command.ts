import type { Command } from 'commander';
import type { CopyProgress } from '../../archive/whole/copy.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, print, tell } from '../terminal/io.ts';
import { openedForReading } from '../terminal/opened.ts';
import { progress } from '../terminal/progress.ts';

/** `isnad copy TO`: the whole archive in another home. */
export function copyCommand(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('copy')
    .description(
      'copy the archive as it is now into a new folder or PostgreSQL database, without reading its articles anew',
    )
    .argument('<to>', 'a folder or a postgres:// address where there is no archive yet')
    .option('--json', 'print what was copied as JSON')
    .action(async (to: string, options: { json?: true }) => {
      const started = performance.now();
      const archive = await openedForReading(config());
      const bar = progress(io, 'copy');
      try {
        const copied = await archive.copyTo(to, {
          signal: io.signal,
          onWarning: (sentence) => tell(io, `isnad: warning: ${sentence}`),
          onProgress: (one) => bar.update(one.done, one.total, inWords(one), one.doing !== 'end'),
        });
        bar.stop();
        if (copied === null) {
          tell(io, 'stopped: nothing of the copy is there');
          exit(EXIT.interrupted);
          return;
        }
        const ms = Math.round(performance.now() - started);
        const { to: shown, articles, passages } = copied;
        print(
          io,
          options.json
            ? JSON.stringify({ ...copied, ms })
            : `${shown}: ${articles} articles, ${passages} passages`,
        );
      } finally {
        bar.stop();
        archive.close();
      }
    });
}

function inWords({ doing, name, done, total }: CopyProgress): string {
  if (doing === 'end') return `making ${name}`;
  return doing === 'rows' ? `${done} of ${total} rows` : `the words of ${done} of ${total} passages`;
}
