import { loadMeetingReader } from '../src/model/meeting-reader.ts';
import { loadNames } from '../src/model/names.ts';
import { reword } from '../src/rewording/reword.ts';
import { type Case, cases } from '../tests/rewording/cases.ts';
import { readArguments } from './arguments.ts';

/**
 * `npm run bench:wording`: of the lies and the honest rewordings in `tests/rewording/cases.txt`, how many are kept out and let
 * through, on the half that the checks were chosen on and on the other, beside no check and a check of the marks alone; which
 * check keeps out what. `--show half` prints the cases of a half that go wrong.
 */
const { show } = readArguments({ show: '' });
const networks = { tagger: await loadNames(), meetingReader: await loadMeetingReader() };

interface Outcome extends Case {
  readonly isThrough: boolean;
  /** The checks that kept it out. */
  readonly checks: ReadonlySet<string>;
  readonly why: string;
}

const outcomes: Outcome[] = [];
for (const one of cases()) {
  const model = { name: 'case', complete: async () => ({ text: one.reply }) };
  const { kept, rejected } = await reword(one.answer, { ...networks, model });
  const failed = rejected.flatMap(({ failures }) => failures);
  const checks = new Set(failed.length > 0 || kept === null ? failed.map(({ check }) => check) : ['marks']);
  const why = failed.map((failure) => `${failure.check}: ${failure.why}`).join('; ');
  outcomes.push({ ...one, isThrough: kept === null, checks, why: why || (kept ?? '') });
}
await Promise.all([networks.tagger.close(), networks.meetingReader.close()]);

const halves = [
  ['chosen on', outcomes.filter(({ isChosenOn }) => isChosenOn)],
  ['held back', outcomes.filter(({ isChosenOn }) => !isChosenOn)],
] as const;
for (const [name, half] of halves) {
  console.log(`${name}:`);
  console.log(row('  no check', half, () => true));
  console.log(row('  marks alone', half, ({ checks }) => !checks.has('marks')));
  console.log(row('  all checks', half, ({ isThrough }) => isThrough));
  if (!name.startsWith(show) || show === '') continue;
  for (const one of half.filter(({ isHonest, isThrough }) => isHonest !== isThrough))
    console.log(`    ${one.isHonest ? 'honest, kept out' : 'LIE, let through'}: ${one.name} (${one.why})`);
}
console.log('what kept lies out, and honest rewordings; in brackets what nothing else did:');
const names = new Set(outcomes.flatMap(({ checks }) => [...checks]));
for (const name of names) {
  const of = (isHonest: boolean): string => {
    const all = outcomes.filter((one) => one.isHonest === isHonest && one.checks.has(name));
    return `${all.length} (${all.filter(({ checks }) => checks.size === 1).length})`;
  };
  console.log(`  ${name.padEnd(14)}${of(false)}, ${of(true)}`);
}

function row(name: string, half: readonly Outcome[], isThrough: (one: Outcome) => boolean): string {
  const lies = half.filter(({ isHonest }) => !isHonest);
  const honest = half.filter(({ isHonest }) => isHonest);
  const out = lies.filter((one) => !isThrough(one)).length;
  const through = honest.filter(isThrough).length;
  return `${name.padEnd(16)}lies kept out ${out} of ${lies.length}, honest rewordings let through ${through} of ${honest.length}`;
}
