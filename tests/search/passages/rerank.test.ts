import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { RANKING_WEIGHTS } from '../../../src/search/passages/ranking-weights.ts';
import { mostOfReranking, reranking } from '../../../src/search/passages/rerank.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf, entryOf, newArchive, random } from '../../support/archives.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
/** Each says why it stands where it does for «من أسس جامعة تل الزهور؟». */
const IN_ORDER = [
  // All the words, in pairs: «أسس … جامعة», «جامعة تل», «تل الزهور».
  'أسس الحداد جامعة تل الزهور قبل ستين عاماً.',
  // «أسس» only by its root, and so in no pair.
  'مؤسسها الحداد، وهي جامعة تل الزهور.',
  // All the words, none of them together.
  'الزهور التي زرعتها كل جامعة من بلاد الجبل أسس زراعتها عمال نزلوا من فوق تل بعيد.',
  // One word.
  'تحتفل جامعة الميناء بعيدها.',
  // None.
  'عادت الأمطار إلى الساحل.',
];

function filled(): Archive {
  const archive = newArchive();
  const next = random(11);
  const others = Array.from({ length: 30 }, (_, i) => `خبر رقم ${i} عن الطقس والأسواق.`);
  archive.add(
    [...IN_ORDER, ...others].map((text, i) => entryOf(articleOf(`a${i}`, text, 'عنوان'), next)),
    NOW,
  );
  return archive;
}

describe('reranking', () => {
  const question = readQuestion('من أسس جامعة تل الزهور؟', '2024-03-20', []);
  const scores = (weights = RANKING_WEIGHTS): number[] => {
    const look = reranking(question, filled(), { ...weights, length: 0 });
    return IN_ORDER.map((text) => look(articleOf('x', text, 'عنوان')));
  };

  it('puts first what has more of the question, closer together', () => {
    const found = scores();
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(new Set(found).size).toBe(found.length);
    expect(found.at(-1)).toBe(0);
    expect(found[0]).toBeLessThanOrEqual(mostOfReranking(RANKING_WEIGHTS) + 1e-9);
  });

  it('has parts that can be switched off', () => {
    const [together, byRoot, apart] = scores({ ...RANKING_WEIGHTS, pairs: 0 });
    expect(together).toBeCloseTo(apart as number, 9);
    expect(byRoot).toBeCloseTo(apart as number, 9);
    expect(scores({ ...RANKING_WEIGHTS, pairs: 0, roots: false })[1]).toBeLessThan(apart as number);
    expect(scores({ ...RANKING_WEIGHTS, whole: 0, pairs: 0 })).toEqual(IN_ORDER.map(() => 0));
  });

  it('takes a title for a part of its article, and a longer article for a little less', () => {
    const look = reranking(question, filled(), RANKING_WEIGHTS);
    const entitled = look(articleOf('x', 'أسسها سامر الحداد.', 'جامعة تل الزهور'));
    const without = look(articleOf('x', 'أسسها سامر الحداد.', 'عنوان'));
    expect(entitled).toBeGreaterThan(without);
    const [first = ''] = IN_ORDER;
    const short = look(articleOf('x', first, 'عنوان'));
    const long = look(articleOf('x', `${first} ${'وتحدث الخبراء عن الطقس. '.repeat(40)}`, 'عنوان'));
    expect(long).toBeLessThan(short);
  });

  it('says nothing of a question without words', () => {
    const look = reranking(readQuestion('متى؟', '2024-03-20', []), filled(), {
      ...RANKING_WEIGHTS,
      length: 0,
    });
    expect(look(articleOf('x', 'عادت الأمطار.', 'عنوان'))).toBe(0);
  });
});
