import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import { mended } from '../../../src/meetings/names/mended-names.ts';
import { NO_NAMES } from '../../../src/meetings/names/trimmed-names.ts';

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
