import { describe, expect, it } from 'vitest';
import { groupAt } from '../../../src/meetings/phrases/groups.ts';
import { PHRASE_RULES } from '../../../src/meetings/phrases/phrase-rules.ts';
import { officeAt } from '../../../src/meetings/phrases/titled.ts';
import { Sentence } from '../../../src/meetings/words/sentence.ts';
import { tagged } from '../../support/tagged.ts';

describe('a phrase', () => {
  it.each(PHRASE_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { example, of }) => {
    const { text, names, end } = tagged(example);
    const sentence = new Sentence(text, names, []);
    const group = groupAt(sentence, 0);
    const office = officeAt(sentence, 0);
    const found = of === 'group' ? group && { last: group.last, rules: group.actor.rules } : office;
    expect(found, example).toBeDefined();
    expect(sentence.all[found?.last ?? -1]?.end, text).toBe(end);
    expect(found?.rules).toContain(name);
  });

  it('has rules of different names', () => {
    expect(new Set(PHRASE_RULES.map(({ name }) => name)).size).toBe(PHRASE_RULES.length);
  });
});
