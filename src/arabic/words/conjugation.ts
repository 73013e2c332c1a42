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
      const before = object === '' ? ending : ending === 'ى' ? 'ا' : ending === 'وا' ? 'و' : ending;
      const form = fold(stem + before + object);
      if (!forms.has(form)) forms.set(form, { tense, gender, number, object });
    }
  };
  const weak = shape === 'weak';
  for (const ending of weak ? WEAK_PAST : PAST) put(past, ending, 'past');
  for (const stem of present.split(' ')) {
    for (const ending of weak ? WEAK_PRESENT : PRESENT) {
      const [end, , number] = ending;
      put(`ي${stem}`, ending, 'present');
      if (number !== 'many') put(`ت${stem}`, [end, 'f', number], 'present');
      if (number === 'one') put(`ن${stem}`, [end, 'either', 'many'], 'present');
    }
  }
  return forms;
}
