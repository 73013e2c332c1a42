import { withConstant } from '../src/constants.ts';
import { readArguments } from './arguments.ts';
import { tunedNumbers } from './neighbours/tuned.ts';

/**
 * `npm run bench:neighbours [-- --data DIR --set NAME] [--only SEARCH.reranked,ANSWER] [--archives false]`: of each number
 * that is tuned, what the values beside it give, as a table in Markdown: whether it lies on a plateau, or moves nothing
 * here. Over the sample articles and `tests/golden`, or over a set of DIR. One archive is built, and what the networks
 * gave is kept, so that a number takes seconds; one that decides what stands in an archive takes an archive for each
 * value, and is left out with `--archives false`.
 */
const options = readArguments({
  data: 'sample',
  set: 'sample',
  only: '',
  archives: 'true',
  'as-of': '',
  // What the bench calls itself with: a number with another value before any module reads it, and what to measure.
  with: '',
  measure: '',
});

if (options.with === '') {
  const { printNeighbours } = await import('./neighbours/table.ts');
  await printNeighbours(options);
} else {
  const [name = '', value = ''] = options.with.split('=');
  const number = tunedNumbers().find((one) => one.name === name);
  if (number === undefined) throw new Error(`no tuned number ${name}`);
  await withConstant(number.record, number.path, Number(value), async () => {
    const { printMeasured } = await import('./neighbours/table.ts');
    await printMeasured(options, options.measure);
  });
}
