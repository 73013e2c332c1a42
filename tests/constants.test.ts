import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beside, entriesOf, RECORDS, tunedNumbers } from '../bench/neighbours/tuned.ts';
import { constants, withConstant } from '../src/constants.ts';
import { ROOT } from '../src/root.ts';

const SOURCES = join(ROOT, 'src');

/** The words by which a constant says how it came about; `src/constants.ts` says what they mean. */
const CAME_ABOUT = /\b(?:Tuned|Measured|Limit|Bound|Choice)\b/gu;

/** Files with numbers of their own that decide nothing, or nothing that another value could, and why. */
const NO_DECISION: Readonly<Record<string, string>> = {
  'arabic/calendar/calendar.ts': 'the milliseconds of a day',
  'arabic/calendar/hijri.ts': 'the milliseconds of a day; by how much a Kurdish year is ahead',
  'arabic/letters/fold.ts': 'the units that one character folds to at most',
  'arabic/words/words.ts': 'names of the classes of characters',
  'config.ts': 'what the warning beside it tells; it is read before any room',
  'fetch/polite/backoff.ts': 'the milliseconds of a day',
  'files/calendar.ts': 'the octets of a line of iCalendar (RFC 5545, 3.1)',
  'meetings/people/tenures.ts': 'a step of the scale of officeFit',
  'news/markup/document.ts': 'the node types of DOM',
  'news/records/line-by-line.ts': 'the byte that ends a line',
  'archive/database/postgres/postgres-schema.ts': 'the number of the layout',
  'archive/database/postgres/posting-lists.ts': 'the numbers of a row',
  'archive/database/ranking/posting-list.ts': 'the ids that sixteen bits tell apart; the numbers of a kind',
  'archive/database/sqlite/full-text/doclists.ts': 'the bytes at the head of a page; the numbers of a row',
  'archive/database/sqlite/schema.ts': 'the numbers by which a database tells what it is',
  'archive/database/sqlite/table-digests.ts': 'the bits of a digest',
  'fetch/rounds/schema.ts': 'names of the ranks of pages',
  'cli/terminal/io.ts': 'the codes with which the program ends',
  'web/metrics.ts': 'the edges of a histogram',
  'arabic/dates/sayings/offsets.ts': 'the days of a week and the months of a year',
  'arabic/dates/sayings/periods.ts': 'thirds, and how many weeks, quarters and halves a year has',
};

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort();

function sourceOf(file: string): string {
  return readFileSync(join(SOURCES, file), 'utf8');
}

/** The names that a file gives at its top level to numbers, sums of them, and records or lists of nothing else. */
function numbersNamedIn(text: string): string[] {
  const declared = text.matchAll(/^(?:export )?const (\w+)(?:: [^=\n]+)? = ([^;]+);$/gmu);
  const number = String.raw`-?(?:0x[\da-f_]+|\d[\d_]*(?:\.\d+)?(?:e-?\d+)?)`;
  const sum = `${number}(?: [-+*/]+ ${number})*`;
  const record = String.raw`\{\s*(?:\w+: ${sum},?\s*)+\}`;
  const list = String.raw`\[\s*(?:${sum},?\s*)+\]`;
  const isNumbers = new RegExp(`^(?:${sum}|${record}|${list})(?: as const)?$`, 'u');
  return [...declared].flatMap(([, name = '', value = '']) => (isNumbers.test(value.trim()) ? [name] : []));
}

