import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import { mended } from '../../../src/meetings/names/mended-names.ts';
import { NO_NAMES, trimmed } from '../../../src/meetings/names/trimmed-names.ts';

describe('no name is', () => {
  it.each(NO_NAMES.map((rule) => [rule.name, rule] as const))('%s', (_, { example, is }) => {
    expect(is(tokens(example))).toBe(true);
    const tagged = [{ kind: 'person', start: 0, end: example.length, text: example }] as const;
    expect(mended(example, tagged).filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it.each(['سامر الحداد', 'كريم', 'هدى القصار'])('«%s», which is left as it is', (text) => {
    expect(mended(text, [{ kind: 'person', start: 0, end: text.length, text }])).toMatchObject([{ text }]);
  });
});

describe('a name without what the tagger took in around it', () => {
  const trim = (text: string, words?: readonly string[], first = 0): string[] => {
    const all = tokens(text);
    const known = words && { byFirst: new Map(), words: new Set(words), last: new Set<string>() };
    return trimmed(text, all, { first, last: all.length - 1 }, known).map((name) => name.text);
  };

  it.each([
    ['سامر الحداد قال', 'سامر الحداد'],
    ['سامر الحداد معزياً', 'سامر الحداد'],
    ['سامر الحداد في', 'سامر الحداد'],
    ['سامر علي', 'سامر علي'],
    ['سامر الحداد التقى', 'سامر الحداد'],
    ['سامر الحداد تطورات', 'سامر الحداد'],
    ['سامر الحداد بمدينة', 'سامر الحداد'],
    ['السيد سامر', 'سامر'],
    ['« سامر', 'سامر'],
    ['بيلاروس أندريه بوبوف', 'أندريه بوبوف'],
    ['جمع دوغان', 'دوغان'],
    ['بالباجي', 'الباجي'],
    ['وقزحبل', 'قزحبل'],
    ['وليد', 'وليد'],
    ['كريم', 'كريم'],
  ])('«%s» is «%s»', (text, name) => {
    expect(trim(text)).toEqual([name]);
  });

  it('cuts a letter before what the article names elsewhere, or before a given name that does not begin the text', () => {
    expect(trim('بقزحبل')).toEqual(['بقزحبل']);
    expect(trim('بقزحبل', ['قزحبل'])).toEqual(['قزحبل']);
    expect(trim('بسامر')).toEqual(['بسامر']);
    expect(trim('قال بسامر', undefined, 1)).toEqual(['سامر']);
    expect(trim('قال بسامر', ['بسامر'], 1)).toEqual(['بسامر']);
  });

  it('is nothing where no word is left', () => {
    expect(trim('،')).toEqual([]);
    expect(trim('')).toEqual([]);
  });
});
