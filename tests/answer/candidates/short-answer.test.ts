import { describe, expect, it, test } from 'vitest';
import { type ReadIn, shortAnswers } from '../../../src/answer/candidates/short-answer.ts';
import type { Question } from '../../../src/search/question/question.ts';
import { articleOf, asked, type Named, readIn } from '../asking.ts';

const WHEN = asked('متى افتتح الوزير المحطة؟');
const WHO = asked('من افتتح المحطة؟');
const WHERE = asked('أين افتتح الوزير المحطة؟');
const HOW_MANY = asked('كم مزارعًا حضر الافتتاح؟');
const WHAT = asked('ماذا افتتح الوزير؟');

function read(
  text: string,
  words: string,
  named: Named = [],
  published: string | null = '2023-05-14',
): ReadIn {
  return readIn(articleOf(text, { published }), words, named);
}

function texts(question: Question, one: ReadIn): string[] {
  return shortAnswers(question, one).map(({ text }) => text);
}

describe('a day', () => {
  it('is that of the mention touched, with its weekday', () => {
    const one = read('افتتح الوزير المحطة يوم الخميس 11 أيار 2023 بحضور الأهالي.', '11 أيار');
    expect(shortAnswers(WHEN, one)).toEqual([
      { type: 'day', text: 'الخميس 11 أيار/مايو 2023', from: '2023-05-11', to: '2023-05-11' },
    ]);
  });

  it('is reckoned from the day of publication, and unknown without one', () => {
    const text = 'افتتح الوزير المحطة أمس.';
    expect(shortAnswers(WHEN, read(text, 'أمس'))).toMatchObject([{ type: 'day', from: '2023-05-13' }]);
    expect(shortAnswers(WHEN, read(text, 'أمس', [], null))).toMatchObject([
      { type: 'topic', text: 'أمس', from: null },
    ]);
  });

  it('is the first and the last of several', () => {
    const one = read('دام المعرض من 3 إلى 9 أيار 2023 في الميناء.', 'من 3 إلى 9 أيار 2023');
    expect(shortAnswers(WHEN, one)).toEqual([
      {
        type: 'day',
        text: 'من 3 أيار/مايو 2023 إلى 9 أيار/مايو 2023',
        from: '2023-05-03',
        to: '2023-05-09',
      },
    ]);
  });

  it('is of the mention that has most of the span, and of its own sentence', () => {
    const text = 'وُضع حجر الأساس في 2 نيسان 2021. وافتُتحت المحطة في 11 أيار 2023، وتوقفت في 20 أيار 2023.';
    expect(shortAnswers(WHEN, read(text, 'في 11 أيار 2023، وتوقفت في 20'))[0]?.from).toBe('2023-05-11');
    expect(shortAnswers(WHEN, read(text, 'افتُتحت المحطة'))[0]).toMatchObject({ type: 'topic', from: null });
  });

  it('is given to another question only where the span is that day', () => {
    const text = 'افتتح الوزير المحطة الجديدة في وادي النخيل يوم 11 أيار 2023.';
    expect(shortAnswers(WHAT, read(text, '11 أيار 2023'))[0]?.type).toBe('day');
    expect(texts(WHAT, read(text, 'المحطة الجديدة في وادي النخيل يوم 11 أيار 2023'))).toEqual([
      'المحطة الجديدة في وادي النخيل يوم 11 أيار 2023',
    ]);
  });
});