const records = files
  .filter((file) => file.endsWith('/constants.ts'))
  .map((file) => {
    const text = sourceOf(file);
    const [, name = ''] = /^export const (\w+) = constants\(\{$/mu.exec(text) ?? [];
    return { file, name, text, entries: entriesOf(text) };
  });

describe('the numbers that decide something', () => {
  it('are found where they are declared', () => {
    const text = [
      'const ONE = 1;',
      'export const LARGE: number = 20 * 1024 ** 2;',
      'const SHARE = -0.5;',
      'const MOST = { names: 3, titles: 1_000 };',
      'const STEPS = [0.1, 2] as const;',
      'const FEWEST: Partial<Record<Grain, number>> = {\n  week: 53,\n  half: 2,\n};',
      "const NAME = '3';",
      'const SOME = new Map<string, number>();',
      'const OTHER = { most: MOST.names };',
      'function f() {\n  const inner = 3;\n}',
    ].join('\n');
    expect(numbersNamedIn(text)).toEqual(['ONE', 'LARGE', 'SHARE', 'MOST', 'STEPS', 'FEWEST']);
  });

  it('stand in one record a room and nowhere else', () => {
    const elsewhere = files.filter(
      (file) => !file.endsWith('/constants.ts') && numbersNamedIn(sourceOf(file)).length > 0,
    );
    expect(elsewhere.filter((file) => !(file in NO_DECISION))).toEqual([]);
    expect(records.map(({ name }) => name)).not.toContain('');
    expect(new Set(records.map(({ file }) => file.split('/').slice(0, -1).join('/'))).size).toBe(
      records.length,
    );
    expect(records.every(({ file }) => file.split('/').length === 2)).toBe(true);
  });

  it('stand elsewhere only where a reason is given that still holds', () => {
    for (const file of Object.keys(NO_DECISION)) expect(numbersNamedIn(sourceOf(file)), file).not.toEqual([]);
  });

  it.each(records)(
    'of $file say each what it is, its unit, and once how it came about',
    ({ text, entries }) => {
      const keys = [...text.matchAll(/^ {2}(\w+): /gmu)].map(([, key]) => key);
      expect(entries.map(({ name }) => name)).toEqual(keys);
      for (const { name, doc } of entries) {
        expect(doc.match(CAME_ABOUT), `${name}: ${doc}`).toHaveLength(1);
        expect(doc.replace(CAME_ABOUT, '').length, name).toBeGreaterThan(12);
      }
    },
  );

  it('have one constant for one meaning, with a name that no other room has', () => {
    const places = new Map<string, string[]>();
    for (const { name: room, entries } of records) {
      for (const { name, doc } of entries) {
        // What it is, without how it came about.
        const what = doc.split(CAME_ABOUT)[0] ?? '';
        for (const key of [name, what]) places.set(key, [...(places.get(key) ?? []), `${room}.${name}`]);
      }
    }
    expect([...places].filter(([, all]) => all.length > 1)).toEqual([]);
  });

  it('are each read by something', () => {
    const all = files.map(sourceOf).join('\n');
    const unread = records.flatMap(({ name: room, entries }) =>
      entries
        .filter(({ name }) => !new RegExp(`\\b${room}\\.${name}\\b`, 'u').test(all))
        .map(({ name }) => `${room}.${name}`),
    );
    expect(unread).toEqual([]);
  });

  it('that are tuned are all tried by the bench of neighbours, each with a value below and one above', () => {
    const tuned = records.flatMap(({ file, entries }) =>
      entries.some(({ doc }) => /\bTuned\b/u.test(doc)) ? [file] : [],
    );
    expect(Object.keys(RECORDS).sort()).toEqual(tuned);
    const numbers = tunedNumbers();
    expect(numbers.length).toBeGreaterThan(150);
    for (const { name, value } of numbers) {
      const [below, above] = beside(value);
      expect(below < value && value < above, name).toBe(true);
    }
  });
});

describe('a record of constants', () => {
  it('has another value while a bench measures, and its own again, whatever happens', async () => {
    const record = constants({ most: 3, share: { one: 0.5 } });
    await withConstant(record, 'share.one', 0.6, async () => expect(record.share.one).toBe(0.6));
    expect(record.share.one).toBe(0.5);
    const failing = withConstant(record, 'most', 4, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(record.most).toBe(3);
    await expect(withConstant(record, 'least', 4, async () => undefined)).rejects.toThrow(
      'no constant least',
    );
  });

  it('is changed by nothing that runs', () => {
    const changing = files.filter(
      (file) => file !== 'constants.ts' && sourceOf(file).includes('withConstant'),
    );
    expect(changing).toEqual([]);
  });
});

describe('the values beside one', () => {
  it.each([
    [2, [1, 3]],
    [1, [0, 2]],
    [20, [15, 25]],
    [-4, [-5, -3]],
    [0.6, [0.5, 0.7]],
    [0.97, [0.94, 0.985]],
    [0.05, [0.025, 0.1]],
    [2.5, [2, 3]],
  ])('%d', (value, wanted) => {
    expect(beside(value)).toEqual(wanted);
  });
});
