import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { ArchiveError } from '../../archive/database/error.ts';
import type { Config } from '../../config.ts';
import type { Theme } from '../../pictures/look.ts';
import type { Chronology } from '../../search/meetings/chronology.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { print } from '../terminal/io.ts';
import { openedForReading } from '../terminal/opened.ts';
import { count } from '../terminal/options.ts';

/** `isnad picture timeline|network NAME --out FILE`: whom somebody met, as a picture. */
export function pictureCommand(program: Command, { config, io }: CommandParts): void {
  program
    .command('picture')
    .description('draw whom somebody met as a PNG: by day (timeline), or who met whom (network)')
    .argument('<kind>', 'timeline or network')
    .argument('<name>', 'the name of a person, or of an office')
    .requiredOption('--out <file>', 'the file to write')
    .option('--page <n>', 'which page of a timeline', count, 1)
    .addOption(new Option('--theme <theme>', 'light or dark').choices(['light', 'dark']).default('light'))
    .option('--json', 'print what was drawn as JSON')
    .action(
      async (
        kind: string,
        name: string,
        options: { out: string; page: number; theme: Theme; json?: true },
      ) => {
        if (kind !== 'timeline' && kind !== 'network')
          program.error(`error: no picture is called '${kind}': write timeline or network`);
        // Loaded here: every other command starts sooner without what draws.
        const [{ network }, { png }, { timeline, timelinePages }] = await Promise.all([
          import('../../pictures/network.ts'),
          import('../../pictures/png.ts'),
          import('../../pictures/timeline.ts'),
        ]);
        const of = await chronologyOf(config(), name);
        const { page, theme, out } = options;
        const pages = kind === 'timeline' ? timelinePages(of) : 1;
        if (page > pages) program.error(`error: --page: there are ${pages}`);
        const drawn = kind === 'timeline' ? timeline(of, { page, theme }) : network(of, theme);
        const image = await png(drawn);
        writeFileSync(out, image);
        const told = {
          file: out,
          name: of.name,
          meetings: of.meetings.length,
          page,
          pages,
          bytes: image.length,
        };
        print(io, options.json ? JSON.stringify(told) : `${out}: ${of.name}, ${page} of ${pages}`);
      },
    );
}

async function chronologyOf(config: Config, name: string): Promise<Chronology> {
  const { chronology } = await import('../../search/meetings/chronology.ts');
  const archive = await openedForReading(config);
  try {
    const found = chronology(archive, name);
    if (found === null) {
      throw new ArchiveError(`nobody is known as ${name}: "isnad meetings" prints who met whom`);
    }
    return found;
  } finally {
    archive.close();
  }
}
