import { fold } from '../../src/arabic/letters/fold.ts';
import { stems } from '../../src/arabic/words/stems.ts';

/** Words of places that do not say which: «قصر» alone is not «قصر قرطاج». */
const GENERAL = new Set(
  keysOf('قصر مدينة مقر ولاية فندق مطار قاعة وزارة دار معبر اجتماع عاصمة منطقة جهة مكتب مركز بلد دولة'),
);
/** A name said with so many words more, a title's, is still that name; with more it is a sentence that has the name. */
const MORE = 6;

/**
 * Whether the person said is the right one: all of the right name is said, with a title at most; or, where less is said,
 * its last part («السبسي») or two parts of it, and nothing that is not in it.
 */
export function isSamePerson(right: string, said: string): boolean {
  const [wanted, given] = [keysOf(right), keysOf(said)];
  if (wanted.length === 0 || given.length === 0) return false;
  if (isWithin(wanted, given)) return true;
  const last = wanted.at(-1) as string;
  return given.every((key) => wanted.includes(key)) && (given.length > 1 || given[0] === last);
}

/** Whether the place said is the right one: all of it with more, or a part that says which place it is. */
export function isSamePlace(right: string, said: string): boolean {
  const [wanted, given] = [keysOf(right), keysOf(said)];
  if (wanted.length === 0 || given.length === 0) return false;
  if (isWithin(wanted, given)) return true;
  return given.every((key) => wanted.includes(key)) && given.some((key) => !GENERAL.has(key));
}

/** Whether a text names somebody: by the last part of the name, or two parts of it. */
export function names(text: ReadonlySet<string>, name: string): boolean {
  const wanted = keysOf(name);
  const held = wanted.filter((key) => text.has(key));
  return held.length > 1 || (held.length === 1 && held[0] === wanted.at(-1));
}

/** What the words of names are compared by: stems without the letters that transliterations vary. */
export function keysOf(text: string): string[] {
  return stems(text)
    .map((stem) => fold(stem).replace(/[اوي]/gu, '') || stem)
    .filter((key) => key !== '');
}

function isWithin(wanted: readonly string[], given: readonly string[]): boolean {
  return given.length <= wanted.length + MORE && wanted.every((key) => given.includes(key));
}
