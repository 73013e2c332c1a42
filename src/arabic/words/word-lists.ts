import { bare } from '../letters/bare.ts';
import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { verbForms } from './conjugation.ts';

/** The words of a table by class. */
export interface WordLists<Class extends string> {
  /** Whether a word or phrase, however it is spelt, is of a class: «الى» and «إلى» are one. */
  has(of: Class, word: string): boolean;
  /** The same where spelling tells apart: «على» is a preposition, «علي» a name. Vowel signs count for nothing. */
  hasAsWritten(of: Class, word: string): boolean;
  /** Whether a word or phrase begins with one of a class, however it is spelt: «الوزراء» with «الوزرا». */
  begins(of: Class, word: string): boolean;
  /** The words of a class, folded: for whoever has folded words at hand. */
  folded(of: Class): ReadonlySet<string>;
}

/**
 * The words of `data/arabic/<name>.tsv`, whose rows are a class and a word or phrase of it; or a class, a verb of
 * `verbs.tsv`, and which of its forms are of the class; where the `third` column is another, it is left alone.
 * @throws Error when a row is of a class that is not asked for, stands twice in its class, or a class has no rows.
 */
export function wordLists<const Class extends string>(
  name: string,
  classes: readonly Class[],
  third: 'forms' | 'other' = 'forms',
): WordLists<Class> {
  const written = new Map<string, string[]>(classes.map((one) => [one, []]));
  const known = new Set<string>();
  for (const [of = '', word = '', forms = ''] of table(name)) {
    const where = `data/arabic/${name}.tsv: «${of}», «${word}»`;
    const list = written.get(of);
    if (list === undefined) throw new Error(`${where}: no such class; there are ${classes.join(', ')}`);
    if (word === '') throw new Error(`${where}: the word is missing`);
    if (list.includes(word)) throw new Error(`${where}: stands there twice`);
    const all = forms === '' || third === 'other' ? [word] : verbForms(word, forms);
    for (const one of all) known.add(`${of} ${fold(one)}`);
    list.push(...all);
  }
  const empty = classes.find((one) => written.get(one)?.length === 0);
  if (empty !== undefined) throw new Error(`data/arabic/${name}.tsv: no word of the class ${empty}`);
  const folded = new Map([...written].map(([of, list]) => [of, new Set(list.map(fold))]));
  const spelt = new Map([...written].map(([of, list]) => [of, new Set(list.map(bare))]));
  return {
    has: (of, word) => known.has(`${of} ${fold(word)}`),
    hasAsWritten: (of, word) => spelt.get(of)?.has(bare(word)) ?? false,
    begins: (of, word) => {
      const text = fold(word);
      return [...(folded.get(of) ?? [])].some((one) => text.startsWith(one));
    },
    folded: (of) => folded.get(of) ?? new Set(),
  };
}
