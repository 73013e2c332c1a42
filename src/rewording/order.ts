import type { Span } from '../arabic/letters/span.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Meeting, Side } from '../meetings/meeting.ts';
import type { NameSpan } from '../model/names.ts';
import { type Facts, isFree } from './facts.ts';

/** Something that a text names, by which the order of what it tells is seen. */
interface Anchor {
  readonly kind: 'person' | 'organisation' | 'day';
  readonly id: string;
  readonly start: number;
}

/**
 * Whether a text names what it takes from another in another order, so that it may tell of one what the other tells of
 * the next. What the other names but one of, its only day, may stand anywhere; and two persons
 * may be named in another order where the meeting reader gives both texts the same sides.
 */
export function isReordered(said: Facts, ground: Facts): boolean {
  const there = anchors(ground);
  const several = new Set(
    there.filter(({ kind }) => there.filter((one) => one.kind === kind).length > 1).map(({ kind }) => kind),
  );
  const order = there.filter(({ kind }) => several.has(kind)).map(({ id }) => id);
  const here = anchors(said)
    .map((one) => ({ ...one, id: among(one, there) }))
    .filter(({ id }) => order.includes(id))
    .sort((a, b) => a.start - b.start);
  const places = here.map(({ id }) => order.indexOf(id));
  const isSame = places.every((place, at) => at === 0 || place >= (places[at - 1] as number));
  const persons = there.filter(({ kind }) => kind === 'person');
  const isOfPersons = [...several].join() === 'person' && persons.length === 2;
  return !isSame && !(isOfPersons && persons.every(({ id }) => isOnItsSide(id, said, ground)));
}

/**
 * How many parts of a text stand elsewhere in it than in another: how often, word by word, it goes back in what it takes
 * from there. Two that change places go back twice. Words of days, which are compared by themselves, and words that stand
 * there twice are passed over.
 */
export function moves(said: Facts, ground: Facts): number {
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of ground.words.entries()) places.set(stem, [...(places.get(stem) ?? []), at]);
  const isOfDay = ({ start, end }: Span): boolean =>
    said.days.some((day) => day.start <= start && end <= day.end);
  const here = said.words.filter((word) => !isFree(word) && word.stem !== '' && !isOfDay(word));
  const taken = here.flatMap(({ stem }) => (places.get(stem)?.length === 1 ? (places.get(stem) ?? []) : []));
  return taken.filter((place, at) => place < (taken[at - 1] ?? 0)).length;
}

/** Whether the meetings of two texts put a person on opposite sides. */
export function isSideChanged(said: Facts, ground: Facts): boolean {
  return ground.names.some(({ kind, text }) => {
    if (kind !== 'person') return false;
    const sides = [sidesOf(nameKeys(text), said.meetings), sidesOf(nameKeys(text), ground.meetings)];
    return (
      sides.every((one) => one.size === 1) &&
      sides.some((one) => one.has('host')) &&
      sides.some((one) => one.has('guest'))
    );
  });
}

function isOnItsSide(id: string, said: Facts, ground: Facts): boolean {
  const keys = id.split(' ');
  const [here, there] = [said, ground].map(({ meetings }) => [...sidesOf(keys, meetings)].join());
  return here !== '' && here === there;
}

/** The sides that a person of these keys has. */
function sidesOf(keys: readonly string[], meetings: readonly Meeting[]): Set<Side> {
  const last = keys.at(-1);
  const parts = meetings.flatMap(({ participants }) => participants);
  return new Set(
    parts.filter(({ name }) => last !== undefined && nameKeys(name).includes(last)).map(({ side }) => side),
  );
}

/** What a text names, each once, in order. */
function anchors({ names, days }: Facts): Anchor[] {
  const named = names.flatMap((name): Anchor[] =>
    isAnchor(name) ? [{ kind: name.kind, id: nameKeys(name.text).join(' '), start: name.start }] : [],
  );
  const all = [
    ...named,
    ...days.map(({ from, to, start }): Anchor => ({ kind: 'day', id: `${from}/${to}`, start })),
  ].sort((a, b) => a.start - b.start);
  const first = new Map<string, Anchor>();
  for (const one of all) {
    const known = among(one, [...first.values()]);
    if (!first.has(known)) first.set(one.id, one);
  }
  return [...first.values()];
}

function isAnchor(name: NameSpan): name is NameSpan & { kind: 'person' | 'organisation' } {
  return name.kind === 'person' || name.kind === 'organisation';
}

/** The id of the anchor of a list that one is, or is called shorter; its own where it is none of them. */
function among({ kind, id }: Anchor, all: readonly Anchor[]): string {
  const keys = id.split(' ');
  const same = all.find(
    (one) => one.kind === kind && (one.id === id || (kind !== 'day' && holdsAll(one.id.split(' '), keys))),
  );
  return same?.id ?? id;
}

/** Whether some keys stand in others, in their order. */
export function holdsAll(all: readonly string[], keys: readonly string[]): boolean {
  let at = 0;
  for (const key of all) if (key === keys[at]) at++;
  return keys.length > 0 && at === keys.length;
}
