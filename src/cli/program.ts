import { Command, CommanderError } from 'commander';
import { localDay } from '../answer/grammar/days.ts';
import { ArchiveError } from '../archive/database/error.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { ModelError } from '../model/model-error.ts';
import { ReadOptionError } from '../news/reading/read-option-error.ts';
import { CannotRunBot } from '../telegram/cannot-run-bot.ts';
import { CannotListen } from '../web/cannot-listen.ts';
import { checkCommand } from './archive/check-command.ts';
import { backupCommand, exportCommand } from './archive/copies.ts';
import { copyCommand } from './archive/copy-command.ts';
import { rebuildCommand } from './archive/rebuild.ts';
import { fetchCommands } from './articles/fetch.ts';
import { sourcesCommand } from './articles/sources.ts';
import { pairCommand } from './bot/pair.ts';
import { start, startBot } from './bot/start.ts';
import { explainCommand } from './questions/explain.ts';
import { meetingsCommand, namesCommand } from './questions/meetings.ts';
import { pictureCommand } from './questions/picture.ts';
import { removeCommand, showCommand } from './terminal/archive-commands.ts';
import { EXIT, type Io, print, tell } from './terminal/io.ts';
import { openedApp } from './terminal/opened.ts';
import { asOf, count, existingFile } from './terminal/options.ts';
import { questions } from './terminal/questions.ts';
import { searchText } from './terminal/search-text.ts';
import { version } from './terminal/version.ts';
import { WrongClock } from './terminal/wrong-clock.ts';

/** Errors whose message tells the operator what to mend. */
const EXPECTED = [ArchiveError, ModelError, CannotRunBot, CannotListen, WrongClock];

/** Runs isnad with `args` (without node and script) and gives the exit code. Nothing is thrown. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number | null = null;
  const program = build(io, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code ?? (io.signal.aborted ? EXIT.interrupted : EXIT.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    if (error instanceof ConfigError || error instanceof ReadOptionError) {
      tell(io, `isnad: ${error.message}`);
      return EXIT.wrongUse;
    }
    const isRivalled = error instanceof CannotRunBot && error.isRivalled;
    tell(io, `isnad: ${await messageOf(error, archiveOf(program, io))}`);
    return isRivalled ? EXIT.rivalled : EXIT.couldNot;
  }
}

/** What the operator is to mend, or the stack of an error that nobody expected. */
async function messageOf(error: unknown, archive: string | null): Promise<string> {
  const { storageError } = await import('../archive/whole/storage-error.ts');
  const told = (archive === null ? null : storageError(error, archive)) ?? error;
  const { message, stack } = told as Error;
  return EXPECTED.some((kind) => told instanceof kind) ? message : (stack ?? String(error));
}

function archiveOf(program: Command, io: Io): string | null {
  try {
    return configOf(program, io).ISNAD_ARCHIVE;
  } catch {
    return null;
  }
}

function configOf(program: Command, io: Io): Config {
  const { archive, env } = program.opts<{ archive?: string; env?: string }>();
  const read = readConfig(io.environment, env);
  return archive === undefined ? read : { ...read, ISNAD_ARCHIVE: archive };
}

/**
 * The commands; what each works with is loaded when it runs, so that none waits for that of another. `README.md` shows the help that this makes, and a test holds them equal.
 */
