import { ANSWER } from '../tests/support/linear/answer.ts';
import { ARABIC } from '../tests/support/linear/arabic.ts';
import { EXPONENT, exponentOf } from '../tests/support/linear/exponent.ts';
import { NEWS } from '../tests/support/linear/news.ts';
import { BOUNDED, patterns, ROOMS, worstOf } from '../tests/support/linear/patterns.ts';

/**
 * `npm run bench:linear`: by which power of its text the time grows at worst that anything takes which sees the text of
 * others: every regular expression of the built program, and what reads files, pages and sentences. The tests of the
 * same hold each of them.
 */
interface Measured {
  readonly name: string;
  readonly text: string;
  readonly exponent: number;
}

const walks = [...NEWS, ...ANSWER, ...ARABIC].flatMap(([name, act, adversaries, size]) =>
  adversaries.map((adversary): Measured => {
    const exponent = exponentOf(act, adversary, size);
    return { name, text: JSON.stringify(adversary), exponent };
  }),
);
report('walks and texts', walks);

const expressions = ROOMS.flatMap(patterns).filter(({ source }) => BOUNDED[source] === undefined);
const measured = expressions.map(
  (pattern): Measured => ({
    name: `/${pattern.source}/${pattern.flags} in ${pattern.file}`,
    ...worstOf(pattern),
  }),
);
report(`expressions (${Object.keys(BOUNDED).length} more see only so much of a text)`, measured);

function report(what: string, all: readonly Measured[]): void {
  const timed = all.filter(({ exponent }) => exponent > 0).toSorted((a, b) => b.exponent - a.exponent);
  console.log(`${all.length} ${what}: ${all.length - timed.length} take next to no time`);
  for (const { exponent, name, text } of timed.slice(0, 3))
    console.log(`  exponent ${exponent.toFixed(2)}: ${name}, for ${text}`);
  if ((timed[0]?.exponent ?? 0) > EXPONENT) process.exitCode = 1;
}
