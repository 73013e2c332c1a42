import type { Command } from 'commander';
import type { Archive } from '../../archive/archive.ts';
import type { Config } from '../../config.ts';
import { type Origin, originText } from '../../news/article/origin.ts';
import { type Io, print } from './io.ts';
import { openedForReading } from './opened.ts';

/** What a command needs of the program around it. */
export interface CommandParts {
  readonly config: () => Config;
  readonly io: Io;
  readonly exit: (code: number) => void;
}

/** `isnad show ID`: an article and how often it was replaced. */
export function showCommand(program: Command, { config, io }: CommandParts): void {
  program
    .command('show')
    .description('print an article of the archive, and what is known of it')
    .argument('<id>', 'its id, the first 6 digits of it or more, or its address')
    .option('--json', 'print it as JSON')
    .action(async (id: string, options: { json?: true }) => {
      await withArchive(config(), (archive) => {
        const article = archive.named(id);
        const versions = archive.versions(article.id);
        const origin = archive.origin(article.id);
        const contests = archive.contests(article.id);
        if (options.json) return print(io, JSON.stringify({ ...article, origin, versions, contests }));
        const published = `${article.published ?? 'unknown'} (known from: ${article.publishedBasis})`;
        const replaced = versions.map((version) => `replaced ${version.replaced}: ${version.title}`);
        const contested = contests.map(
          ({ source, title, seen }) => `contested ${seen}: «${title}» from ${source} has this address, too`,
        );
        const lines = [
          ...[article.title, article.publisher, article.url, article.id, published],
          ...[`read from: ${originText(origin)}${said(origin)}`, ...replaced, ...contested],
        ];
        print(io, [...lines.filter((line) => line !== null), '', article.text].join('\n'));
      });
    });
}

/** `isnad remove ID`: takes an article out. */
export function removeCommand(program: Command, { config, io }: CommandParts): void {
  program
    .command('remove')
    .description('take an article out of the archive, with all that was derived from it')
    .argument('<id>', 'its id, the first 6 digits of it or more, or its address')
    .option('--json', 'print what went as JSON')
    .action(async (name: string, options: { json?: true }) => {
      await withWritable(config(), (archive) => {
        const { id, url, title } = archive.named(name);
        archive.remove(id);
        print(io, options.json ? JSON.stringify({ removed: { id, url, title } }) : `${id} ${title}`);
      });
    });
}

/** Who says an article's address and publisher, in parentheses. */
function said({ urlBy, publisherBy }: Origin): string {
  const parts = [
    ...(urlBy === null ? [] : [`address said by the ${urlBy}`]),
    ...(publisherBy === null ? [] : [`publisher by the ${publisherBy}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** An archive for work that only reads. */
async function withArchive(config: Config, use: (archive: Archive) => void): Promise<void> {
  used(await openedForReading(config, { readers: true }), use);
}

async function withWritable(config: Config, use: (archive: Archive) => void): Promise<void> {
  const { Archive } = await import('../../archive/archive.ts');
  used(Archive.open(config.ISNAD_ARCHIVE, null), use);
}

function used(archive: Archive, use: (archive: Archive) => void): void {
  try {
    use(archive);
  } finally {
    archive.close();
  }
}