export function build(io: Io, exit: (code: number) => void): Command {
  const program = new Command('isnad');
  const config = (): Config => configOf(program, io);
  const parts = { config, io, exit };
  program
    .usage('[options] [command]')
    .description('Answers questions asked in Arabic over news articles, every sentence with its source.')
    .version(version(), '-V, --version', 'print the version')
    .option('--archive <place>', 'the folder or the postgres:// address of the archive (else ISNAD_ARCHIVE)')
    .option('--env <file>', 'the file with the settings (else .env beside the program)', existingFile)
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .exitOverride()
    .showHelpAfterError('(isnad --help lists the commands)')
    .action(async () => {
      const [word] = program.args;
      if (word !== undefined) program.error(`error: unknown command '${word}'`);
      exit(await start(config(), io));
    });

  program
    .command('bot')
    .description('run the Telegram bot; TELEGRAM_BOT_TOKEN must be set')
    .action(async () => exit(await startBot(config(), io)));

  program
    .command('ingest')
    .description(
      'take articles into the archive: files, folders, pages by their addresses, or - for JSON Lines on standard input',
    )
    .argument(
      '<path...>',
      'text, HTML, Markdown, JSON Lines, JSON or an export in XML, each also as .gz; https://…; folders are read whole',
    )
    .option('--url <url>', 'the address of the article, for a text page that has none')
    .option('--publisher <name>', 'who published the articles')
    .option('--published <day>', 'the day they were published, YYYY-MM-DD or an instant')
    .option('--follow', 'take in what links in a folder lead to outside of it, too')
    .option(
      '--trust-addresses',
      'let articles take the place of others of their address, wherever they are from',
    )
    .option('--verbose', 'tell of each article as soon as it is safely kept, instead of the progress')
    .option('--json', 'print the report as JSON')
    .action(async (paths, options) => {
      const { ingestCommand } = await import('./articles/ingest.ts');
      exit(await ingestCommand(paths, options, parts));
    });

  program
    .command('ask')
    .description('answer a question, each sentence with its citation')
    .argument('<question>', 'the question in Arabic; - reads one a line from standard input')
    .option('--json', 'print each answer as a line of JSON')
    .option('--explain', 'tell also how the question was understood, what was found, and what speaks for it')
    .addOption(asOf())
    .action(async (argument, options) => {
      const { answered } = await import('./questions/ask.ts');
      const app = await openedApp(config(), io, { orReadOnly: true });
      try {
        for await (const question of questions(argument, io.stdin)) {
          if (io.signal.aborted) break;
          print(io, await answered(app, question, { ...options, asOf: options.asOf ?? localDay(io.now()) }));
        }
      } finally {
        await app.close();
      }
    });

  program
    .command('chat')
    .description('answer questions one after another in the terminal')
    .action(async () => {
      const { chat } = await import('./questions/chat.ts');
      const app = await openedApp(config(), io, { orReadOnly: true });
      try {
        exit(await chat(app, io));
      } finally {
        await app.close();
      }
    });

  program
    .command('search')
    .description('list the articles that bear on a question, with the rank of each in words and vectors')
    .argument('<question>', 'the question in Arabic; - reads one a line from standard input')
    .option('--limit <n>', 'how many at most', count, 10)
    .addOption(asOf())
    .option('--json', 'print each result as a line of JSON')
    .action(async (argument, options) => {
      const app = await openedApp(config(), io, { orReadOnly: true });
      try {
        for await (const question of questions(argument, io.stdin)) {
          if (io.signal.aborted) break;
          const hits = await app.search(question, options.limit, options.asOf ?? localDay(io.now()));
          print(io, options.json ? JSON.stringify({ question, hits }) : searchText(hits));
        }
      } finally {
        await app.close();
      }
    });

  program
    .command('dates')
    .description('list the days that a text speaks of')
    .argument('<text>', 'Arabic text; - reads one a line from standard input, DAY<tab>TEXT')
    .addOption(asOf())
    .option('--json', 'print each list as a line of JSON')
    .action(async (argument, options) => {
      const { dates } = await import('../arabic/dates/dates.ts');
      for await (const line of questions(argument, io.stdin)) {
        const [, stated, text] = argument === '-' ? (/^(\d{4}-\d{2}-\d{2})\t(.*)$/u.exec(line) ?? []) : [];
        const mentions = dates(text ?? line, stated ?? options.asOf ?? localDay(io.now()));
        const shown = mentions.map(
          ({ text, from, to, basis }) => `${from ?? '?'}\t${to ?? '?'}\t${basis}\t${text}`,
        );
        print(io, options.json ? JSON.stringify(mentions) : shown.join('\n'));
      }
    });

  pairCommand(program, parts);
  sourcesCommand(program, parts);
  fetchCommands(program, parts);
  meetingsCommand(program, parts);
  pictureCommand(program, parts);
  namesCommand(program, parts);
  explainCommand(program, parts);
  showCommand(program, parts);
  removeCommand(program, parts);
  backupCommand(program, parts);
  copyCommand(program, parts);
  exportCommand(program, parts);
  checkCommand(program, parts);
  rebuildCommand(program, parts);
  // Set last: the commands made after it would take more words than they know, too.
  program.allowExcessArguments(true);
  return program;
}
