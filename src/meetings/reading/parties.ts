import type { Span } from '../../arabic/letters/span.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import type { MeetingReading, RoleSpan } from '../../model/meeting-reader.ts';
import type { Participant } from '../meeting.ts';
import type { Cast } from '../people/cast.ts';
import type { Mention, NamedSentence } from '../phrases/mentions.ts';
import { verbIn } from '../words/lexicon.ts';
import type { TriggerPassage } from './marked-passages.ts';

/** The parts in a meeting: who receives, visits, calls or is named first; the others; who was only present. */
export type PartyRole = 'first' | 'second' | 'company';
const PARTIES: readonly PartyRole[] = ['first', 'second', 'company'];

/** Who took which part, those named in the word's own sentence before others. */
export type PartiesByRole = Readonly<Record<PartyRole, readonly Participant[]>>;

/** Who is who in an article: its people, and the tagged sentences of it. */
export interface NamedArticle {
  readonly cast: Cast;
  readonly title: NamedSentence | null;
  /** The tagged sentence at an offset of the article. */
  readonly sentenceAt: (offset: number) => NamedSentence | undefined;
}

/** Somebody whom a passage names, by all their mentions, and how likely each part is theirs. */
interface Candidate {
  readonly one: Participant;
  own: boolean;
  /** «من فلان», «من قبل فلان»: who acts, though the word's subject is another. */
  acts: boolean;
  /** Named behind the marked word, in its sentence. */
  behind: boolean;
  readonly probabilities: Record<PartyRole, number>;
}

/** From which probability a part is somebody's, or that of a person in the word's sentence; of a side that is empty, somebody's in the word's sentence, or elsewhere. */
const LIKELY = 0.8;
const NEAR = 0.6;
const POSSIBLE = 0.05;
const POSSIBLE_ELSEWHERE = 0.2;
/** From which probability somebody changes to a side that is empty; and beside whom the likeliest there is not alone. */
const OTHER_SIDE = 0.3;
const BESIDE = 0.4;

/**
 * Who took which part in the meeting of a passage: somebody has the part that the network gives the likeliest of their
 * words; where a side is left empty, or to groups of other sentences, the likeliest who has none.
 */
export function partiesOf(
  marked: TriggerPassage,
  reading: MeetingReading,
  named: NamedArticle,
): PartiesByRole {
  const roles = new Roles(candidatesOf(marked, reading, named));
  for (const party of PARTIES)
    for (const candidate of likeliest(party, roles.candidates)) roles.give(party, candidate);
  carryOver(roles.parts, marked, roles.candidates);
  partSides(roles.parts, roles.candidates);
  fillSide('first', roles);
  fillSide('second', roles);
  const { first, second, company } = roles.parts;
  return isTurned(roles, marked) ? { first: second, second: first, company } : roles.parts;
}

/** Who has which part so far. */
class Roles {
  readonly candidates: readonly Candidate[];
  readonly parts: Record<PartyRole, Participant[]> = { first: [], second: [], company: [] };
  readonly used = new Set<Candidate>();

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates;
  }

  give(party: PartyRole, candidate: Candidate): void {
    this.used.add(candidate);
    this.parts[party].push({ ...candidate.one, probability: candidate.probabilities[party] });
  }

  /** Whether one of those has the part by name. */
  some(party: PartyRole, of: Iterable<Candidate>, is: (candidate: Candidate) => boolean): boolean {
    return [...of].some((one) => is(one) && this.parts[party].some(({ name }) => name === one.one.name));
  }
}

/** Whose the part is: the likely ones; where the word's own sentence names some, those alone. */
function likeliest(party: PartyRole, candidates: readonly Candidate[]): readonly Candidate[] {
  const ofPart = candidates.filter((one) => best(one) === party);
  const likely = ofPart.filter(({ probabilities }) => probabilities[party] >= LIKELY);
  const own = likely.filter((candidate) => candidate.own);
  const isNamed = own.some(({ one }) => one.sort !== 'group');
  // «استقبل وفدا»: whom the sentence brings up, though nameless, is nobody named before.
  const isNew = own.some(({ one }) => one.sort === 'group' && !one.name.startsWith('ال'));
  if (isNamed || isNew) return own;
  // Whoever the word's own sentence names stands before others who are likelier.
  const nearest = ofPart.filter(
    (one) => one.own && one.one.sort === 'person' && one.probabilities[party] >= NEAR,
  );
  return nearest.length > 0 ? nearest : likely;
}

