import { fold } from '../arabic/fold.ts';
import { nameKey } from '../arabic/name-key.ts';
import type { Actor } from './phrases.ts';

/** One person of an article, with every name and office that it gives. */
export interface Character {
  /** The fullest name. */
  name: string;
  words: readonly string[];
  titles: string[];
  gender: 'm' | 'f' | null;
}

/** The words of a name as compared, one key for the spellings of each. */
export function nameWords(name: string): string[] {
  return nameKey(name)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether one name is the other with words left out: «قايد السبسي» of «الباجي قايد السبسي». */
export function withinName(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (at < short.length && word === short[at]) at++;
  return at === short.length;
}

/** An office as compared: its head and the words that narrow it. */
export interface Office {
  readonly head: string;
  readonly rest: readonly string[];
}

const IDLE = new Set(['شوون', 'شان', 'سيد', 'سيده', 'عام', 'دوله', 'معالي', 'في', 'من', 'لدي']);
const FORMER = /^(?:سابق|اسبق|راحل|سابقا)ه?$/u;

/** The office that a phrase names. */
export function office(text: string): Office {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word, i) =>
      i === 0
        ? word.replace(/^ال/u, '')
        : word.replace(/^(?:[وب]?ال|لل|وال)(?=..)/u, '').replace(/^[ول](?=.{4})/u, ''),
    );
  const [head = '', ...rest] = words;
  return { head: head.replace(/ه$/u, ''), rest: rest.filter((word) => !IDLE.has(word)) };
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const strip = (word: string): string => word.replace(/(?:يه|ي|ه|يين|ين|ات|ا)$/u, '');
  const [x, y] = [strip(a), strip(b)];
  return (
    x.length >= 3 &&
    y.length >= 3 &&
    (x === y ||
      (x.length >= 4 &&
        y.length >= 4 &&
        x.slice(0, 4) === y.slice(0, 4) &&
        Math.abs(x.length - y.length) <= 1))
  );
}

/** How well a shorter office names a fuller one: 0 not at all, 3 the same words. */
export function officeFit(short: Office, full: Office): number {
  if (short.head !== full.head || short.head === '') return 0;
  const former = full.rest.some((word) => FORMER.test(word));
  if (former && !short.rest.some((word) => FORMER.test(word)) && short.rest.length > 0) return 0;
  if (!short.rest.every((word) => full.rest.some((other) => sameStem(word, other)))) return 0;
  if (short.rest.length === full.rest.length) return 3;
  return short.rest.length > 0 && short.rest.every((word, i) => sameStem(word, full.rest[i] ?? '')) ? 2 : 1;
}

const ANYBODY = /^(?:مسوول|ضيف|زاير)$/u;

/** Who is who in an article. */
export class Cast {
  readonly characters: Character[] = [];

  /** Takes every actor of the article; the named ones make its characters, fullest names first. */
  constructor(actors: readonly Actor[]) {
    const named = actors.filter((actor) => actor.name !== null);
    const ordered = named
      .map((actor) => ({ actor, words: nameWords(actor.name as string) }))
      .sort((a, b) => b.words.length - a.words.length);
    for (const { actor, words } of ordered) {
      const known = this.byName(words);
      if (known === null) continue;
      if (known !== undefined) {
        for (const title of actor.titles) if (!known.titles.includes(title)) known.titles.push(title);
        known.gender ??= actor.gender;
      } else
        this.characters.push({
          name: actor.name as string,
          words,
          titles: [...actor.titles],
          gender: actor.gender,
        });
    }
  }

  /** The one character whose name this is or shortens; null where several are. */
  byName(words: readonly string[]): Character | null | undefined {
    if (words.length === 0) return undefined;
    const same = this.characters.filter((one) => one.words.join(' ') === words.join(' '));
    if (same.length === 1) return same[0];
    const fitting = this.characters.filter(
      (one) => withinName(words, one.words) || (words.length > 1 && withinName(one.words, words)),
    );
    if (fitting.length === 1) return fitting[0];
    if (fitting.length === 0) return undefined;
    const last = fitting.filter((one) => one.words.at(-1) === words.at(-1));
    return last.length === 1 ? last[0] : null;
  }

  /** The one character who holds an office that the article names so; null where several may be meant. */
  byOffice(title: string): Character | null | undefined {
    const wanted = office(title);
    let best: Character[] = [];
    let top = 0;
    for (const one of this.characters) {
      const fit = Math.max(0, ...one.titles.map((text) => officeFit(wanted, office(text))));
      if (fit === 0 || fit < top) continue;
      if (fit > top) best = [];
      top = fit;
      best.push(one);
    }
    if (best.length === 0 && ANYBODY.test(wanted.head) && wanted.rest.length > 0)
      best = this.characters.filter((one) =>
        one.titles.some((text) =>
          wanted.rest.every((word) => office(text).rest.some((other) => sameStem(word, other))),
        ),
      );
    if (best.length === 0) return undefined;
    return best.length === 1 ? (best[0] as Character) : null;
  }

  /** Whom an actor is, or null. */
  of(actor: Actor): Character | null {
    if (actor.name !== null) return this.byName(nameWords(actor.name)) ?? null;
    if (actor.sort !== 'office' || actor.stands !== null) return null;
    const [title] = actor.titles;
    return title === undefined || /^نظير/u.test(fold(title)) ? null : (this.byOffice(title) ?? null);
  }
}
