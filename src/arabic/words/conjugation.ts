import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { FIRST_PERSON, THIRD_PERSON } from './clitics.ts';

/** What the form of a verb tells. Written Arabic does not tell an active form from a passive one. */
export interface VerbForm {
  readonly tense: 'past' | 'present';
  readonly gender: 'm' | 'f' | 'either';
  readonly number: 'one' | 'two' | 'many';
  /** The pronoun of its object, folded («استقبله» ه), or empty. */
  readonly object: string;
  /** It is a jussive and no other present: «يزر», «يلتقِ». */
  readonly jussive?: true;
}

const OBJECTS = ['', ...THIRD_PERSON, ...FIRST_PERSON];

type Ending = readonly [
  ending: string,
  gender: VerbForm['gender'],
  number: VerbForm['number'],
  jussive?: true,
];

const PAST: readonly Ending[] = [
  ['', 'm', 'one'],
  ['ت', 'f', 'one'],
  ['ا', 'm', 'two'],
  ['تا', 'f', 'two'],
  ['وا', 'm', 'many'],
  ['نا', 'either', 'many'],
  ['ن', 'f', 'many'],
];
const WEAK_PAST: readonly Ending[] = [
  ['ى', 'm', 'one'],
  ['ت', 'f', 'one'],
  ['يا', 'm', 'two'],
  ['تا', 'f', 'two'],
  ['وا', 'm', 'many'],
  ['ينا', 'either', 'many'],
  ['يت', 'either', 'one'],
];
const PRESENT: readonly Ending[] = [
  ['', 'm', 'one'],
  ['ان', 'm', 'two'],
  ['ا', 'm', 'two'],
  ['ون', 'm', 'many'],
  ['وا', 'm', 'many'],
];
const WEAK_PRESENT: readonly Ending[] = [
  ['ي', 'm', 'one'],
  ['', 'm', 'one', true],
  ['يان', 'm', 'two'],
  ...PRESENT.slice(3),
];

/** The forms of a verb of the table, folded, without «و», «ف» and «س» before them. */
export function conjugate(shape: string, past: string, present: string): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const put = (stem: string, [ending, gender, number, jussive]: Ending, tense: VerbForm['tense']): void => {
    const told = { tense, gender, number, ...(jussive && { jussive }) };
    for (const object of OBJECTS) {
      const form = fold(stem + (object === '' ? ending : beforeObject(ending)) + object);
      if (!forms.has(form)) forms.set(form, { ...told, object });
    }
  };
  const isWeak = shape === 'weak';
  for (const ending of isWeak ? WEAK_PAST : PAST) put(past, ending, 'past');
  const [indicative = '', ...jussives] = present.split(' ');
  const endings = isWeak ? WEAK_PRESENT : PRESENT;
  for (const [prefix, ending] of endings.flatMap(persons)) put(prefix + indicative, ending, 'present');
  for (const stem of jussives)
    for (const [prefix, [end, gender, number]] of endings.flatMap(persons))
      put(prefix + stem, [end, gender, number, true], 'present');
  return forms;
}

/** «التقى» before a pronoun is «التقاه», «زاروا» is «زاروه». */
function beforeObject(ending: string): string {
  if (ending === 'ى') return 'ا';
  return ending === 'وا' ? 'و' : ending;
}

/** The persons of the present that an ending is of, by the letter before the stem. */
function persons(ending: Ending): (readonly [prefix: string, ending: Ending])[] {
  const [end, , number, jussive] = ending;
  return [
    ['ي', ending],
    ...(number === 'many' ? [] : [['ت', [end, 'f', number, jussive] as Ending] as const]),
    ...(number === 'one' ? [['ن', [end, 'either', 'many', jussive] as Ending] as const] : []),
  ];
}

/** How verbs go: `weak` where the last letter is ى, `hollow` where the middle one is ا. */
const SHAPES: readonly string[] = ['sound', 'weak', 'hollow'];

/** How each verb of `data/arabic/verbs.tsv` goes. */
const VERBS: ReadonlyMap<string, readonly [shape: string, past: string, present: string]> = verbs();

/**
 * The rows of the table by their verbs.
 * @throws Error when a verb stands there twice, or its row is not whole.
 */
function verbs(): Map<string, readonly [string, string, string]> {
  const found = new Map<string, readonly [string, string, string]>();
  for (const [verb = '', shape = '', past = '', present = ''] of table('verbs', { column: 1, of: SHAPES })) {
    const where = `data/arabic/verbs.tsv: «${verb}»`;
    if (found.has(verb)) throw new Error(`${where} stands there twice`);
    if (past === '' || present === '') throw new Error(`${where}: its past or its present is missing`);
    found.set(verb, [shape, past, present]);
  }
  return found;
}

/** Which forms a word of `verb-forms` asks for. */
const WANTED: Readonly<Record<string, (form: VerbForm) => boolean>> = {
  past: ({ tense }) => tense === 'past',
  present: ({ tense, jussive }) => tense === 'present' && jussive === undefined,
  jussive: ({ jussive }) => jussive === true,
  he: ({ gender, number, object }) => gender === 'm' && number === 'one' && object === '',
  she: ({ gender, number, object }) => gender === 'f' && number === 'one' && object === '',
  two: ({ gender, number, object }) => gender === 'm' && number === 'two' && object === '',
  they: ({ gender, number, object }) => gender === 'm' && number === 'many' && object === '',
};
const TENSES: readonly string[] = ['past', 'present', 'jussive'];

/**
 * The forms of a verb of `data/arabic/verbs.tsv`, folded, with what each tells.
 * @throws Error when the table has no such verb.
 */
export function conjugated(verb: string): Map<string, VerbForm> {
  const goes = VERBS.get(verb);
  if (goes === undefined) throw new Error(`data/arabic/verbs.tsv: there is no verb «${verb}»`);
  return conjugate(...goes);
}

/**
 * Those of its forms of the tenses and persons that are `wanted`, words parted by spaces («past he she», «she»), of every
 * tense or person where none is named; «all» for all of them, with pronouns and without.
 * @throws Error when the table has no such verb, or no such forms are known.
 */
export function verbForms(verb: string, wanted: string): string[] {
  const forms = [...conjugated(verb)];
  if (wanted === 'all') return forms.map(([form]) => form);
  const asked = wanted.split(' ');
  const unknown = asked.find((one) => !Object.hasOwn(WANTED, one));
  if (unknown !== undefined)
    throw new Error(`«${verb}»: «${unknown}» is none of ${Object.keys(WANTED).join(', ')}, all`);
  const groups = [asked.filter((one) => TENSES.includes(one)), asked.filter((one) => !TENSES.includes(one))];
  return forms
    .filter(([, form]) =>
      groups.every((names) => names.length === 0 || names.some((name) => WANTED[name]?.(form))),
    )
    .map(([form]) => form);
}

/** A word of a table, folded, or where the table says which, the forms of a verb. */
export function formsOf(word: string, wanted: string): string[] {
  return wanted === '' ? [fold(word)] : verbForms(word, wanted);
}
