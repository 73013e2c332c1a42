import { describe, expect, it } from 'vitest';
import { identityInText } from '../../../src/answer/finders/identity-in-text.ts';
import type { NameTagger } from '../../../src/model/names.ts';
import { articleOf, asked, materialOf, type Named, namesIn } from '../asking.ts';

const SPOKESMAN = 'وصرّح المتحدث باسم الهيئة وائل الصباغ للصحف.';
const WAEL: Named = [['person', 'وائل الصباغ']];

/** A tagger that finds these names wherever they stand, and what it was asked. */
function taggerOf(named: Named): { tagger: NameTagger; asked: string[] } {
  const all: string[] = [];
  const tagger: NameTagger = {
    tag: async (sentences) => {
      all.push(...sentences);
      return sentences.map((text) =>
        namesIn(
          text,
          named.filter(([, name]) => text.includes(name)),
        ),
      );
    },
    close: async () => undefined,
  };
  return { tagger, asked: all };
}

const NAMES: Named = [
  ['office', 'المتحدث باسم الهيئة'],
  ['person', 'وائل الصباغ'],
];

async function found(question: string, named: Named, texts: readonly string[]) {
  const { tagger, asked: sentences } = taggerOf(NAMES);
  const articles = texts.map((text, i) => articleOf(text, { id: `a${i}` }));
  const candidate = await identityInText(materialOf(asked(question, named), articles), tagger);
  return { candidate, sentences };
}

describe('identityInText', () => {
  it('is the office beside the name, and the sentence that says so word for word', async () => {
    const { candidate } = await found('من هو وائل الصباغ؟', WAEL, [`هطل المطر. ${SPOKESMAN}`]);
    expect(candidate).toMatchObject({
      finder: 'people',
      answers: [{ type: 'topic', text: 'المتحدث باسم الهيئة', from: null, to: null }],
    });
    expect(candidate?.statements.map(({ text }) => text)).toEqual([SPOKESMAN]);
    expect(candidate?.confidence).toBeGreaterThan(0);
    expect(candidate?.confidence).toBeLessThan(1);
  });

  it('goes on to the next article where the first gives no office, and reads only sentences with the name', async () => {
    const { candidate, sentences } = await found('من هو وائل الصباغ؟', WAEL, [
      'وصل وائل الصباغ. هطل المطر.',
      SPOKESMAN,
    ]);
    expect(candidate?.statements[0]?.citations[0].article.id).toBe('a1');
    expect(sentences).toEqual(['وصل وائل الصباغ.', SPOKESMAN]);
  });

  it.each([
    ['nobody is asked for', 'متى صرّح المتحدث؟', [], [SPOKESMAN]],
    [
      'an office is asked for',
      'من هو المتحدث باسم الهيئة؟',
      [['office', 'المتحدث باسم الهيئة']],
      [SPOKESMAN],
    ],
    ['somebody else has it', 'من هو سامر الصباغ؟', [['person', 'سامر الصباغ']], [SPOKESMAN]],
    ['no article names an office', 'من هو وائل الصباغ؟', WAEL, ['وصل وائل الصباغ.']],
    ['there is no article', 'من هو وائل الصباغ؟', WAEL, []],
  ] as const)('is nothing where %s', async (_, question, named, texts) => {
    expect((await found(question, named, texts)).candidate).toBeNull();
  });
});
