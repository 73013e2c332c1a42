import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskingParts } from '../../src/answer/outcome/ask.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { keptAfter, replyTo } from '../../src/conversation/reply.ts';
import { articleOf, readersOf, TODAY } from '../answer/asking.ts';
import { answered, citation, source, statement, unanswered } from '../support/answers.ts';
import { entryOf, newArchive, random, SMALL, unitVector } from '../support/archives.ts';

const ANSWER = answered([statement('افتتحها طارق البستاني.', citation(source('a'), 'افتتحها'))]);
const BEFORE = { question: 'من افتتح محطة الضخ؟', answer: ANSWER };

describe('what is kept for the next question', () => {
  const keptOf = (answer: Parameters<typeof keptAfter>[0]['answer'], meant: string | null = null) =>
    keptAfter({ answer, meant: meant === null ? null : { text: meant, taken: [] } }, 'ومتى؟', BEFORE);

  it('is the question in full with its answer', () => {
    expect(keptOf(ANSWER)).toEqual({ question: 'ومتى؟', answer: ANSWER });
    expect(keptOf(ANSWER, 'متى افتتح محطة الضخ؟')).toMatchObject({ question: 'متى افتتح محطة الضخ؟' });
    expect(keptOf(unanswered('not-said'))?.question).toBe('ومتى؟');
  });

  it('is the exchange before where nothing was made of it', () => {
    expect(keptOf(unanswered('not-understood'))).toBe(BEFORE);
    expect(keptOf({ kind: 'remark', question: 'شكرا', asOf: TODAY, about: 'thanks', ms: 0 })).toBe(BEFORE);
  });
});

describe('a reply', () => {
  let archive: Archive;
  let parts: AskingParts;
  let tagged: string[];
  beforeAll(() => {
    archive = newArchive();
    const next = random(1);
    archive.add([entryOf(articleOf('افتتح طارق البستاني محطة الضخ في طنجة.'), next)], new Date(TODAY));
    const { readers } = readersOf({ a: ['طارق البستاني'] }, ['طارق البستاني']);
    parts = {
      archive,
      reader: readers.reader,
      tagger: {
        ...readers.tagger,
        tag: async (sentences) => {
          tagged.push(...sentences);
          return readers.tagger.tag(sentences);
        },
      },
      embedder: {
        ...SMALL,
        limit: 500,
        count: (text) => text.length,
        passages: async (texts) => texts.map(() => unitVector(next)),
        question: async () => unitVector(next),
        close: async () => undefined,
      },
    };
  });
  afterAll(() => archive.close());

  const reply = (text: string, before: Parameters<typeof replyTo>[2]) => {
    tagged = [];
    return replyTo(text, TODAY, before, parts, { least: 0 });
  };

  it('takes over from the question before what is left out', async () => {
    const { answer, meant } = await reply('وأين؟', BEFORE);
    expect(meant?.text).toBe('أين افتتح محطة الضخ؟');
    expect(answer.question).toBe('أين افتتح محطة الضخ؟');
  });

  it('stands as it is without one before, and where it leaves nothing out', async () => {
    expect(await reply('وأين؟', null)).toMatchObject({ meant: null, answer: { question: 'وأين؟' } });
    const whole = await reply('من زار ميناء طنجة؟', BEFORE);
    expect(whole).toMatchObject({ meant: null, answer: { question: 'من زار ميناء طنجة؟' } });
    expect(tagged.filter((text) => text === 'من زار ميناء طنجة؟')).toHaveLength(1);
  });

  it('ends when nobody waits for it', async () => {
    const reason = new Error('late');
    await expect(replyTo('وأين؟', TODAY, null, parts, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });
});
