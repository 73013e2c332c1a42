import type { Command } from 'commander';
import type { Mend } from '../../archive/check/problem.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, print, tell } from '../terminal/io.ts';

const MENDS: Readonly<Record<Mend, string>> = {
  rebuild: 'what is derived: "isnad rebuild --all" remakes it',
  restore:
    'what is kept: put a backup in the place of the archive; without one, take the article out ("isnad remove ID") and ' +
    'in again ("isnad ingest PATH…"), or all articles into a new folder (--archive DIR)',
  ask: 'the cache of vectors: the next question makes it anew',
};

/** `isnad check`: what is unsound; exits with 1 when anything is. */
export function checkCommand(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('check')
    .description(
      'look for damage: hold all that is stored against itself, and what networks made of one article in a hundred ' +
        'against what they make of it now',
    )
    .option('--deep', 'make all that is derived anew and compare it; takes as long as a rebuild')
    .option('--json', 'print it as JSON')
    .action(async ({ deep = false, json = false }: { deep?: boolean; json?: boolean }) => {
      const { checkLines, checkReport } = await import('./check-report.ts');
      const report = await checkReport(config(), io, deep);
      if (io.signal.aborted) return exit(EXIT.interrupted);
      if (report.stale !== null) tell(io, `isnad: warning: ${report.stale}`);
      if (json) print(io, JSON.stringify({ sound: report.problems.length === 0, ...report }));
      else for (const line of checkLines(report)) print(io, line);
      if (report.problems.length === 0) return;
      for (const mend of new Set(report.problems.map((problem) => problem.mend))) {
        tell(io, `isnad: ${MENDS[mend]}`);
      }
      exit(EXIT.couldNot);
    });
}
