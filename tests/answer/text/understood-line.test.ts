import { expect, it } from 'vitest';
import { plainText } from '../../../src/answer/text/plain.ts';
import { understoodLine } from '../../../src/answer/text/understood-line.ts';
import type { Understood } from '../../../src/search/question/understood.ts';
import { answered, citation, source, statement, unanswered } from '../../support/answers.ts';

const NOTHING: Understood = { kind: 'who', people: [], titles: [], from: null, to: null, place: null };
const MARCH: Understood = { ...NOTHING, from: '2017-03-01', to: '2017-03-31' };
const DAY: Understood = { ...NOTHING, from: '2017-03-05', to: '2017-03-05' };

const said = (understood: Understood, published: string | null, quote = 'التقى سالم الحداد كمال الصالح.') =>
  understoodLine(
    answered([statement(quote, citation(source('a', { published }), quote))], { understood }),
    'latin',
  );

it('says the day or the interval that narrowed the search, and nothing where none did', () => {
  expect(said(MARCH, '2017-03-09')).toBe('فُهم من السؤال: الفترة من 1 آذار/مارس 2017 إلى 31 آذار/مارس 2017.');
  expect(said(DAY, '2017-03-06')).toBe('فُهم من السؤال: يوم الأحد 5 آذار/مارس 2017.');
  expect(said(NOTHING, '2017-03-06')).toBeNull();
  expect(said({ ...NOTHING, people: ['سالم الحداد'], place: 'طنجة' }, '2017-03-06')).toBeNull();
});

it('says that all that is cited lies outside it', () => {
  expect(said(MARCH, '2017-05-09')).toBe(
    'فُهم من السؤال: الفترة من 1 آذار/مارس 2017 إلى 31 آذار/مارس 2017، غير أن المصدر أدناه من خارج هذه الفترة.',
  );
  expect(said(DAY, '2017-03-20')).toBe(
    'فُهم من السؤال: يوم الأحد 5 آذار/مارس 2017، غير أن المصدر أدناه من غير هذا اليوم.',
  );
  expect(said(DAY, null)).toMatch(/غير هذا اليوم/u);
  // News of a day that is told of later.
  expect(said(DAY, '2017-03-20', 'التقى سالم الحداد كمال الصالح يوم 5 آذار 2017.')).not.toMatch(/غير/u);
});

it('says it where there is no answer, too', () => {
  const line = 'فُهم من السؤال: يوم الأحد 5 آذار/مارس 2017.';
  const answer = unanswered('not-said', { understood: DAY });
  expect(understoodLine(answer, 'latin')).toBe(line);
  expect(plainText(answer).split('\n')[1]).toBe(line);
  expect(understoodLine(unanswered('not-said', { understood: NOTHING }), 'latin')).toBeNull();
});

it('stands in plain text between what is said and its sources', () => {
  const quote = 'التقى سالم الحداد كمال الصالح.';
  const text = plainText(
    answered([statement(quote, citation(source('a', { published: '2017-03-06' }), quote))], {
      understood: DAY,
    }),
  );
  expect(text.split('\n').slice(0, 5)).toEqual([
    `${quote} [1]`,
    '',
    'فُهم من السؤال: يوم الأحد 5 آذار/مارس 2017.',
    '',
    'المصدر:',
  ]);
});
