import { describe, expect, it } from 'vitest';
import { judge, plainWords, wordsF1 } from '../../bench/quality/judge.ts';
import type { Asked } from '../../bench/quality/sets.ts';
import type { Answer, ShortAnswer } from '../../src/answer/answer.ts';

function asked(type: string, answers: readonly string[], more: Partial<Asked> = {}): Asked {
  const none = { people: [], day: null, relevant: ['one'], answerable: true, span: null, days: null };
  return { id: 'q', type, question: 'ماذا قال حنّاوي؟', answers, ...none, ...more };
}

function short(type: ShortAnswer['type'], text: string, day: string | null = null): ShortAnswer {
  return { type, text, from: day, to: day };
}

function answer(answers: readonly ShortAnswer[], text = 'جملة.', article = 'one'): Answer {
  const source = {
    id: article,
    url: null,
    title: '',
    publisher: null,
    published: null,
    publishedBasis: 'unknown',
  } as const;
  return {
    kind: 'answered',
    question: '',
    asOf: '2020-01-01',
    understood: { kind: 'open', people: [], titles: [], from: null, to: null, place: null },
    answers,
    statements: [{ text, citations: [{ article: source, start: 0, end: 5, quote: text }] }],
    sources: [source],
    confidence: 1,
    ms: 0,
  };
}

const exact = (one: Asked, answers: readonly ShortAnswer[], text?: string): number | null =>
  judge(one, answer(answers, text)).exact;