describe('a person', () => {
  const text = 'افتتح وزير المياه طارق سعيد البستاني المحطة.';
  const tariq: Named = [['person', 'طارق سعيد البستاني']];

  it('is the whole name of which the span has a part', () => {
    expect(shortAnswers(WHO, read(text, 'طارق', tariq))).toEqual([
      { type: 'person', text: 'طارق سعيد البستاني', from: null, to: null },
    ]);
    expect(texts(WHO, read(text, 'البستاني', tariq))).toEqual(['طارق سعيد البستاني']);
  });

  it('keeps the office before the name, but for a long one', () => {
    expect(texts(WHO, read(text, 'وزير المياه طارق', tariq))).toEqual(['وزير المياه طارق سعيد البستاني']);
    const long = 'رئيس اللجنة العليا المشرفة على تنظيم معرض الكتاب الدولي طارق البستاني';
    expect(texts(WHO, read(`حضر ${long}.`, long, [['person', 'طارق البستاني']]))).toEqual(['طارق البستاني']);
  });

  it('is named by the name right behind an office, and by no other', () => {
    const beside = 'افتتح وزير المياه، طارق البستاني، المحطة مع هدى القصار.';
    const both: Named = [
      ['person', 'طارق البستاني'],
      ['person', 'هدى القصار'],
    ];
    expect(texts(WHO, read(beside, 'وزير المياه', both))).toEqual(['وزير المياه، طارق البستاني']);
    expect(texts(WHO, read(beside, 'المحطة', both))).toEqual(['المحطة']);
  });

  it('is each of several, in order, and no place among them', () => {
    const several = 'حضر هدى القصار وطارق البستاني من عين الرمان وريم الصباغ.';
    const all: Named = [
      ['person', 'هدى القصار'],
      ['person', 'طارق البستاني'],
      ['place', 'عين الرمان'],
      ['person', 'ريم الصباغ'],
    ];
    expect(texts(WHO, read(several, 'هدى القصار وطارق البستاني من عين الرمان وريم', all))).toEqual([
      'هدى القصار',
      'طارق البستاني',
      'ريم الصباغ',
    ]);
  });

  it('is the words read where no name is known, without their preposition', () => {
    expect(shortAnswers(WHO, read('رُحّب بالوفد في المحطة.', 'بالوفد'))).toEqual([
      { type: 'person', text: 'الوفد', from: null, to: null },
    ]);
  });
});

describe('a place, a number, anything else', () => {
  test.each([
    ['افتُتحت بالقاهرة محطة.', 'بالقاهرة', 'القاهرة'],
    ['افتُتحت ببيروت محطة.', 'ببيروت', 'بيروت'],
    ['افتُتحت في بلدية عين الرمان.', 'بلدية عين الرمان', 'بلدية عين الرمان'],
  ])('«%s»: a place has no preposition', (text, words, place) => {
    expect(shortAnswers(WHERE, read(text, words))).toEqual([
      { type: 'place', text: place, from: null, to: null },
    ]);
  });

  it('a number is whole', () => {
    const text = 'حضر الافتتاح ثلاثة وعشرون مزارعًا من القرى.';
    expect(shortAnswers(HOW_MANY, read(text, 'وعشرون مزارعًا'))).toEqual([
      { type: 'count', text: 'ثلاثة وعشرون مزارعًا', from: null, to: null },
    ]);
    expect(texts(HOW_MANY, read('حضر 1٬250 مزارعًا.', '250 مزارعًا'))).toEqual(['1٬250 مزارعًا']);
    expect(shortAnswers(HOW_MANY, read(text, 'من القرى'))[0]).toMatchObject({ type: 'topic' });
  });

  it('offsets are those of the article in a later sentence', () => {
    const text = 'وصل 12 ضيفًا. وحضر ثلاثة وعشرون مزارعًا. ثم غنت هدى القصار.';
    expect(texts(HOW_MANY, read(text, 'عشرون'))).toEqual(['ثلاثة وعشرون']);
    expect(texts(WHO, read(text, 'هدى', [['person', 'هدى القصار']]))).toEqual(['هدى القصار']);
  });

  it('an empty span and an empty article give something, and no error', () => {
    const article = articleOf('');
    const nothing = { article, sentence: { start: 0, end: 0 }, span: { start: 0, end: 0 }, names: [] };
    for (const question of [WHEN, WHO, WHERE, HOW_MANY, WHAT])
      expect(shortAnswers(question, nothing)).toMatchObject([{ text: '', from: null }]);
  });
});
