import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { excerpt } from '../../src/telegram/excerpt.ts';
import { EXPONENT, exponentOf } from '../support/linear/exponent.ts';

const FILLER = 'وكان الطقس معتدلًا والناس في الأسواق يتحدثون عن المطر. '.repeat(200);
const TOLD = 'واستقبل رئيس البلدية كمال الريحاني وفد النحّالين صباح الخميس.';

describe('an excerpt', () => {
  it('is the text itself when it is short enough', () => {
    expect(excerpt(TOLD, ['كمال'])).toBe(TOLD);
    expect(excerpt('', ['كمال'])).toBe('');
  });

  it.each([
    ['at the beginning', `${TOLD} ${FILLER}`, false, true],
    ['in the middle', `${FILLER}${TOLD} ${FILLER}`, true, true],
    ['at the end', `${FILLER}${TOLD}`, true, false],
  ])('has what is told %s, and «…» where it was cut', (_, text, before, after) => {
    const cut = excerpt(text, ['كمال الريحاني', 'من استقبل وفد النحالين؟']);
    expect(cut).toContain(TOLD);
    expect(cut.length).toBeLessThanOrEqual(TELEGRAM.quotation);
    expect([cut.startsWith('…'), cut.endsWith('…')]).toEqual([before, after]);
  });

  it('prefers the place that bears most of it, in whatever spelling', () => {
    const text = `زار كمال السوق. ${FILLER}${TOLD} ${FILLER}`;
    expect(excerpt(text, ['كمال الريحانى', 'النَحّالين'])).toContain(TOLD);
  });

  it('is the beginning where nothing is told in it', () => {
    expect(excerpt(FILLER, ['زلزال']).startsWith('وكان الطقس')).toBe(true);
    expect(excerpt(FILLER, []).startsWith('وكان الطقس')).toBe(true);
  });

  it('is no longer than it may be, part of the text, and cuts no character, whatever is given', () => {
    const piece = fc.constantFrom(
      ...['قال ', 'سالم', ' ', '😀', '\u064E', 'ه'.repeat(90), '؟', '[1]', '\ud83d'],
    );
    const text = fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 3 }),
        fc.integer({ min: 20, max: 700 }),
        (given, told, most) => {
          const cut = excerpt(given, told, most);
          expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0));
          if (given.length <= most) expect(cut).toBe(given);
          else expect(given).toContain(cut.replace(/^…|…$/gu, ''));
          if (!/\p{Surrogate}/u.test(given)) expect(cut).not.toMatch(/\p{Surrogate}/u);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time that grows with the text', () => {
    const cut = (text: string) => excerpt(text, ['كمال الريحاني']);
    expect(exponentOf(cut, ['', 'كمال [ ', ''], 560_000)).toBeLessThanOrEqual(EXPONENT);
  });
});
