import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { SAMPLE } from '../../src/app.ts';
import { stems } from '../../src/arabic/stems.ts';
import { ANALYSIS } from '../../src/archive/analysis.ts';
import { readArticles } from '../../src/news/read.ts';

/** What the stems of the sample articles come to, and the version of the analysis that makes them so. */
const MADE = { analysis: '1', digest: '71db006899333e3d' };

it('has another version whenever the stems of a text are others: raise ANALYSIS with the digest', async () => {
  const digest = createHash('sha256');
  const now = new Date('2025-01-01T00:00:00Z');
  for await (const article of readArticles([SAMPLE], { now, stdin: process.stdin })) {
    if (!('why' in article)) digest.update(stems(`${article.title}\n${article.text}`).join(' '));
  }
  expect({ analysis: ANALYSIS, digest: digest.digest('hex').slice(0, 16) }).toEqual(MADE);
});
