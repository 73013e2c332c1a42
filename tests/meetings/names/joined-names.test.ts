import { expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import { grown, joinedNames, reach } from '../../../src/meetings/names/joined-names.ts';
import { tagged } from '../../support/tagged.ts';

/** The tokens of a text and those that its spans cover. */
function placed(written: string) {
  const { text, names } = tagged(written);
  const all = tokens(text);
  return { text, all, spans: names.map((name) => reach(all, name)) };
}

const slice = (
  text: string,
  all: ReturnType<typeof tokens>,
  { first, last }: { first: number; last: number },
) => text.slice(all[first]?.start, all[last]?.end);

it('finds the tokens under a span, those that it cuts as well', () => {
  const { all, spans } = placed('قال {سامر الحداد} و{هدى} أمس');
  expect(spans).toEqual([
    { first: 1, last: 2 },
    { first: 3, last: 3 },
  ]);
  expect(reach(all, { kind: 'person', start: 6, end: 7, text: 'ا' })).toEqual({ first: 1, last: 1 });
  expect(reach(all, { kind: 'person', start: 0, end: 99, text: '' })).toEqual({
    first: 0,
    last: all.length - 1,
  });
});

it.each([
  ['{الباجي} {قائد} {السبسي}', ['الباجي قائد السبسي']],
  ['{سامر} أبو {سالم}', ['سامر أبو سالم']],
  ['{سامر} بن {سالم}', ['سامر بن سالم']],
  ['{الباجي} قائد {السبسي}', ['الباجي قائد السبسي']],
  ['{سامر} أحمد {السبسي}', ['سامر أحمد السبسي']],
  ['{سامر} الكبير {السبسي}', ['سامر', 'السبسي']],
  ['{سامر سالم} أحمد {السبسي}', ['سامر سالم', 'السبسي']],
  ['{سامر} في {تونس}', ['سامر', 'تونس']],
  ['{سامر} و{هدى}', ['سامر', 'وهدى']],
  ['{سامر} {وليد}', ['سامر وليد']],
  ['{سامر}، {هدى}', ['سامر', 'هدى']],
  ['{سامر}\n{هدى}', ['سامر', 'هدى']],
  ['{سامر} التقى {هدى}', ['سامر', 'هدى']],
  ['', []],
])('the spans of «%s» are the names %j', (written, names) => {
  const { text, all, spans } = placed(written);
  expect(joinedNames(all, spans).map((span) => slice(text, all, span))).toEqual(names);
});

it.each([
  ['{سامر عبد} الله', 'سامر عبد الله'],
  ['{سامر} بن سالم أمس', 'سامر بن سالم'],
  ['{سامر} بن سالم بن أحمد', 'سامر بن سالم بن أحمد'],
  ['{سعد الدين} الوزير أمس', 'سعد الدين الوزير'],
  ['{سعد الدين} الوزير سامر', 'سعد الدين'],
  ['{سامر الحداد} الوزير أمس', 'سامر الحداد'],
  ['{أبو} علي', 'أبو علي'],
  ['{أبو} على', 'أبو'],
  ['{سامر عبد}\nالله', 'سامر عبد'],
  ['{سامر} بن', 'سامر'],
  ['{سامر} أمس', 'سامر'],
])('«%s» goes on as far as «%s»', (written, name) => {
  const { text, all, spans } = placed(written);
  expect(slice(text, all, grown(all, spans[0] ?? { first: 0, last: 0 }))).toBe(name);
});
