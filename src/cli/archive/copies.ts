import { once } from 'node:events';
import type { Command } from 'commander';
import { exportedRecord } from '../../news/records/exported.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, type Io, print, tell } from '../terminal/io.ts';
import { openedForReading } from '../terminal/opened.ts';

/** `isnad backup FILE`: the whole archive in one file. */
export function backupCommand(program: Command, { config, io }: CommandParts): void {
  program
    .command('backup')
    .description('copy the archive as it is now into a new file, also while articles are taken in')
    .argument('<file>', 'the file to make; to restore it, put it as archive.sqlite into a folder of its own')
    .option('--json', 'print what was copied as JSON')
    .action(async (file: string, options: { json?: true }) => {
      const archive = await openedForReading(config());
      try {
        const made = archive.backUp(file);
        const { bytes, articles, passages } = made;
        print(
          io,
          options.json
            ? JSON.stringify({ file, ...made })
            : `${file}: ${articles} articles, ${passages} passages, ${bytes} bytes`,
        );
      } finally {
        archive.close();
      }
    });
}

/** `isnad export`: every article as a record that `isnad ingest` takes. */
export function exportCommand(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('export')
    .description('print every article as a line of JSON that ingest takes with the same id')
    .action(async () => {
      const archive = await openedForReading(config());
      const lost = { article: 0, versions: 0 };
      try {
        for (const { article, versions } of archive.readable((what) => lost[what]++)) {
          if (io.signal.aborted) break;
          const record = exportedRecord(article, versions);
          await written(io, `${JSON.stringify(record)}\n`);
        }
      } finally {
        archive.close();
      }
      const told = [
        ...(lost.article > 0 ? [`${lost.article} articles`] : []),
        ...(lost.versions > 0 ? [`the older versions of ${lost.versions}`] : []),
      ];
      if (told.length === 0) return;
      tell(io, `isnad: ${told.join(' and ')} cannot be read: the archive is damaged there`);
      exit(EXIT.couldNot);
    });
}

/** Writes to standard output, and waits while nobody reads on. */
async function written({ stdout }: Io, text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}
