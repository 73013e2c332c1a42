import { ARABIC } from '../../constants.ts';
import { remembered } from '../../letters/remembered.ts';
import { table } from '../../letters/tables.ts';
import { cutForms } from '../../words/clitics.ts';
import { type Token, tokens } from '../../words/tokens.ts';

/** What the words of `date-words.tsv` are. */
const DATE_WORDS = [
  'about',
  'after',
  'ago',
  'between',
  'day',
  'decade',
  'era',
  'few',
  'few-number',
  'first',
  'from',
  'hour',
  'last',
  'moment',
  'now',
  'over',
  'part',
  'same',
  'side',
  'this',
  'to',
  'twin',
  'vague',
  'weekend',
  'within',
] as const;

/** What a word or phrase of the tables is in a date: of `date-words.tsv`, or the table that it stands in. */
export type SenseKind =
  | (typeof DATE_WORDS)[number]
  | 'month'
  | 'weekday'
  | 'relative'
  | 'unit'
  | 'the-unit'
  | 'season'
  | 'feast';

/** What a word or phrase of the tables means in a date. */
export interface Sense {
  readonly is: SenseKind;
  readonly value: number;
  /** The calendar of a month, the unit of time; else empty. */
  readonly name: string;
  /** Also another word: needs company that makes it a date. */
  readonly shy: boolean;
  /** Far more often another word: needs more of it. */
  readonly rare: boolean;
  /** The one spelling that counts where folding would confuse («آب», «أب»); else empty. */
  readonly exact: string;
}

/** A sense found at a token: `end` is the token after it, `cut` the letters of clitics before it. */
export interface SenseFound {
  readonly sense: Sense;
  readonly end: number;
  readonly cut: number;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly sense: Sense;
}

const PHRASES = new Map<string, Phrase[]>();

function add(form: string, sense: Sense): void {
  const [head, ...rest] = tokens(form).map((token) => token.text);
  if (head === undefined) return;
  const phrases = PHRASES.get(head) ?? [];
  phrases.push({ rest, sense: sense.exact === '' ? sense : { ...sense, exact: form } });
  PHRASES.set(head, phrases);
}

function sense(is: SenseKind, value: string, name: string, note = ''): Sense {
  return {
    is,
    value: Number(value),
    name,
    shy: note.includes('shy') || note.includes('rare'),
    rare: note.includes('rare'),
    exact: note.includes('exact') ? '!' : '',
  };
}

const CALENDARS = ['gregorian', 'hijri', 'persian', 'kurdish'];
const NOTES = ['', 'shy', 'rare', 'exact'];
const UNITS = ['day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'];

for (const [form = '', calendar = '', month = '', note] of table(
  'months',
  { column: 1, of: CALENDARS },
  { column: 3, of: NOTES },
)) {
  add(form, sense('month', month, calendar, note));
  // Kurdish joins the year to the month with ی: «ڕەشەمەی 2720».
  if (/[ەۆێڕڵ]/u.test(form) || calendar === 'kurdish') add(`${form}ی`, sense('month', month, calendar, note));
}
for (const [form = '', day = '', note] of table('weekdays', { column: 2, of: NOTES }))
  add(form, sense('weekday', day, '', note));
for (const [form = '', days = '', note] of table('relative-days', { column: 2, of: NOTES }))
  add(form, sense('relative', days, '', note));
for (const [form = '', unit = '', count = ''] of table('time-units', { column: 1, of: UNITS })) {
  add(form, sense('unit', count, unit));
  add(`ال${form}`, sense('the-unit', count, unit));
}
for (const [form = '', is = '', value = '', note] of table('date-words', { column: 1, of: DATE_WORDS }))
  add(form, sense(is as SenseKind, value, '', note));
for (const [form = '', month = ''] of table('seasons')) add(form, sense('season', month, ''));
for (const [form = '', rule = '', length = ''] of table('feasts', {
  column: 1,
  of: ['none', 'gregorian', 'hijri', 'easter', 'nth'],
}))
  add(form, sense('feast', length, rule));
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);

interface Head {
  readonly phrases: readonly Phrase[];
  readonly cut: number;
  /** Whether one of the phrases may be the first of a mention. */
  readonly starts: boolean;
}

/** Kinds that only go on with a mention that something else began. */
const FOLLOWERS: ReadonlySet<SenseKind> = new Set<SenseKind>([
  'to',
  'side',
  'same',
  'about',
  'over',
  'now',
  'few',
  'few-number',
  'era',
  'twin',
]);

const NONE: readonly Head[] = [];

/** The phrases that a word may begin, with its clitics taken off where the rest is a word of the tables. */
const heads = remembered(ARABIC.wordsRemembered, (word): readonly Head[] => {
  const found: Head[] = [];
  const offer = (form: string, cut: number): void => {
    const phrases = PHRASES.get(form);
    if (phrases === undefined) return;
    found.push({ phrases, cut, starts: phrases.some(({ sense }) => !FOLLOWERS.has(sense.is)) });
  };
  for (const { form, cut } of cutForms(word)) offer(form, cut);
  return found.length === 0 ? NONE : found;
});

/** Whether a mention may begin at a word: the cheap test before anything else is tried. */
export function begins(token: Token): boolean {
  return token.kind === 'word' && token.text.length < 15 && heads(token.text).some(({ starts }) => starts);
}

/** The longest phrase of one of the given kinds that begins at a token. */
export function senseAt(
  all: readonly Token[],
  at: number,
  ...kinds: readonly SenseKind[]
): SenseFound | undefined {
  const token = all[at];
  if (token === undefined || token.kind !== 'word' || token.text.length >= 15) return undefined;
  for (const { phrases, cut } of heads(token.text)) {
    for (const { rest, sense } of phrases) {
      if (!kinds.includes(sense.is)) continue;
      if (sense.exact !== '' && !spelt(token, sense.exact, cut)) continue;
      if (follows(all, at + 1, rest)) return { sense, end: at + 1 + rest.length, cut };
    }
  }
  return undefined;
}

/** How many letters of clitics stand before the phrase that begins at a token, whatever it means. */
export function cutAt(all: readonly Token[], at: number): number | undefined {
  const token = all[at];
  if (token === undefined || token.kind !== 'word' || token.text.length >= 15) return undefined;
  for (const { phrases, cut } of heads(token.text)) {
    if (phrases.some(({ rest }) => follows(all, at + 1, rest))) return cut;
  }
  return undefined;
}

function follows(all: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let step = 0; step < rest.length; step++) {
    const token = all[at + step];
    if (token === undefined || token.gap === 'line' || token.text !== rest[step]) return false;
  }
  return true;
}

/** Whether the letters of a word, marks aside, are these after the clitics. */
function spelt(token: Token, exact: string, cut: number): boolean {
  const letters = token.raw.normalize('NFC').replace(/[\u064B-\u065F\u0670\u0640]/gu, '');
  return letters.slice(cut) === exact;
}
