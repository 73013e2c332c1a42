import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/arabic/words/words.ts';
import { questionWords } from '../../../src/search/question/question-words.ts';

const asks = (text: string): string[] => {
  const all = words(text);
  return questionWords(all).map(
    ({ asks: what, from, to }) =>
      `${what}: ${all
        .slice(from, to)
        .map((word) => word.text)
        .join(' ')}`,
  );
};

describe('questionWords', () => {
  it.each([
    ['متى التقى الوزير السفير؟', ['when: متى']],
    ['مَن هُوَ الوزير؟', ['who: مَن هُوَ']],
    ['مع من تحدث؟', ['whom: مع من']],
    ['منذ متى وهو وزير؟', ['when: منذ متى']],
    ['متى وأين التقيا؟', ['when: متى', 'where: وأين']],
    ['التقى الوزير السفير متى؟', ['when: متى']],
    ['ومن حضر؟', ['who: ومن']],
    ['التقى الوزير', []],
    ['', []],
  ])('«%s» asks %j', (text, found) => {
    expect(asks(text)).toEqual(found);
  });

  it('takes «من» and «ما» for a question only where they begin one', () => {
    expect(asks('عاد الوزير من السفر')).toEqual([]);
    expect(asks('قال الوزير ما قال')).toEqual([]);
    expect(asks('متى عاد من السفر ومن استقبله؟')).toEqual(['when: متى', 'who: ومن']);
  });

  it('never takes a word twice, and keeps the order', () => {
    const text = fc
      .array(fc.constantFrom('من', 'هو', 'متى', 'وأين', 'ما', 'الذي', 'مع', 'كم', 'مرة', 'الوزير', 'هل'), {
        maxLength: 12,
      })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, (one) => {
        let end = 0;
        for (const { from, to } of questionWords(words(one))) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
    );
  });
});
