import { expect } from 'vitest';
import type { z } from 'zod';
import { isnad, jsonLines, type RunOptions } from './program.ts';
import { promisedReport } from './promised.ts';

/** The report of an ingestion by the built program with `--json`, held to its promised form. */
export async function reportOf(
  args: readonly string[],
  options: RunOptions,
): Promise<{
  readonly code: number | null;
  readonly stderr: string;
  readonly report: z.infer<typeof promisedReport>;
}> {
  const { code, stdout, stderr } = await isnad(['ingest', '--json', ...args], options);
  const [report, ...more] = jsonLines(stdout);
  expect(more).toEqual([]);
  return { code, stderr, report: promisedReport.parse(report) };
}
