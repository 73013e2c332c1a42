import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownDays } from '../../../src/arabic/dates/known-days.ts';
import { nameKey } from '../../../src/arabic/names/name-key.ts';
import { stems } from '../../../src/arabic/words/stems.ts';
import type { Models } from '../../../src/archive/derive.ts';
import { VERSIONS } from '../../../src/archive/derived/analysis.ts';
import { participantKeys } from '../../../src/meetings/keys.ts';
import { labelKeys } from '../../../src/meetings/people/labels.ts';
import { meetings } from '../../../src/meetings/reading/read.ts';
import { loadEmbedder } from '../../../src/model/embedder.ts';
import { loadMeetingReader } from '../../../src/model/meeting-reader.ts';
import { loadNames } from '../../../src/model/names.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { embeddingText, passages } from '../../../src/news/article/passages.ts';
import { signature } from '../../../src/news/copies/signature.ts';
import { recordedReadings, replaying, sampleArticles } from '../../support/recorded.ts';

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
  sightings: ['1', 'cd4dca131dfac279'],
  days: ['3', '9182eac130265808'],
  meetings: ['8', '8710ff6972e63c13'],
  signatures: ['1', '271706f8b7b18392'],
};

/** Of the vectors of three texts, the sums of their quarters. */
const SUMS = [0.2, -0.38, -0.01, -0.05, 0.32, -0.47, 0.02, -0.06, 0.31, -0.38, 0, -0.17];

const SOMEBODY = { side: 'peer', sort: 'person', attends: false } as const;

/** The share of spans on which processors agree, F1: .99 of the names between AVX-512 and AVX2. */
const AGREEMENT = 0.9;

const SHIPPED = { model: 'models/multilingual-e5-small-arabic', allowDownloads: false };
let articles: Article[];
let models: Models;

beforeAll(async () => {
  articles = await sampleArticles('all');
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
    [
      'sightings',
      ({ title, publisher }) =>
        [labelKeys({ sort: 'name', text: title }), labelKeys({ sort: 'title', text: publisher ?? '' })]
          .flat()
          .join('\n'),
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

  it('the code of meetings, of what the networks once gave', async () => {
    const networks = replaying(recordedReadings(), models.meetingReader);
    const recorded = await sampleArticles('recorded');
    const told = (await Promise.all(recorded.map((article) => meetings(article, networks)))).flat();
    const read = told.map(({ kind, status, from, to, participants, place }) => [
      ...[kind, status, from, to, place],
      participants.map(({ name, side }) => [name, side]),
    ]);
    expect(told.length).toBeGreaterThan(recorded.length / 2);
    const made = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 16);
    expect([VERSIONS.meetings, made]).toEqual(MADE.meetings);
  });
});

describe('the networks, as far as machines agree', () => {
  it('still name what they named', async () => {
    const { tagged } = recordedReadings();
    const given = await Promise.all(tagged.map(([sentences]) => models.tagger.tag(sentences)));
    const spans = (of: typeof given): string[] =>
      of.flatMap((call, i) =>
        call.flatMap((one, j) => one.map(({ start, end, kind }) => `${i} ${j} ${start} ${end} ${kind}`)),
      );
    expect(agreement(spans(given), spans(tagged.map(([, found]) => found)))).toBeGreaterThan(AGREEMENT);
  });

  it('still read in passages what they read', async () => {
    const { read } = recordedReadings();
    const given = await models.meetingReader.read(read.map(([passage]) => passage));
    const said = (of: typeof given): string[] =>
      of.flatMap(({ kinds, statuses, roles }, i) => [
        `${i} ${likeliest(kinds)} ${likeliest(statuses)}`,
        ...roles.map(({ role, in: where, start, end }) => `${i} ${where} ${start} ${end} ${role}`),
      ]);
    expect(agreement(said(given), said(read.map(([, reading]) => reading)))).toBeGreaterThan(AGREEMENT);
  });
});

/** The share of lines that both have, F1. */
function agreement(given: readonly string[], recorded: readonly string[]): number {
  const known = new Set(recorded);
  return (2 * given.filter((line) => known.has(line)).length) / (given.length + recorded.length);
}

function likeliest(probabilities: Readonly<Record<string, number>>): string {
  return Object.entries(probabilities).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
