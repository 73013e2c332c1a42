import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { INGREDIENTS } from '../../../src/search/passages/ranking-weights.ts';
import { mostOfSecondLook, secondLook } from '../../../src/search/passages/rerank.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { articleOf, entryOf, newArchive, random } from '../../support/archives.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
/** Each says why it stands where it does for «من أسس جامعة تل الزهور؟». */
const IN_ORDER = [
  // All the words, in pairs: «أسس … جامعة», «جامعة تل», «تل الزهور».
  'أسس الحداد جامعة تل الزهور قبل ستين عاماً.',
  // «أسس» only in kin, and so in no pair.
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

describe('the second look', () => {
  const question = readQuestion('من أسس جامعة تل الزهور؟', '2024-03-20', []);
  const scores = (ingredients = INGREDIENTS): number[] => {
    const look = secondLook(question, filled(), { ...ingredients, length: 0 });
    return IN_ORDER.map((text) => look(articleOf('x', text, 'عنوان')));
  };

  it('puts first what has more of the question, closer together', () => {
    const found = scores();
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(new Set(found).size).toBe(found.length);
    expect(found.at(-1)).toBe(0);
    expect(found[0]).toBeLessThanOrEqual(mostOfSecondLook(INGREDIENTS) + 1e-9);
  });

  it('has parts that can be switched off', () => {
    const [together, inKin, apart] = scores({ ...INGREDIENTS, pairs: 0 });
    expect(together).toBeCloseTo(apart as number, 9);
    expect(inKin).toBeCloseTo(apart as number, 9);
    expect(scores({ ...INGREDIENTS, pairs: 0, kin: false })[1]).toBeLessThan(apart as number);
    expect(scores({ ...INGREDIENTS, whole: 0, pairs: 0 })).toEqual(IN_ORDER.map(() => 0));
  });

  it('takes a title for a part of its article, and a longer article for a little less', () => {
    const look = secondLook(question, filled(), INGREDIENTS);
    const entitled = look(articleOf('x', 'أسسها سامر الحداد.', 'جامعة تل الزهور'));
    const without = look(articleOf('x', 'أسسها سامر الحداد.', 'عنوان'));
    expect(entitled).toBeGreaterThan(without);
    const [first = ''] = IN_ORDER;
    const short = look(articleOf('x', first, 'عنوان'));
    const long = look(articleOf('x', `${first} ${'وتحدث الخبراء عن الطقس. '.repeat(40)}`, 'عنوان'));
    expect(long).toBeLessThan(short);
  });

  it('says nothing of a question without words', () => {
    const look = secondLook(readQuestion('متى؟', '2024-03-20', []), filled(), { ...INGREDIENTS, length: 0 });
    expect(look(articleOf('x', 'عادت الأمطار.', 'عنوان'))).toBe(0);
  });
});
