import { expect, it } from 'vitest';
import { explainedText } from '../../../src/meetings/reading/explained-text.ts';
import { networksOf, type PartGiven } from '../../support/passages.ts';
import { marked, PUBLISHED, tagged } from '../../support/tagged.ts';

const [A, B] = ['سامر الحداد', 'هاني القصار'];
const PARTS: PartGiven[] = [
  [A, 'first', 0.9],
  [B, 'second', 0.8],
];

const explain = (written: string, parts = PARTS) =>
  explainedText(tagged(written).text, PUBLISHED, networksOf(written, parts));

it('tells of a text its words, names, days, mentions, passages and meetings', async () => {
  const written = `وصل الوفد. لم يلتق وزير العدل {${A}} أمس {${B} القنصل}.`;
  const { text } = tagged(written);
  const told = await explain(written);
  expect(told.words.slice(0, 2)).toEqual([
    { text: 'وصل', stems: ['وصل'] },
    { text: 'الوفد', stems: ['وفد'] },
  ]);
  expect(told.tagged.map((name) => text.slice(name.start, name.end))).toEqual([A, `${B} القنصل`]);
  expect(marked(text, told.names)).toContain(`{${A}}`);
  expect(told.days.map(({ text: said, from }) => [said, from])).toEqual([['أمس', '2024-05-13']]);
  expect(told.mentions.map(({ sort }) => sort)).toEqual(['group', 'person', 'person']);
  expect(told.mentions[1]?.rules).toContain('a name ends it');
  expect(told.passages).toHaveLength(1);
  expect(told.passages[0]).toMatchObject({
    word: 'يلتق',
    clause: 'denied',
    clauseRule: 'its verb negated',
    verdict: { kind: 'met', status: 'denied' },
    roles: [
      { role: 'first', text: A, probability: 0.9 },
      { role: 'second', text: B, probability: 0.8 },
    ],
  });
  expect(told.meetings.map(({ status }) => status)).toEqual(['denied']);
});

it('says that nothing decided where no rule did', async () => {
  const { passages } = await explain(`التقى {${A}} {${B}}.`);
  expect(passages[0]).toMatchObject({ clause: null, clauseRule: null, verdict: { status: 'held' } });
});

it('tells of an empty text nothing', async () => {
  const { words, names, days, mentions, passages, meetings } = await explain('');
  expect([words, names, days, mentions, passages, meetings]).toEqual([[], [], [], [], [], []]);
});
