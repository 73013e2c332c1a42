import type { Command } from 'commander';
import type { ListedMeeting, MeetingFilter } from '../../search/meetings/meeting-list.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { print } from '../terminal/io.ts';
import { openedForReading, tellStaleness } from '../terminal/opened.ts';
import { calendarDay } from '../terminal/options.ts';
import { questions } from '../terminal/questions.ts';

/** `isnad meetings`: who met whom, a line each. */
export function meetingsCommand(program: Command, { config, io }: CommandParts): void {
  program
    .command('meetings')
    .description('list the meetings that the articles tell of, each with its evidence')
    .option('--who <name>', 'of somebody, by name or office')
    .option('--with <name>', 'with somebody, by name or office')
    .option('--from <day>', 'on this day or after it, YYYY-MM-DD', calendarDay)
    .option('--to <day>', 'on this day or before it, YYYY-MM-DD', calendarDay)
    .option('--article <id>', 'that this article tells of, by its id or address')
    .option('--json', 'print each as a line of JSON')
    .action(async (options: MeetingFilter & { json?: true }) => {
      const { meetingList } = await import('../../search/meetings/meeting-list.ts');
      const archive = await openedForReading(config(), { readers: true });
      try {
        tellStaleness(archive, io);
        const { json, article, ...filter } = options;
        const of = article === undefined ? {} : { article: archive.named(article).id };
        for (const meeting of meetingList(archive, { ...filter, ...of })) {
          print(io, json ? JSON.stringify(meeting) : meetingText(meeting));
        }
      } finally {
        archive.close();
      }
    });
}

/** `isnad names`: the persons, offices, places, organisations and days that a text names. */
export function namesCommand(program: Command, { io }: CommandParts): void {
  program
    .command('names')
    .description('list the persons, offices, places, organisations and days that a sentence names')
    .argument('<text>', 'an Arabic sentence; - reads one a line from standard input')
    .option('--json', 'print each list as a line of JSON')
    .action(async (argument: string, options: { json?: true }) => {
      const [{ repairedAlone }, { loadNames }] = await Promise.all([
        import('../../meetings/names/names.ts'),
        import('../../model/names.ts'),
      ]);
      const tagger = await loadNames();
      try {
        for await (const text of questions(argument, io.stdin)) {
          const [tagged = []] = await tagger.tag([text]);
          const names = repairedAlone(text, tagged);
          const lines = names.map((name) => `${name.kind}\t${name.text}`);
          print(io, options.json ? JSON.stringify(names) : lines.join('\n'));
        }
      } finally {
        await tagger.close();
      }
    });
}

function meetingText({
  participants,
  kind,
  status,
  from,
  to,
  place,
  topic,
  evidence,
}: ListedMeeting): string {
  const day = from === null ? '?' : from === to ? from : `${from}…${to}`;
  const sides = participants.map(
    ({ name, title, side }) => `${side}: ${title === null || title === name ? name : `${name} (${title})`}`,
  );
  const sources = evidence.map(({ article, quote }) => `   «${quote}» ${article.id}`);
  return [
    `${day}  ${kind}, ${status}  ${sides.join(' | ')}`,
    `   ${place ?? '?'} | ${topic ?? '?'}`,
    ...sources,
  ].join('\n');
}
