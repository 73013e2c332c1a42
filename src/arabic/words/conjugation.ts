import { fold } from '../letters/fold.ts';

/** What the form of a verb tells. Written Arabic does not tell an active form from a passive one. */
export interface VerbForm {
  readonly tense: 'past' | 'present';
  readonly gender: 'm' | 'f' | 'either';
  readonly number: 'one' | 'two' | 'many';
  /** The pronoun of its object, folded («استقبله» ه), or empty. */
  readonly object: string;
}

const OBJECTS = ['', 'ه', 'ها', 'هما', 'هم', 'هن', 'ني', 'نا'];

type Ending = readonly [ending: string, gender: VerbForm['gender'], number: VerbForm['number']];

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
  ['', 'm', 'one'],
  ['يان', 'm', 'two'],
  ...PRESENT.slice(3),
];

/** The forms of a verb of the table, folded, without «و», «ف» and «س» before them. */
export function conjugate(shape: string, past: string, present: string): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const put = (stem: string, [ending, gender, number]: Ending, tense: VerbForm['tense']): void => {
    for (const object of OBJECTS) {
      const form = fold(stem + (object === '' ? ending : beforeObject(ending)) + object);
      if (!forms.has(form)) forms.set(form, { tense, gender, number, object });
    }
  };
  const isWeak = shape === 'weak';
  for (const ending of isWeak ? WEAK_PAST : PAST) put(past, ending, 'past');
  for (const stem of present.split(' '))
    for (const ending of isWeak ? WEAK_PRESENT : PRESENT)
      for (const [prefix, own] of persons(ending)) put(prefix + stem, own, 'present');
  return forms;
}

/** «التقى» before a pronoun is «التقاه», «زاروا» is «زاروه». */
function beforeObject(ending: string): string {
  if (ending === 'ى') return 'ا';
  return ending === 'وا' ? 'و' : ending;
}

/** The persons of the present that an ending is of, by the letter before the stem. */
function persons(ending: Ending): (readonly [prefix: string, ending: Ending])[] {
  const [end, , number] = ending;
  return [
    ['ي', ending],
    ...(number === 'many' ? [] : [['ت', [end, 'f', number]] as const]),
    ...(number === 'one' ? [['ن', [end, 'either', 'many']] as const] : []),
  ];
}
