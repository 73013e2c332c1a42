import { expect, it } from 'vitest';
import { EXIT, print, tell } from '../../../src/cli/terminal/io.ts';
import { written } from '../../support/runs.ts';

it('results go to standard output, and all else to standard error, a line each', () => {
  const { io, stdout, stderr } = written();
  print(io, 'نتيجة');
  tell(io, 'تقدّم');
  print(io, 'أخرى');
  expect([stdout(), stderr()]).toEqual(['نتيجة\nأخرى\n', 'تقدّم\n']);
});

it('each way to end has its own code', () => {
  expect(new Set(Object.values(EXIT)).size).toBe(Object.keys(EXIT).length);
  expect([EXIT.done, EXIT.couldNot, EXIT.wrongUse, EXIT.interrupted]).toEqual([0, 1, 2, 130]);
});
