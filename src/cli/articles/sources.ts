import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { filesFolder } from '../../config.ts';
import type { SourceStore } from '../../fetch/rounds/store.ts';
import { shown } from '../../news/files/files.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, print, tell } from '../terminal/io.ts';

/** `isnad sources`: the places that `isnad fetch` takes articles from. */
export function sourcesCommand(program: Command, { config, io, exit }: CommandParts): void {
  const sources = program
    .command('sources')
    .description('the places that "isnad fetch" and "isnad watch" take articles from');
  const withStore = async (use: (store: SourceStore) => void | Promise<void>): Promise<void> => {
    // Loaded here: every other command starts sooner without what asks sites.
    const { SourceStore } = await import('../../fetch/rounds/store.ts');
    const store = new SourceStore(filesFolder(config()), io.now);
    try {
      await use(store);
    } finally {
      store.close();
    }
  };

  sources
    .command('add')
    .description('add feeds, sitemaps, home pages that name theirs, and files or folders with articles')
    .argument('<source...>', 'an address, or the path of a file or folder')
    .action((given: string[]) =>
      withStore(async (store) => {
        for (const one of given) {
          const source = await sourceOf(one, config().fetchLoopback);
          if ('why' in source) {
            tell(io, `isnad: ${shown(one)} is not added: ${source.why}`);
            exit(EXIT.couldNot);
          } else tell(io, `${store.add(source.address) ? 'added' : 'already there'}: ${source.address}`);
        }
      }),
    );

  sources
    .command('list')
    .description('list the sources, with how many of their articles are kept, gone, waiting, or refused')
    .option('--json', 'print each source as a line of JSON')
    .action((options: { json?: true }) =>
      withStore((store) => {
        for (const source of store.sources()) {
          const { address, kept, gone, waiting, refused } = source;
          print(
            io,
            options.json
              ? JSON.stringify(source)
              : `${address}\t${kept} kept, ${gone} gone, ${waiting} waiting, ${refused} refused`,
          );
        }
      }),
    );

  sources
    .command('remove')
    .description('take sources out; the articles that came from them stay')
    .argument('<source...>', 'an address or path as "isnad sources list" prints it')
    .action((given: string[]) =>
      withStore((store) => {
        for (const one of given) {
          const address = isAddress(one) ? addressOf(one) : resolve(one);
          if (store.remove(address)) tell(io, `removed: ${address}`);
          else {
            tell(io, `isnad: ${shown(one)} is no source: "isnad sources list" prints them`);
            exit(EXIT.couldNot);
          }
        }
      }),
    );
}

function isAddress(written: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(written) && !existsSync(written);
}

function addressOf(written: string): string {
  return URL.canParse(written) ? new URL(written).href : written;
}

async function sourceOf(
  written: string,
  loopback: boolean,
): Promise<{ readonly address: string } | { readonly why: string }> {
  if (isAddress(written)) {
    const { askable } = await import('../../fetch/web/address.ts');
    const url = askable(written, { loopback });
    return 'why' in url ? url : { address: url.href };
  }
  return existsSync(written)
    ? { address: resolve(written) }
    : { why: 'no such file or folder, and no address' };
}
