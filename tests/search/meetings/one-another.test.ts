import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src/meetings/meeting.ts';
import { metOneAnother, namesBothSides } from '../../../src/search/meetings/one-another.ts';
import { asked } from '../../answer/asking.ts';
import { termsOf } from '../terms.ts';

describe('namesBothSides', () => {
  const met = termsOf('التقى', { sided: true });

  it.each([
    ['هل التقى سامر ليلى؟', true],
    ['متى التقى سامر ليلى؟', true],
    ['من التقى سامر؟', false],
    ['ومن ومتى التقى سامر؟', false],
  ])('«%s»: %s', (text, both) => {
    expect(namesBothSides(asked(text), met, [])).toBe(both);
  });

  it('needs a word of two sides, and no place', () => {
    expect(namesBothSides(asked('متى زار سامر طنجة؟'), met, termsOf('طنجة', { place: true }))).toBe(false);
    expect(namesBothSides(asked('متى وصل سامر؟'), termsOf('وصل'), [])).toBe(false);
  });
});

describe('metOneAnother', () => {
  const party = (phrase: string, from: number) => ({ office: [], name: termsOf(phrase, {}, from) });
  const [samer, layla] = [party('سامر', 1), party('ليلى', 2)];
  const one = (side: Side, ...words: readonly number[]) => ({ side, words: new Set(words) });

  it.each([
    ['host and guest', [one('host', 1), one('guest', 2)], true],
    ['equals', [one('peer', 1), one('peer', 2)], true],
    ['guests of one host', [one('guest', 1), one('guest', 2)], false],
    ['one who answers to both', [one('host', 1, 2)], false],
    ['one who answers to both, and another to one of them', [one('host', 1, 2), one('guest', 2)], true],
    ['one who is no participant', [one('guest', 1)], true],
    ['nobody', [], true],
  ])('%s: %s', (_, all, met) => {
    expect(metOneAnother([samer, layla], all)).toBe(met);
  });

  it('asks nothing of one party', () => {
    expect(metOneAnother([samer], [])).toBe(true);
    expect(metOneAnother([], [one('host', 1)])).toBe(true);
  });
});
