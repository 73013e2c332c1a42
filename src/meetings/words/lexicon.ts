import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { TITLES, type Title } from '../../arabic/names/titles.ts';
import { type Peeled, peelings, THIRD_PERSON } from '../../arabic/words/clitics.ts';
import { conjugated, type VerbForm, verbForms } from '../../arabic/words/conjugation.ts';
import { isOwnAsItIs } from '../../arabic/words/lexicon.ts';
import type { Kind, Side } from '../meeting.ts';

const FRAMES = [
  'about',
  'attend',
  'attendance',
  'call',
  'credentials',
  'gather',
  'go',
  'head',
  'headship',
  'light',
  'object',
  'phone',
  'plain',
  'qualified',
  'with',
] as const;

/** How a verb or noun of meeting takes its sides. */
export type Frame = (typeof FRAMES)[number];

/** A verb or noun of `data/arabic/meetings.tsv`: what it says of a meeting, and how it takes its sides. */
export interface Trigger {
  readonly kind: Kind;
  readonly frame: Frame;
  /** The side of the subject; the other is its opposite. */
  readonly side: Side;
}

/** The classes of words around meetings that the table has beside verbs and nouns. */
const WORD_CLASSES = [
  'about',
  'adjunct',
  'body',
  'cancelled',
  'company',
  'delegation-head',
  'denied',
  'each',
  'ender',
  'event',
  'filler',
  'group',
  'happen',
  'honorific',
  'kin',
  'not-name',
  'not-title',
  'office-of-what',
  'organisation',
  'place-head',
  'planned',
  'postponed',
  'purpose',
  'refuse',
  'related',
  'relative',
  'report',
  'say',
  'state-head',
  'that',
  'title',
  'untrue',
  'went',
  'wish',
] as const;

/** A class of words around meetings: «say» of verbs of saying, «place-head» of nouns that a place begins with. */
export type WordClass = (typeof WORD_CLASSES)[number];

const KINDS: readonly string[] = [
  'met',
  'received',
  'visited',
  'phoned',
  'talked',
  'took-part',
] satisfies Kind[];
const SIDES: readonly string[] = ['host', 'guest', 'peer'] satisfies Side[];
const ROWS = rows();

/**
 * The rows of the table.
 * @throws Error when a row is of no class, kind, frame or side, or a class has no row.
 */
function rows(): readonly (readonly string[])[] {
  const all = table('meetings');
  for (const [name = '', kind = '', frame = '', side = ''] of all) {
    const isTrigger = name === 'verb' || name === 'noun';
    const isSound = isTrigger
      ? KINDS.includes(kind) && FRAMES.some((one) => one === frame) && SIDES.includes(side)
      : isWordClass(name) && [kind, frame, side].every((cell) => cell === '-');
    if (!isSound)
      throw new Error(
        `data/arabic/meetings.tsv: «${[name, kind, frame, side].join(' ')}» is no class, kind, frame or side`,
      );
  }
  const empty = WORD_CLASSES.find((one) => all.every(([name]) => name !== one));
  if (empty !== undefined) throw new Error(`data/arabic/meetings.tsv: no row of the class ${empty}`);
  return all;
}

function isWordClass(name: string): name is WordClass {
  return WORD_CLASSES.some((one) => one === name);
}

/** The words of each class of the table, and the titles of people as those of their classes. */
function classes(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of ROWS) {
    const [name = ''] = row;
    if (name === 'verb' || name === 'noun') continue;
    const set = found.get(name) ?? new Set<string>();
    for (const form of formsIn(row)) set.add(form);
    found.set(name, set);
  }
  const not = found.get('not-title') ?? new Set();
  for (const [form, title] of TITLES) {
    const name = not.has(form) ? undefined : classOf(form, title);
    // A word that is an office of one stays that where it is the plural of another.
    if (name !== undefined && !(name === 'group' && found.get('title')?.has(form)))
      found.get(name)?.add(form);
  }
  return found;
}

/** The folded forms of a row: as they stand, or of verbs those that it asks for. */
function formsIn([, , , , wanted = '', forms = '']: readonly string[]): string[] {
  const all = forms.split(' ');
  return wanted === '-' ? all.map(fold) : all.flatMap((verb) => verbForms(verb, wanted));
}

/** The class of a title of one word: an honour, an office, or a group of those who hold one. */
function classOf(form: string, { kind, number }: Title): 'honorific' | 'title' | 'group' | undefined {
  if (form.includes(' ') || form.length < 3 || kind === 'state') return undefined;
  if (number === 'one') return kind === 'honorific' ? 'honorific' : 'title';
  return number === 'many' && kind !== 'honorific' ? 'group' : undefined;
}

const CLASSES = classes();

/** Whether a folded word stands in a class of the table. */
export function is(name: WordClass, word: string): boolean {
  return CLASSES.get(name)?.has(word) ?? false;
}

const VERBS = new Map<string, { trigger: Trigger; form: VerbForm }>();
const NOUNS = new Map<string, { trigger: Trigger; owner: string }>();
const OWNERS = ['', ...THIRD_PERSON, 'نا', 'ي'];

for (const [name = '', kind = '', frame = '', side = '', , forms = ''] of ROWS) {
  const trigger = { kind: kind as Kind, frame: frame as Frame, side: side as Side };
  if (name === 'verb')
    for (const [form, told] of conjugated(forms))
      if (!VERBS.has(form)) VERBS.set(form, { trigger, form: told });
  if (name === 'noun')
    for (const form of forms.split(' '))
      for (const stem of stemsOf(form))
        for (const owner of OWNERS) {
          const written = fold((owner === '' ? form : stem) + owner);
          if (!NOUNS.has(written)) NOUNS.set(written, { trigger, owner });
        }
}

/** What a noun becomes before a pronoun: «لقاء» → لقائـ and لقاؤ, «زيارة» → زيارتـ, «لقاءين» → لقاءيـ. */
function stemsOf(form: string): string[] {
  if (form.endsWith('اء')) return [form, `${form.slice(0, -1)}ئ`, `${form.slice(0, -1)}ؤ`];
  if (form.endsWith('ة')) return [`${form.slice(0, -1)}ت`];
  if (form.endsWith('ين') || form.endsWith('ان')) return [form.slice(0, -1)];
  return [form];
}

/** The verb of meeting that a folded word is, with «و», «ف» and the «س» of the future before it. */
export function verbIn(
  word: string,
): { trigger: Trigger; form: VerbForm; conj: boolean; future: boolean } | undefined {
  for (const conj of [false, true]) {
    if (conj && (!/^[وف]/u.test(word) || isOwnAsItIs(word))) break;
    const rest = conj ? word.slice(1) : word;
    const found = VERBS.get(rest);
    if (found !== undefined) return { ...found, conj, future: false };
    if (/^س[يتن]/u.test(rest)) {
      const later = VERBS.get(rest.slice(1));
      if (later?.form.tense === 'present') return { ...later, conj, future: true };
    }
  }
  return undefined;
}

/** The noun of meeting that a folded word is. */
export function nounIn(word: string): ({ trigger: Trigger; owner: string } & Peeled) | undefined {
  for (const peeled of peelings(word)) {
    const found = NOUNS.get(peeled.base);
    if (found !== undefined && !(peeled.definite && found.owner !== '')) return { ...found, ...peeled };
  }
  return undefined;
}

/** The class member that a folded word is under its clitics; the fewest clitics first. */
export function memberIn(name: WordClass, word: string): Peeled | undefined {
  for (const peeled of peelings(word)) if (is(name, peeled.base)) return peeled;
  return undefined;
}