/** Gives a side that is empty, or held by groups of other sentences, to the likeliest who has no part, and who is beside. */
function fillSide(party: 'first' | 'second', roles: Roles): void {
  const { parts, candidates, used } = roles;
  if (parts[party].some(({ sort }) => sort !== 'group') || roles.some(party, used, ({ own }) => own)) return;
  const [found] = candidates
    .filter((one) => !used.has(one))
    .filter(({ own, probabilities }) => probabilities[party] >= (own ? POSSIBLE : POSSIBLE_ELSEWHERE))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.probabilities[party] - a.probabilities[party]);
  if (found === undefined || (parts[party].length > 0 && (!found.own || found.one.sort === 'group'))) return;
  parts[party] = [];
  roles.give(party, found);
  if (!found.own) return;
  for (const one of candidates) if (isBeside(one, found, party) && !used.has(one)) roles.give(party, one);
}

/** Whether who acts is among the second: «من قبل فلان», or behind «استقبله». */
function isTurned(roles: Roles, marked: TriggerPassage): boolean {
  const acts = (party: PartyRole): boolean => roles.some(party, roles.used, (one) => one.acts);
  const isBehind = (party: PartyRole): boolean => roles.some(party, roles.candidates, (one) => one.behind);
  return (
    (acts('second') && !acts('first')) || (namesObject(marked) && isBehind('second') && !isBehind('first'))
  );
}

/** Whether somebody of the word's sentence has a part nearly as likely as the likeliest there: «التقى أ ثم ب». */
function isBeside(one: Candidate, found: Candidate, party: PartyRole): boolean {
  return (
    one.own &&
    one.one.sort === 'person' &&
    best(one) === party &&
    one.probabilities[party] >= BESIDE * found.probabilities[party]
  );
}

/** «وصل فلان والتقى أ وب»: whom a verb that is joined to its subject's deeds names behind it, are the others. */
function carryOver(
  parts: Record<'first' | 'second', Participant[]>,
  marked: TriggerPassage,
  candidates: readonly Candidate[],
): void {
  const [token] = tokens(marked.passage.slice(marked.word.start, marked.word.end));
  const verb = token === undefined ? undefined : verbIn(token.text);
  const isJoined = verb?.conj === true && verb.form.number === 'one' && verb.trigger.frame === 'object';
  const of = (name: string): Candidate | undefined => candidates.find(({ one }) => one.name === name);
  const behind = parts.first.filter(({ name }) => of(name)?.behind === true);
  if (!isJoined || behind.length === 0 || behind.length === parts.first.length) return;
  const others = behind.filter(({ name }) => (of(name)?.probabilities.second ?? 0) >= OTHER_SIDE);
  parts.first = parts.first.filter((one) => !others.includes(one));
  parts.second = [...others, ...parts.second];
}

/** Where all of the word's sentence are on one side and nobody on the other, whoever is likeliest there is. */
function partSides(parts: Record<'first' | 'second', Participant[]>, candidates: readonly Candidate[]): void {
  const [full, empty]: readonly ('first' | 'second')[] =
    parts.first.length > 0 ? ['first', 'second'] : ['second', 'first'];
  if (full === undefined || empty === undefined || parts[empty].length > 0 || parts[full].length < 2) return;
  const own = candidates.filter(
    (candidate) => candidate.own && parts[full].some(({ name }) => name === candidate.one.name),
  );
  const [likeliest] = own.sort((a, b) => b.probabilities[empty] - a.probabilities[empty]);
  if (own.length < 2 || likeliest === undefined || likeliest.probabilities[empty] < OTHER_SIDE) return;
  parts[full] = parts[full].filter(({ name }) => name !== likeliest.one.name);
  parts[empty] = [{ ...likeliest.one, probability: likeliest.probabilities[empty] }];
}

