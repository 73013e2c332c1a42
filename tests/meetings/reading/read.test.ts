import { describe, expect, it } from 'vitest';
import { meetings, readPassages } from '../../../src/meetings/reading/read.ts';
import type { ReadKind } from '../../../src/model/meeting-reader.ts';
import { networksOf, type PartGiven } from '../../support/passages.ts';
import { PUBLISHED, tagged } from '../../support/tagged.ts';

const [A, B, C] = ['سامر الحداد', 'هاني القصار', 'رامي السهل'];
const PARTS: PartGiven[] = [
  [A, 'first', 0.9],
  [B, 'second', 0.9],
  ['أمس', 'time', 0.9],
];

const read = (
  written: string,
  parts: readonly PartGiven[] = PARTS,
  { published = PUBLISHED, kind = 'met' }: { published?: string | null; kind?: ReadKind } = {},
) => meetings({ title: '', text: tagged(written).text, published }, networksOf(written, parts, kind));

describe('the meetings of an article', () => {
  it('are those of its sentences, with who, when and where they are told', async () => {
    const written = `وصل الوفد صباحا. والتقى وزير العدل {${A}} أمس السفير {${B}}. ثم عاد.`;
    const [meeting, ...others] = await read(written);
    expect(others).toEqual([]);
    expect(meeting?.participants.map(({ name, title }) => [name, title])).toEqual([
      [A, 'وزير العدل'],
      [B, 'السفير'],
    ]);
    expect(meeting).toMatchObject({ kind: 'met', from: '2024-05-13', to: '2024-05-13', basis: 'relative' });
    const { start, end } = meeting?.evidence ?? { start: 0, end: 0 };
    expect(tagged(written).text.slice(start, end)).toBe(`والتقى وزير العدل ${A} أمس السفير ${B}.`);
  });

  it('are told once by a sentence with two words of them, and with who attends a later one', async () => {
    expect(await read(`التقى {${A}} أمس {${B}} في لقاء جمع الرجلين.`)).toHaveLength(1);
    const parts: PartGiven[] = [...PARTS, [C, 'company', 0.9]];
    const told = await read(
      `التقى {${A}} أمس {${B}}. ${'كلمة '.repeat(200)}. وجرى اللقاء بحضور {${C}}.`,
      parts,
    );
    expect(told.map(({ participants }) => participants.map(({ name }) => name))).toEqual([
      [A, B],
      [A, B, C],
    ]);
  });

  it('are none where no word tells of any, the network says none, or nobody is named', async () => {
    expect(await read(`وصل {${A}} مع {${B}}.`)).toEqual([]);
    expect(await read(`التقى {${A}} {${B}}.`, PARTS, { kind: 'none' })).toEqual([]);
    expect(await read('التقى أمس.')).toEqual([]);
    expect(await read('')).toEqual([]);
  });

  it('have a day that is counted from that of publication only where it is known', async () => {
    expect((await read(`التقى {${A}} أمس {${B}}.`, PARTS, { published: null }))[0]?.from).toBeNull();
    const parts: PartGiven[] = [...PARTS.slice(0, 2), ['3 مارس 2024', 'time', 0.9]];
    const [dated] = await read(`التقى {${A}} يوم 3 مارس 2024 {${B}}.`, parts, { published: null });
    expect(dated?.from).toBe('2024-03-03');
  });

  it('are those of passages whose day is read, though it is to come', async () => {
    const parts: PartGiven[] = [...PARTS.slice(0, 2), ['20 مايو', 'time', 0.9]];
    const [one] = await readPassages(
      { title: '', text: `يلتقي ${A} ${B} في 20 مايو المقبل.`, published: PUBLISHED },
      networksOf('', parts).meetingReader,
    );
    expect(one?.day?.from).toBe('2024-05-20');
    expect(one?.verdict?.status).toBe('held');
  });
});

it('has names found only in the title, the sentences of the words and those of who met', async () => {
  const written = `وصل {${A}}. مرّ يوم. جرى ذلك أمس. *لقاء* مع {${B}} صباحا. ثم عاد.`.replaceAll('*', '');
  const asked: string[] = [];
  const { tagger, meetingReader } = networksOf(written, PARTS);
  const noting = {
    meetingReader,
    tagger: {
      ...tagger,
      tag: async (texts: readonly string[]) => {
        asked.push(...texts);
        return await tagger.tag(texts);
      },
    },
  };
  await meetings({ title: 'عنوان', text: tagged(written).text, published: PUBLISHED }, noting);
  expect(asked).toEqual(['عنوان', `لقاء مع ${B} صباحا.`]);
});

it('reads of each word what the network and the clause say, none for an article without one', async () => {
  const { meetingReader } = networksOf('', PARTS);
  const all = await readPassages(
    { title: '', text: `لم يلتق ${A} ${B}.`, published: PUBLISHED },
    meetingReader,
  );
  expect(all.map(({ verdict }) => verdict?.status)).toEqual(['denied']);
  expect(await readPassages({ title: 'لقاء', text: 'وصل الوفد.', published: null }, meetingReader)).toEqual(
    [],
  );
});
