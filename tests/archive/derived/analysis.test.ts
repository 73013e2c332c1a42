import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE } from '../../../src/app.ts';
import { knownDays } from '../../../src/arabic/dates/known-days.ts';
import { nameKey } from '../../../src/arabic/names/name-key.ts';
import { stems } from '../../../src/arabic/words/stems.ts';
import { VERSIONS } from '../../../src/archive/derived/analysis.ts';
import { archiveNetworks, type Models } from '../../../src/archive/ingest.ts';
import { participantKeys } from '../../../src/meetings/keys.ts';
import { loadEmbedder } from '../../../src/model/embedder.ts';
import { loadMeetingReader } from '../../../src/model/meeting-reader.ts';
import { loadNames } from '../../../src/model/names.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { embeddingText, passages } from '../../../src/news/article/passages.ts';
import { signature } from '../../../src/news/copies/signature.ts';
import { readArticles } from '../../../src/news/reading/read.ts';

/**
 * What the code makes of the sample articles, beside the version that makes it so. Where one of these fails, what is
 * derived from articles has changed: raise the version of that part in `analysis.ts` together with the digest here, so
 * that archives made before are told of.
 */
const MADE: Record<keyof typeof VERSIONS, readonly [version: string, digest: string]> = {
  passages: ['1', '7aabdda955440832'],
  vectors: ['1', 'e273d74fe4e8b5a3'],
  words: ['1', '71db006899333e3d'],
  spellings: ['1', '357dec26be2636db'],
  keys: ['1', '0f97ee0d8b4f599b'],
  days: ['1', '9182eac130265808'],
  meetings: ['4', '037bed049a8d3701'],
  signatures: ['1', '271706f8b7b18392'],
};

/** Of the vectors of three texts, the sums of their quarters. */
const SUMS = [0.2, -0.38, -0.01, -0.05, 0.32, -0.47, 0.02, -0.06, 0.31, -0.38, 0, -0.17];

const SOMEBODY = { side: 'peer', sort: 'person', attends: false } as const;

/** Meetings are read in so many of the articles: networks take their time. */
const READ = 10;

const SHIPPED = { model: 'models/multilingual-e5-small-arabic', allowDownloads: false };
const articles: Article[] = [];
let models: Models;

beforeAll(async () => {
  const now = new Date('2025-01-01T00:00:00Z');
  for await (const article of readArticles([SAMPLE], { now, stdin: process.stdin })) {
    if (!('why' in article)) articles.push(article);
  }
  models = {
    embedder: await loadEmbedder(SHIPPED),
    tagger: await loadNames(),
    meetingReader: await loadMeetingReader(),
  };
});

afterAll(async () => {
  await Promise.all([models.embedder.close(), models.tagger.close(), models.meetingReader.close()]);
});

/** A digest of what `made` gives for each article, in order. */
function digest(made: (article: Article) => string): string {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(made(article));
  return hash.digest('hex').slice(0, 16);
}

describe('has another version whenever it makes other things of the sample articles', () => {
  it.each([
    ['passages', (article) => JSON.stringify(passages(article, models.embedder))],
    [
      'vectors',
      (article) =>
        passages(article, models.embedder)
          .map((passage) => embeddingText(article, passage, models.embedder))
          .join('\n'),
    ],
    ['words', ({ title, text }) => stems(`${title}\n${text}`).join(' ')],
    [
      'spellings',
      ({ text }) => [...new Set(stems(text))].map((stem) => `${stem} ${nameKey(stem)}`).join('\n'),
    ],
    [
      'keys',
      ({ title, publisher }) =>
        participantKeys({ ...SOMEBODY, name: title, person: title, title: publisher }).join('\n'),
    ],
    ['days', ({ text, published }) => JSON.stringify(knownDays(text, published))],
    ['signatures', ({ text }) => JSON.stringify([signature(text).count, ...signature(text).lowest])],
  ] satisfies [keyof typeof VERSIONS, (article: Article) => string][])('the code of %s', (part, made) => {
    expect([VERSIONS[part], digest(made)]).toEqual(MADE[part]);
  });

  it('the code of vectors, as far as machines agree', async () => {
    const texts = [
      'query: لقاء',
      'استقبلَ الرَّئيسُ وَفْدًا مِنَ التُّجّارِ فِي القَصْرِ.',
      articles[0]?.text.slice(0, 400) ?? '',
    ];
    const sums = (await models.embedder.passages(texts)).flatMap((vector) =>
      [0, 1, 2, 3].map((part) => vector.subarray(part * 96, part * 96 + 96).reduce((sum, x) => sum + x, 0)),
    );
    expect(VERSIONS.vectors).toBe('1');
    for (const [i, sum] of sums.entries()) expect(sum).toBeCloseTo(SUMS[i] as number, 1);
  });

  it('the code of meetings', async () => {
    const told = (await archiveNetworks(models).meetings(articles.slice(0, READ))).flat();
    const read = told.map(({ kind, status, from, to, participants, place }) => [
      ...[kind, status, from, to, place],
      participants.map(({ name, side }) => [name, side]),
    ]);
    expect(told.length).toBeGreaterThan(READ / 2);
    const made = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 16);
    expect([VERSIONS.meetings, made]).toEqual(MADE.meetings);
  });
});
