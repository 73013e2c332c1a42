import { tokens } from '../../arabic/words/tokens.ts';
import type { MeetingReading } from '../../model/meeting-reader.ts';
import { READING } from '../constants.ts';
import type { Participant } from '../meeting.ts';
import { verbIn } from '../words/lexicon.ts';
import type { TriggerPassage } from './marked-passages.ts';
import {
  best,
  candidatesOf,
  type NamedArticle,
  PARTY_ROLES,
  type PartyCandidate,
  type PartyRole,
} from './party-candidates.ts';

/** Who took which part, those named in the word's own sentence before others. */
export type PartiesByRole = Readonly<Record<PartyRole, readonly Participant[]>>;

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
  for (const party of PARTY_ROLES)
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
  readonly candidates: readonly PartyCandidate[];
  readonly parts: Record<PartyRole, Participant[]> = { first: [], second: [], company: [] };
  readonly used = new Set<PartyCandidate>();

  constructor(candidates: readonly PartyCandidate[]) {
    this.candidates = candidates;
  }

  give(party: PartyRole, candidate: PartyCandidate): void {
    this.used.add(candidate);
    this.parts[party].push({ ...candidate.one, probability: candidate.probabilities[party] });
  }

  /** Whether one of those has the part by name. */
  some(party: PartyRole, of: Iterable<PartyCandidate>, is: (candidate: PartyCandidate) => boolean): boolean {
    return [...of].some((one) => is(one) && this.parts[party].some(({ name }) => name === one.one.name));
  }
}

/** Whose the part is: the likely ones; where the word's own sentence names some, those alone. */
function likeliest(party: PartyRole, candidates: readonly PartyCandidate[]): readonly PartyCandidate[] {
  const ofPart = candidates.filter((one) => best(one) === party);
  const likely = ofPart.filter(({ probabilities }) => probabilities[party] >= READING.part);
  const own = likely.filter((candidate) => candidate.own);
  const isNamed = own.some(({ one }) => one.sort !== 'group');
  // «استقبل وفدا»: whom the sentence brings up, though nameless, is nobody named before.
  const isNew = own.some(({ one }) => one.sort === 'group' && !one.name.startsWith('ال'));
  if (isNamed || isNew) return own;
  // Whoever the word's own sentence names stands before others who are likelier.
  const nearest = ofPart.filter(
    (one) => one.own && one.one.sort === 'person' && one.probabilities[party] >= READING.partOfPerson,
  );
  return nearest.length > 0 ? nearest : likely;
}

/** Gives a side that is empty, or held by groups of other sentences, to the likeliest who has no part, and who is beside. */
function fillSide(party: 'first' | 'second', roles: Roles): void {
  const { parts, candidates, used } = roles;
  if (parts[party].some(({ sort }) => sort !== 'group') || roles.some(party, used, ({ own }) => own)) return;
  const [found] = candidates
    .filter((one) => !used.has(one))
    .filter(
      ({ own, probabilities }) =>
        probabilities[party] >= (own ? READING.partOfEmptySide : READING.partElsewhere),
    )
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
function isBeside(one: PartyCandidate, found: PartyCandidate, party: PartyRole): boolean {
  return (
    one.own &&
    one.one.sort === 'person' &&
    best(one) === party &&
    one.probabilities[party] >= READING.besideLikeliestParty * found.probabilities[party]
  );
}

/** «وصل فلان والتقى أ وب»: whom a verb that is joined to its subject's deeds names behind it, are the others. */
function carryOver(
  parts: Record<'first' | 'second', Participant[]>,
  marked: TriggerPassage,
  candidates: readonly PartyCandidate[],
): void {
  const [token] = tokens(marked.passage.slice(marked.word.start, marked.word.end));
  const verb = token === undefined ? undefined : verbIn(token.text);
  const isJoined = verb?.conj === true && verb.form.number === 'one' && verb.trigger.frame === 'object';
  const of = (name: string): PartyCandidate | undefined => candidates.find(({ one }) => one.name === name);
  const behind = parts.first.filter(({ name }) => of(name)?.behind === true);
  if (!isJoined || behind.length === 0 || behind.length === parts.first.length) return;
  const others = behind.filter(
    ({ name }) => (of(name)?.probabilities.second ?? 0) >= READING.partOfOtherSide,
  );
  parts.first = parts.first.filter((one) => !others.includes(one));
  parts.second = [...others, ...parts.second];
}

/** Where all of the word's sentence are on one side and nobody on the other, whoever is likeliest there is. */
function partSides(
  parts: Record<'first' | 'second', Participant[]>,
  candidates: readonly PartyCandidate[],
): void {
  const [full, empty]: readonly ('first' | 'second')[] =
    parts.first.length > 0 ? ['first', 'second'] : ['second', 'first'];
  if (full === undefined || empty === undefined || parts[empty].length > 0 || parts[full].length < 2) return;
  const own = candidates.filter(
    (candidate) => candidate.own && parts[full].some(({ name }) => name === candidate.one.name),
  );
  const [likeliest] = own.sort((a, b) => b.probabilities[empty] - a.probabilities[empty]);
  if (own.length < 2 || likeliest === undefined || likeliest.probabilities[empty] < READING.partOfOtherSide)
    return;
  parts[full] = parts[full].filter(({ name }) => name !== likeliest.one.name);
  parts[empty] = [{ ...likeliest.one, probability: likeliest.probabilities[empty] }];
}

/** «استقبله»: who acts stands behind the verb, whom it befell before. */
function namesObject({ passage, word }: TriggerPassage): boolean {
  const [token] = tokens(passage.slice(word.start, word.end));
  return token !== undefined && (verbIn(token.text)?.form.object ?? '') !== '';
}