describe('the judge of answers', () => {
  it('takes a name with its title or by its last part, not by its first', () => {
    const right = asked('whom', ['سالم بن غانم الحنّاوي']);
    expect(exact(right, [short('person', 'وزير العدل سالم بن غانم الحناوي')])).toBe(1);
    expect(exact(right, [short('person', 'الحناوي')])).toBe(1);
    expect(exact(right, [short('person', 'سالم')])).toBe(0);
    expect(exact(right, [short('person', 'سالم القصباوي')])).toBe(0);
    expect(exact(right, [])).toBe(0);
  });

  it('wants to know which palace', () => {
    const right = asked('where', ['قصر السلوان']);
    expect(exact(right, [short('place', 'السلوان')])).toBe(1);
    expect(exact(right, [short('place', 'قصر')])).toBe(0);
  });

  it('wants the very day, by its ISO day or as the answer states it', () => {
    expect(
      exact(asked('when', ['3 مارس 2017'], { day: '2017-03-03' }), [short('day', '', '2017-03-03')]),
    ).toBe(1);
    expect(exact(asked('when', ['3 مارس 2017']), [short('day', '', '2017-03-03')])).toBe(1);
    expect(exact(asked('when', ['3 مارس 2017']), [short('day', '', '2017-03-04')], 'في مارس 2017.')).toBe(0);
    expect(exact(asked('when', ['منذ أسبوعين']), [short('day', '', '2017-03-04')])).toBeNull();
  });

  it('counts each of a list once, and what is said too much', () => {
    const right = asked('list', ['سالم الحناوي', 'منى القصباوي'], { people: ['الحناوي', 'القصباوي'] });
    const [one, two] = [short('person', 'سالم الحناوي'), short('person', 'القصباوي')];
    expect(exact(right, [one, two])).toBe(1);
    expect(exact(right, [one])).toBeCloseTo(2 / 3);
    expect(exact(right, [one, short('person', 'الحناوي')])).toBeCloseTo(2 / 4);
    expect(exact(right, [one, two, short('person', 'طلال')])).toBeCloseTo(4 / 5);
  });

  it('holds yes and no to what the right answer begins with', () => {
    expect(exact(asked('whether', ['لا، لم يحضر']), [short('no', 'لا')])).toBe(1);
    expect(exact(asked('whether', ['لا، لم يحضر']), [short('yes', 'نعم')])).toBe(0);
    expect(exact(asked('whether', ['لاحقًا']), [short('yes', 'نعم')])).toBeNull();
    const planned = asked('planned', ['لا، بل غدًا'], { day: '2017-02-27' });
    expect(exact(planned, [short('no', 'لا')], 'اللقاء مقرر يوم 27 فبراير 2017.')).toBe(1);
    expect(exact(planned, [], 'اللقاء مقرر يوم 27 فبراير 2017.')).toBe(0);
  });

  it('wants of a free answer what the question does not say, in one statement', () => {
    const right = asked('about', ['قال حنّاوي إن الميناء يفتح أبوابه للسفن']);
    expect(exact(right, [], 'أعلن أن الميناء سيفتح أبوابه.')).toBe(1);
    expect(exact(right, [], 'قال حنّاوي إن الطقس معتدل.')).toBe(0);
    expect(exact(asked('squad', ['جبل السلوان']), [], 'تقع القرية على جبل السلوان شمالًا.')).toBe(1);
    expect(exact(asked('squad', ['جبل السلوان']), [], 'السلوان قرية على جبل.')).toBe(0);
  });

  it('wants of what was only planned the day alone where the right answer is no «لا»', () => {
    const planned = asked('planned', ['في 27 فبراير 2017'], { day: '2017-02-27' });
    expect(exact(planned, [short('day', 'الاثنين', '2017-02-27')])).toBe(1);
    expect(exact(planned, [short('day', 'الاثنين', '2017-02-28')])).toBe(0);
    expect(exact(planned, [], 'اللقاء مقرر يوم 27 فبراير 2017.')).toBe(0);
    const undated = asked('planned', ['لا، بل أُجّل'], { day: null });
    expect(exact(undated, [short('no', 'لا')])).toBe(1);
    expect(exact(undated, [short('yes', 'نعم')])).toBe(0);
  });

  it('wants several days, each once', () => {
    const right = asked('when_all', ['3 مارس 2017', '9 مارس 2017']);
    const [one, two] = [short('day', '', '2017-03-03'), short('day', '', '2017-03-09')];
    expect(exact(right, [one, two])).toBe(1);
    expect(exact(right, [one, one])).toBeCloseTo(2 / 4);
    expect(exact(right, [one, two, short('day', '', '2017-03-10')])).toBeCloseTo(4 / 5);
  });

  describe('of words that stand in an article', () => {
    const spanned = (answers: readonly string[], more: Partial<Asked> = {}): Asked =>
      asked('span', answers, { span: [0, 5], ...more });

    it('takes the share of words in common, clitics, article and signs apart', () => {
      const right = spanned(['محطة الضخ الجديدة']);
      expect(judge(right, answer([short('topic', 'لمَحطّة الضخّ الجديده')]))).toMatchObject({
        exact: 1,
        overlap: 1,
        right: true,
      });
      const half = judge(right, answer([short('topic', 'محطة')]));
      expect(half).toMatchObject({ exact: 0, right: true });
      expect(half.overlap).toBeCloseTo(2 / 4);
      expect(judge(right, answer([short('topic', 'سدّ الوادي')]))).toMatchObject({ overlap: 0, right: false });
    });

    it('takes the nearest of several right answers, and several short answers as one text', () => {
      const right = spanned(['الضخ', 'هدى القصار وطارق البستاني']);
      const both = [short('person', 'هدى القصار'), short('person', 'طارق البستاني')];
      expect(judge(right, answer(both)).overlap).toBe(1);
    });

    it('takes the days for the words where these mean days', () => {
      const right = spanned(['أول أمس'], { days: { from: '2017-03-03', to: '2017-03-03' } });
      expect(judge(right, answer([short('day', 'الجمعة 3 آذار/مارس 2017', '2017-03-03')])).overlap).toBe(1);
      expect(judge(right, answer([short('day', 'السبت 4 آذار/مارس 2017', '2017-03-04')])).overlap).toBe(0);
    });

    it('takes yes and no as such', () => {
      expect(judge(spanned(['نعم']), answer([short('yes', 'نعم')])).overlap).toBe(1);
      expect(judge(spanned(['لا']), answer([short('yes', 'نعم')])).overlap).toBe(0);
    });

    it('has nothing in common with no short answer, and an answer to what has none is wrong', () => {
      expect(judge(spanned(['الضخ']), answer([]))).toMatchObject({ overlap: 0, exact: 0, right: false });
      const none = spanned([], { answerable: false });
      expect(judge(none, answer([short('topic', 'الضخ')]))).toMatchObject({ exact: null, right: false });
    });
  });

  it('compares words each as often as it stands', () => {
    expect(plainWords('بالمدرسةِ، إلى «القاهرة» 12')).toEqual(plainWords('مدرسه الى قاهرة 12'));
    expect(wordsF1(['أ', 'أ'], ['أ'])).toBeCloseTo(2 / 3);
    expect(wordsF1([], [])).toBe(0);
    expect(wordsF1(['أ', 'ب'], ['ب', 'أ'])).toBe(1);
  });

  it('says whether answering was right, and whether the right article comes first', () => {
    expect(judge(asked('unanswerable', [], { answerable: false }), answer([]))).toMatchObject({
      right: false,
    });
    expect(judge(asked('squad', ['جملة']), answer([], 'جملة.', 'two'))).toMatchObject({
      right: true,
      cited: false,
      citedFirst: false,
    });
  });
});
