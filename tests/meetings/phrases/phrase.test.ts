import { describe, expect, it } from 'vitest';
import { groupAt } from '../../../src/meetings/phrases/groups.ts';
import { PHRASE_RULES } from '../../../src/meetings/phrases/phrase-rules.ts';
import { officeAt } from '../../../src/meetings/phrases/titled.ts';
import { Sentence } from '../../../src/meetings/words/sentence.ts';
import type { NameKind, NameSpan } from '../../../src/model/names.ts';

const SPANS: readonly (readonly [open: string, close: string, kind: NameKind])[] = [
  ['{', '}', 'person'],
  ['[', ']', 'organisation'],
  ['<', '>', 'place'],
  ['(', ')', 'office'],
];

/** The sentence of an example, the tagger's spans in it, and where its phrase ends. */
function readExample(example: string): { text: string; names: NameSpan[]; end: number } {
  let text = '';
  let end = -1;
  const names: NameSpan[] = [];
  const open = new Map<NameKind, number>();
  for (const letter of example) {
    const opens = SPANS.find(([mark]) => mark === letter);
    const closes = SPANS.find(([, mark]) => mark === letter);
    if (letter === '|') end = text.trimEnd().length;
    else if (opens !== undefined) open.set(opens[2], text.length);
    else if (closes !== undefined) {
      const start = open.get(closes[2]) ?? 0;
      names.push({ kind: closes[2], start, end: text.length, text: text.slice(start) });
    } else text += letter;
  }
  return { text, names, end };
}

describe('a phrase', () => {
  it.each(PHRASE_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { example, of }) => {
    const { text, names, end } = readExample(example);
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
