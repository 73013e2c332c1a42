import { describe, expect, it } from 'vitest';
import { type IngestParts, ingest, type UnchangedArticle } from '../../src/archive/ingest.ts';
import type { Embedder } from '../../src/model/embedder.ts';
import type { Article } from '../../src/news/article/article.ts';
import { type Origin, UNKNOWN_ORIGIN } from '../../src/news/article/origin.ts';
import type { LeftOut } from '../../src/news/files/files.ts';
import { articleAt, idOf, newArchive, random, SMALL, unitVector } from '../support/archives.ts';
import { TAKEN_IN } from '../support/kept.ts';
import { networksOf } from '../support/passages.ts';

const next = random(11);

/** Takes articles in; a text with «مستحيل» cannot be embedded, one with «يُعدّ» not even counted. */
function parts(over: Partial<IngestParts> = {}): IngestParts & { readonly done: string[] } {
  const done: string[] = [];
  const embedder = {
    limit: 512,
    count: (text: string) => {
      if (text.includes('يُعدّ')) throw new Error('cannot be counted');
      return text.split(/\s+/u).length;
    },
    passages: async (texts: readonly string[]) => {
      if (texts.some((text) => text.includes('مستحيل'))) throw new Error('cannot be embedded');
      return texts.map(() => unitVector(next, SMALL.dimensions));
    },
  } as unknown as Embedder;
  return {
    archive: newArchive(),
    now: () => TAKEN_IN,
    onDone: (outcome, source) => done.push(`${outcome} ${source.split('/').at(-1)}`),
    signal: new AbortController().signal,
    embedder,
    ...networksOf('', []),
    done,
    ...over,
  };
}

async function* stream(...all: (Article | LeftOut | UnchangedArticle)[]) {
  yield* all;
}

describe('what is taken in', () => {
  it('is added, unchanged or replaced, and told of when it is kept', async () => {
    const own = parts();
    const report = await ingest(
      stream(
        articleAt('a', 'نص أول.'),
        articleAt('b', 'نص.'),
        { unchanged: 'https://akhbar.example/x' },
        { source: 'f', why: 'empty' },
      ),
      own,
    );
    expect(report).toMatchObject({
      added: 2,
      unchanged: 1,
      replaced: 0,
      contested: 0,
      leftOut: [{ source: 'f', why: 'empty' }],
      reasons: [{ why: 'empty', count: 1 }],
    });
    expect(own.done.sort()).toEqual(['added a', 'added b', 'left-out f', 'unchanged x']);
    const again = await ingest(stream(articleAt('a', 'نص أول.'), articleAt('b', 'نص آخر.')), own);
    expect(again).toMatchObject({ added: 0, unchanged: 1, replaced: 1 });
    expect(own.archive.article(idOf('b'))?.text).toBe('نص آخر.');
    own.archive.close();
  });

  it('is without what cannot be counted or embedded, which costs no other', async () => {
    const own = parts();
    const report = await ingest(
      stream(
        articleAt('a', 'نص.'),
        articleAt('b', 'نص مستحيل.'),
        articleAt('c', 'نص يُعدّ.'),
        articleAt('d', 'نص.'),
      ),
      own,
    );
    expect(report.added).toBe(2);
    expect(report.leftOut.map(({ why }) => why).sort()).toEqual(['cannot be counted', 'cannot be embedded']);
    expect(own.archive.counts().articles).toBe(2);
    own.archive.close();
  });

  it('tells whose address another article claims, unless all are believed', async () => {
    const origin = (file: string): Origin => ({ ...UNKNOWN_ORIGIN, file, place: file, urlBy: 'page' });
    const own = parts();
    await ingest(stream({ ...articleAt('a', 'نص أول.'), origin: origin('/a') }), own);
    const other = { ...articleAt('a', 'نص آخر.'), publisher: 'غيره', origin: origin('/b') };
    const report = await ingest(stream(other), own);
    expect(report).toMatchObject({
      contested: 1,
      contests: [
        {
          url: 'https://akhbar.example/a',
          source: '/b',
          publisher: 'غيره',
          kept: { source: '/a', publisher: 'الأخبار' },
        },
      ],
    });
    expect(own.archive.contests(idOf('a'))).toHaveLength(1);
    expect(await ingest(stream(other), { ...own, trusted: true })).toMatchObject({ replaced: 1 });
    own.archive.close();
  });

  it('is nothing more once it is told to stop', async () => {
    const own = parts({ signal: AbortSignal.abort() });
    expect(await ingest(stream(articleAt('a', 'نص.')), own)).toMatchObject({ added: 0 });
    expect(own.archive.counts().articles).toBe(0);
    own.archive.close();
  });
});
