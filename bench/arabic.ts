import { benchDates } from './arabic/dates.ts';
import { benchEvents } from './arabic/events.ts';
import { benchLetters } from './arabic/letters.ts';
import { benchRetrieval } from './arabic/retrieval.ts';
import { benchSpeed } from './arabic/speed.ts';
import { readArguments } from './arguments.ts';

/** The figures of the Arabic room: `npm run bench:arabic -- --data DIR [--only letters,retrieval,speed,dates,events]`. */
const PARTS: Record<string, (folder: string) => Promise<void>> = {
  letters: benchLetters,
  retrieval: benchRetrieval,
  speed: benchSpeed,
  dates: benchDates,
  events: benchEvents,
};

const { data, only } = readArguments({ data: '', only: Object.keys(PARTS).join(',') });
for (const name of only.split(',')) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`--only ${name}: write some of ${Object.keys(PARTS).join(', ')}`);
  console.log(`\n## ${name}\n`);
  await part(data);
}
