import { remembered } from '../../arabic/letters/remembered.ts';
import { nameKey } from '../../arabic/names/name-key.ts';
import { READING } from '../constants.ts';
import { office, officeFit } from '../offices/office.ts';
import type { Mention as Whole } from '../phrases/mentions.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';

/** What is needed of a mention to know whom it means. */
type Mention = Pick<Whole, 'sort' | 'name' | 'titles' | 'gender'>;

/** One person of an article, with every name and office that it gives. */
export interface ArticlePerson {
  /** The fullest name. */
  name: string;
  words: readonly string[];
  titles: string[];
  gender: 'm' | 'f' | null;
}

/** The words of a name as compared, one key for the spellings of each. */
export const nameWords = remembered(READING.namesRemembered, (name): readonly string[] =>
  nameKey(name)
    .split(' ')
    .filter((word) => word !== ''),
);

/** Whether one name is the other with words left out: «قايد السبسي» of «الباجي قايد السبسي». */
export function withinName(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (at < short.length && word === short[at]) at++;
  return at === short.length;
}

/** Who is who in an article. */
export class Cast {
  readonly persons: ArticlePerson[] = [];
  readonly #byWord = new Map<string, ArticlePerson[]>();
  readonly #byHead = new Map<string, ArticlePerson[]>();
  readonly #offices = new Map<string, ArticlePerson | null | undefined>();

  /** Takes every actor of the article; the named ones make its persons, fullest names first. */
  constructor(mentions: readonly Mention[]) {
    const ordered = mentions
      .flatMap((actor) =>
        actor.name === null ? [] : [{ actor, name: actor.name, words: nameWords(actor.name) }],
      )
      .sort((a, b) => b.words.length - a.words.length);
    for (const { actor, name, words } of ordered) {
      const known = this.byName(words);
      if (known === undefined) this.#add({ name, words, titles: [...actor.titles], gender: actor.gender });
      else if (known !== null) adopt(known, actor);
    }
    for (const person of this.persons)
      for (const head of new Set(person.titles.map((title) => office(title).head)))
        put(this.#byHead, head, person);
  }

  #add(person: ArticlePerson): void {
    this.persons.push(person);
    for (const word of new Set(person.words)) put(this.#byWord, word, person);
  }

  /** The one person whose name this is or shortens; null where several are. */
  byName(words: readonly string[]): ArticlePerson | null | undefined {
    const fewest = words
      .map((word) => this.#byWord.get(word) ?? [])
      .reduce((a, b) => (b.length < a.length ? b : a), this.#byWord.get(words[0] ?? '') ?? []);
    const key = words.join(' ');
    const same = fewest.filter((one) => one.words.join(' ') === key);
    if (same.length === 1) return same[0];
    const fitting = fewest.filter((one) => withinName(words, one.words));
    if (fitting.length === 1) return fitting[0];
    if (fitting.length === 0) return this.#shorter(words);
    const last = fitting.filter((one) => one.words.at(-1) === words.at(-1));
    return last.length === 1 ? last[0] : null;
  }

  /** The one person whose name is a shorter form of this one. */
  #shorter(words: readonly string[]): ArticlePerson | null | undefined {
    if (words.length < 2) return undefined;
    const found = (this.#byWord.get(words.at(-1) ?? '') ?? []).filter((one) => withinName(one.words, words));
    return found.length > 1 ? null : found[0];
  }

  /** The one person who holds an office that the article names so; null where several may be meant. */
  byOffice(title: string): ArticlePerson | null | undefined {
    const known = this.#offices.get(title);
    if (known !== undefined || this.#offices.has(title)) return known;
    const found = this.#byOffice(title);
    this.#offices.set(title, found);
    return found;
  }

  #byOffice(title: string): ArticlePerson | null | undefined {
    const wanted = office(title);
    let best: ArticlePerson[] = [];
    let top = 0;
    for (const one of this.#byHead.get(wanted.head) ?? []) {
      const fit = Math.max(0, ...one.titles.map((text) => officeFit(wanted, office(text))));
      if (fit === 0 || fit < top) continue;
      if (fit > top) best = [];
      top = fit;
      best.push(one);
    }
    if (best.length === 0 && PHRASE_WORDS.has('anybody', wanted.head) && wanted.countries.size > 0)
      best = this.persons.filter((one) =>
        one.titles.some((text) => [...wanted.countries].some((code) => office(text).countries.has(code))),
      );
    if (best.length === 0) return undefined;
    return best.length === 1 ? (best[0] as ArticlePerson) : null;
  }

  /** Whom an actor is, or null. */
  of(actor: Mention): ArticlePerson | null {
    if (actor.name !== null) return this.byName(nameWords(actor.name)) ?? null;
    if (actor.sort !== 'office') return null;
    const [title] = actor.titles;
    return title === undefined || PHRASE_WORDS.begins('counterpart', title)
      ? null
      : (this.byOffice(title) ?? null);
  }
}

/** Gives a person what a further mention says of them. */
function adopt(person: ArticlePerson, { titles, gender }: Mention): void {
  for (const title of titles) if (!person.titles.includes(title)) person.titles.push(title);
  person.gender ??= gender;
}

function put(index: Map<string, ArticlePerson[]>, key: string, person: ArticlePerson): void {
  const own = index.get(key);
  if (own === undefined) index.set(key, [person]);
  else own.push(person);
}