/** «استقبله»: who acts stands behind the verb, whom it befell before. */
function namesObject({ passage, word }: TriggerPassage): boolean {
  const [token] = tokens(passage.slice(word.start, word.end));
  return token !== undefined && (verbIn(token.text)?.form.object ?? '') !== '';
}

function best({ probabilities }: Candidate): PartyRole {
  return PARTIES.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a));
}

function candidatesOf(marked: TriggerPassage, reading: MeetingReading, named: NamedArticle): Candidate[] {
  const found = new Map<string, Candidate>();
  const titles = describing(marked, reading, named);
  for (const word of reading.words) {
    const place = placeOf(word, marked, named);
    const mention = place?.sentence.mentions.find((one) => touches(one, place));
    if (place === undefined || mention === undefined || titles.has(mention)) continue;
    const one = participant(mention, place.sentence, named.cast);
    const own = place.sentence.start === marked.sentence.start;
    const key = one.person ?? one.name;
    const known = found.get(key) ?? {
      one,
      own,
      acts: false,
      behind: false,
      probabilities: { first: 0, second: 0, company: 0 },
    };
    known.own ||= own;
    known.behind ||= own && place.start >= marked.from + marked.word.end - marked.sentence.start;
    known.acts ||= own && /^(?:من|قبل|طرف|جانب)$/u.test(mention.prep);
    for (const party of PARTIES)
      known.probabilities[party] = Math.max(known.probabilities[party], word.probabilities[party]);
    found.set(key, known);
  }
  return [...found.values()];
}

/** A word or span of a passage in its tagged sentence. */
interface PlaceIn extends Span {
  readonly sentence: NamedSentence;
}

function placeOf(
  span: Span & Pick<RoleSpan, 'in'>,
  { from }: TriggerPassage,
  { title, sentenceAt }: NamedArticle,
): PlaceIn | undefined {
  const isTitle = span.in === 'title';
  const sentence = isTitle ? (title ?? undefined) : sentenceAt(from + span.start);
  if (sentence === undefined) return undefined;
  const shift = isTitle ? 0 : from - sentence.start;
  return { sentence, start: span.start + shift, end: span.end + shift };
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** The mentions that only describe another: «مفتي كذا ورئيس كذا فلان» is one span of the network, and one person. */
function describing(marked: TriggerPassage, reading: MeetingReading, named: NamedArticle): Set<Mention> {
  const found = new Set<Mention>();
  for (const span of reading.roles) {
    const place = PARTIES.includes(span.role as PartyRole) ? placeOf(span, marked, named) : undefined;
    const inside = place?.sentence.mentions.filter((one) => touches(one, place)) ?? [];
    const persons = inside.filter(({ sort }) => sort === 'person');
    if (persons.length > 1) continue;
    const head = persons[0] ?? inside[0];
    for (const one of inside) if (one !== head) found.add(one);
  }
  return found;
}

function groupOf(name: string): Participant {
  return { name, person: null, title: null, side: 'peer', sort: 'group', attends: false };
}

/** Whom a mention means: the article's person of that name or office, else as it stands. */
function participant(mention: Mention, sentence: NamedSentence, cast: Cast): Participant {
  const { sort, name, text } = mention;
  const [title = null] = mention.titles;
  const own = cast.of(mention);
  const span =
    sentence.start < 0
      ? {}
      : { span: { start: sentence.start + mention.start, end: sentence.start + mention.end } };
  const person = own?.name ?? name;
  if (person !== null) {
    const known = title ?? own?.titles[0] ?? null;
    return { name: person, person, title: known, side: 'peer', sort: 'person', attends: false, ...span };
  }
  if (sort === 'office') return { ...groupOf(text), title: text, sort, ...span };
  return { ...groupOf(text), ...span };
}
