import type { Command } from 'commander';
import { localDay } from '../../answer/grammar/days.ts';
import type { Day } from '../../arabic/calendar/mention.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { ExplainedPassage, ExplainedText } from '../../meetings/reading/explained-text.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { print } from '../terminal/io.ts';
import { asOf } from '../terminal/options.ts';
import { questions } from '../terminal/questions.ts';

/** `isnad explain`: what is understood of a text, and which rule or network gave it. */
export function explainCommand(program: Command, { config, io }: CommandParts): void {
  program
    .command('explain')
    .description('tell what isnad understands of a text: words, names, days, meetings, and what gave each')
    .argument('<text>', 'Arabic text, read as an article of that day; - reads one a line from standard input')
    .addOption(asOf())
    .option('--json', 'print each as a line of JSON')
    .action(async (argument: string, options: { asOf?: Day; json?: true }) => {
      config();
      const [{ explainedText }, { loadMeetingReader }, { loadNames }] = await Promise.all([
        import('../../meetings/reading/explained-text.ts'),
        import('../../model/meeting-reader.ts'),
        import('../../model/names.ts'),
      ]);
      const [tagger, meetingReader] = await Promise.all([loadNames(), loadMeetingReader()]);
      try {
        for await (const text of questions(argument, io.stdin)) {
          const day = options.asOf ?? localDay(io.now());
          const explained = await explainedText(text, day, { tagger, meetingReader });
          print(io, options.json ? JSON.stringify(explained) : explainedLines(explained));
        }
      } finally {
        await Promise.all([tagger.close(), meetingReader.close()]);
      }
    });
}

/** What is understood of a text, for a terminal. */
export function explainedLines({
  words,
  tagged,
  names,
  days,
  mentions,
  passages,
  meetings,
}: ExplainedText): string {
  const named = (list: ExplainedText['names']): string[] =>
    list.map(({ kind, text }) => `   ${kind}\t${text}`);
  return [
    'words and their stems:',
    `   ${words.map(({ text, stems }) => `${text} (${stems.join(', ')})`).join('  ')}`,
    'names, by the name tagger:',
    ...named(tagged),
    'names, mended:',
    ...named(names),
    'days:',
    ...days.map(({ from, to, basis, text }) => `   ${from ?? '?'}…${to ?? '?'}\t${basis}\t${text}`),
    'whom it names, and what its words are to each by the rules of phrases:',
    ...mentions.map(
      ({ sort, text, rules }) => `   ${sort}\t${text}${rules.map((rule) => `\n      ${rule}`).join('')}`,
    ),
    'words that may tell of a meeting, by the meeting reader:',
    ...passages.flatMap(passageText),
    'meetings:',
    ...meetings.flatMap(meetingText),
    '',
  ].join('\n');
}

function passageText({
  word,
  kinds,
  statuses,
  roles,
  clause,
  clauseRule,
  verdict,
}: ExplainedPassage): string[] {
  const made = verdict === null ? 'no meeting' : `${verdict.kind}, ${verdict.status}`;
  return [
    `   «${word}»: ${made}`,
    `      kind: ${likely(kinds)}; status: ${likely(statuses)}; its clause: ${clause === null ? 'says nothing against it' : `${clause} (${clauseRule})`}`,
    ...roles.map(({ role, text, probability }) => `      ${role}\t${probability.toFixed(2)}\t${text}`),
  ];
}

/** Whatever is not quite unlikely, the likeliest first. */
function likely(probabilities: Readonly<Record<string, number>>): string {
  return Object.entries(probabilities)
    .filter(([, probability]) => probability >= 0.01)
    .sort(([, a], [, b]) => b - a)
    .map(([name, probability]) => `${name} ${probability.toFixed(2)}`)
    .join(', ');
}

function meetingText({ participants, kind, status, from, to, place, topic }: Meeting): string[] {
  const day = from === null ? '?' : from === to ? from : `${from}…${to}`;
  return [
    `   ${day}  ${kind}, ${status}; place: ${place ?? '?'}; topic: ${topic ?? '?'}`,
    ...participants.map(
      ({ name, title, side, attends, probability }) =>
        `      ${attends ? 'attends' : side}\t${probability?.toFixed(2) ?? '?'}\t${name}${title === null ? '' : ` (${title})`}`,
    ),
  ];
}
