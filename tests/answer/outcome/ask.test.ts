import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AskingParts,
  ask,
  askOnBasis,
  materialFor,
  understood,
  understoodAhead,
} from '../../../src/answer/outcome/ask.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { entryOf, newArchive, random, SMALL, unitVector } from '../../support/archives.ts';
import { articleOf, readersOf, TODAY } from '../asking.ts';

const ARTICLE = articleOf('افتتح وزير المياه طارق البستاني محطة الضخ في طنجة. وهطل المطر.');
const OTHER = articleOf('كرّم وائل الصباغ عمال المرفأ.', { id: 'b', title: 'تكريم' });
const QUESTION = 'من افتتح محطة الضخ في طنجة؟';

let archive: Archive;
beforeEach(() => {
  archive = newArchive();
  const next = random(1);
  archive.add(
    [ARTICLE, OTHER].map((article) => entryOf(article, next)),
    new Date(TODAY),
  );
});
afterEach(() => archive.close());

/** What answers without a network: these words are read in the first article, and each run is told of before it begins. */
function partsOf(told: readonly string[] = ['طارق البستاني'], onRun: () => void = () => {}): AskingParts {
  const { readers } = readersOf({ a: told }, ['طارق البستاني', 'وائل الصباغ']);
  const next = random(2);
  const watched =
    <Given extends unknown[], Made>(run: (...given: Given) => Promise<Made>) =>
    async (...given: Given): Promise<Made> => {
      onRun();
      return await run(...given);
    };
  return {
    archive,
    tagger: { ...readers.tagger, tag: watched(readers.tagger.tag) },
    reader: { ...readers.reader, read: watched(readers.reader.read) },
    embedder: {
      ...SMALL,
      limit: 500,
      count: (text) => text.length,
      passages: async (texts) => texts.map(() => unitVector(next)),
      question: watched(async () => unitVector(next)),
      close: async () => undefined,
    },
  };
}

describe('ask', () => {
  it('is answered by what is read, with its sentence as its source', async () => {
    const answer = await ask(QUESTION, TODAY, partsOf(), { least: 0 });
    expect(answer).toMatchObject({
      kind: 'answered',
      question: QUESTION,
      asOf: TODAY,
      answers: [{ type: 'person', text: 'طارق البستاني' }],
      sources: [{ id: 'a' }],
    });
  });

  it('is refused where nothing is likely enough, with what is nearest', async () => {
    expect(await ask(QUESTION, TODAY, partsOf(), { least: 1 })).toMatchObject({
      kind: 'unanswered',
      why: 'not-said',
    });
    expect(await ask(QUESTION, TODAY, partsOf([]))).toMatchObject({ nearest: [{ article: { id: 'a' } }] });
  });

  it('is a remark where nothing of the news is asked, and no network is asked then', async () => {
    let runs = 0;
    const made = await askOnBasis(
      'السلام عليكم',
      TODAY,
      partsOf([], () => runs++),
    );
    expect(made).toMatchObject({ answer: { kind: 'remark', about: 'greeting' }, basis: null });
    expect(runs).toBe(0);
  });

  it('rests on what was found and what may answer', async () => {
    const { basis } = await askOnBasis(QUESTION, TODAY, partsOf());
    expect(basis?.material.found[0]?.passage.article.id).toBe('a');
    expect(basis?.candidates.map(({ finder }) => finder)).toContain('reader');
  });

  it('asks the networks nothing more once nobody waits, wherever it is', async () => {
    let whole = 0;
    await ask(
      QUESTION,
      TODAY,
      partsOf(undefined, () => whole++),
      { least: 0 },
    );
    expect(whole).toBeGreaterThan(2);
    for (let last = 1; last < whole; last++) {
      const late = new AbortController();
      const reason = new Error('nobody waits');
      let runs = 0;
      const parts = partsOf(undefined, () => {
        if (++runs === last) late.abort(reason);
      });
      await expect(ask(QUESTION, TODAY, parts, { signal: late.signal })).rejects.toBe(reason);
      expect(runs).toBe(last);
    }
  });
});

describe('understood', () => {
  it('takes the names of the tagger', async () => {
    const question = await understood('متى وصل طارق البستاني؟', TODAY, partsOf());
    expect(question.understood).toMatchObject({ kind: 'when', people: ['طارق البستاني'] });
  });
});

describe('understoodAhead', () => {
  it('asks for the vector once, behind the names, and reads of its words before these are found', async () => {
    const told: string[] = [];
    const frequencies = archive.frequencies.bind(archive);
    vi.spyOn(archive, 'frequencies').mockImplementation((stems) => {
      told.push(stems.join(' '));
      return frequencies(stems);
    });
    const { tagger, embedder, ...parts } = partsOf();
    const reading = understoodAhead(QUESTION, TODAY, {
      ...parts,
      tagger: {
        ...tagger,
        tag: async (texts) => {
          told.push('names asked');
          const names = await tagger.tag(texts);
          told.push('names found');
          return names;
        },
      },
      embedder: {
        ...embedder,
        question: async (text) => {
          told.push('vector asked');
          return await embedder.question(text);
        },
      },
    });
    const { question, embedder: own } = await reading;
    expect(question.text).toBe(QUESTION);
    expect(await own.question(QUESTION)).toBeInstanceOf(Float32Array);
    const stems = question.stems.join(' ');
    expect(told.slice(0, 4)).toEqual(['names asked', 'vector asked', stems, 'names found']);
    expect(told.filter((one) => one === 'vector asked')).toHaveLength(1);
  });

  it('fails where its words cannot be read, whatever becomes of the network meanwhile', async () => {
    const parts = partsOf();
    vi.spyOn(archive, 'frequencies').mockImplementation(() => {
      throw new Error('torn');
    });
    const tagger = { ...parts.tagger, tag: async () => Promise.reject(new Error('no names')) };
    await expect(understoodAhead(QUESTION, TODAY, { ...parts, tagger })).rejects.toThrow('torn');
  });
});

describe('materialFor', () => {
  it('has the newest articles only where the news are asked for', async () => {
    const of = async (text: string) => materialFor(await understood(text, TODAY, partsOf()), partsOf());
    expect((await of('ما الأخبار؟')).newest.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    const { newest, articleOf: kept } = await of(QUESTION);
    expect(newest).toEqual([]);
    expect(kept('b')?.title).toBe('تكريم');
    expect(kept('c')).toBeUndefined();
  });
});
