import type { Actor, Chunk } from './actor.ts';
import { bareOf, type Party, parties, party, pronoun, type Row, type VerbChunk, wordAt } from './frame.ts';
import { is } from './lexicon.ts';

/** The subject before a verb: «فلان التقى», «أن فلانا استقبل», «الوفد الذي زار», «سبق لفلان أن التقى». */
export function leftSubject(row: Row, at: number): Actor[] {
  const had = row[at - 2];
  if (is('that', wordAt(row, at - 1)) && had?.type === 'actor' && /^[وف]?سبق$/u.test(wordAt(row, at - 3)))
    return had.actor.prep === 'ل' ? [had.actor] : [];
  const found: Actor[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'date' || chunk.type === 'place') continue;
    if (chunk.type === 'mark') {
      if (/[.؟!؛]/u.test(chunk.word)) break;
      continue;
    }
    if (chunk.type === 'word') {
      if (found.length === 0 && (is('filler', chunk.word) || is('relative', chunk.word.replace(/^و/u, ''))))
        continue;
      break;
    }
    if (chunk.type !== 'actor') break;
    const governed =
      chunk.actor.prep !== '' &&
      !(row[at - 1]?.type === 'word' && is('relative', bareOf((row[at - 1] as { word: string }).word)));
    if (governed && found.length === 0) break;
    found.unshift(chunk.actor);
    if (!chunk.actor.conj) break;
  }
  return found;
}

/** The subject of the clause that a noun of meeting stands in: «أكد فلان خلال لقائه», the nearest that can be one. */
export function clauseSubject(
  row: Row,
  at: number,
  gender: 'm' | 'f' | 'either' | null,
  many = false,
): Actor[] {
  let fallback: Actor[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    // «المستثمر الذي …»: whoever the clause is about is not among those named.
    if (chunk.type === 'word' && is('relative', chunk.word) && row[before - 1]?.type === 'word') return [];
    if (chunk.type !== 'actor' || chunk.actor.prep !== '' || chunk.actor.stands === 'honour') continue;
    const { actor } = chunk;
    if (gender === 'f' && actor.gender === 'm' && actor.sort !== 'group') continue;
    if (gender === 'm' && actor.gender === 'f') continue;
    if (gender !== null && actor.sort === 'group' && actor.gender !== gender) continue;
    if (actor.conj && !many) {
      const list = listEndingAt(row, before);
      if (list.length > 1 && !many) continue;
    }
    const list = many ? listEndingAt(row, before) : [actor];
    const lead = leadOf(row, startOfList(row, before, list.length));
    if (lead === 'strong') return list;
    // «محاسبة فلان بسبب لقائه»: the one beside the noun.
    if (at - before <= 2 && actor.name !== null) return list;
    fallback = list;
  }
  return fallback;
}

/** Where a list of actors that ends at a chunk begins. */
function startOfList(row: Row, at: number, length: number): number {
  let left = length;
  for (let before = at; before >= 0; before--)
    if (row[before]?.type === 'actor' && --left === 0) return before;
  return at;
}

function listEndingAt(row: Row, at: number): Actor[] {
  const list: Actor[] = [];
  for (let before = at; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'mark' || chunk.type === 'date' || chunk.type === 'place') continue;
    if (chunk.type !== 'actor') break;
    list.unshift(chunk.actor);
    if (!chunk.actor.conj) break;
  }
  return list;
}

/** Whether what stands before an actor makes it a subject: a verb, «أن», or the beginning of the sentence. */
function leadOf(row: Row, at: number): 'strong' | 'weak' {
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'mark' || chunk.type === 'date' || chunk.type === 'place') continue;
    if (chunk.type === 'verb') return 'strong';
    if (chunk.type !== 'word') return 'weak';
    if (is('filler', chunk.word)) continue;
    const word = chunk.word.replace(/^[وف]/u, '');
    if (is('say', word) || is('say', chunk.word) || is('that', chunk.word) || is('that', word))
      return 'strong';
    return before <= 1 ? 'strong' : 'weak';
  }
  return 'strong';
}

/** Whether a verb stands within a phrase, not at the head of its clause: «زيارة يلتقي خلالها», «حيث التقى» apart. */
export function embedded(row: Row, at: number): boolean {
  const verb = row[at];
  if (verb?.type !== 'verb' || verb.conj) return false;
  const next = wordAt(row, at + 1);
  if (/^(?:خلال|اثناء|في)ه?ا?$/u.test(next) && next.length > 4) return true;
  const before = row[at - 1];
  return (
    before?.type === 'place' ||
    before?.type === 'noun' ||
    (before?.type === 'word' && is('ender', before.word))
  );
}

/** «سائحة بريطانية زارت»: the verb of a word that no phrase is made of. */
export function ofStranger(row: Row, at: number): boolean {
  const verb = row[at] as VerbChunk;
  const before = row[at - 1];
  if (verb.conj || before?.type !== 'word') return false;
  const { word } = before;
  const known = ['filler', 'that', 'ender', 'say', 'planned', 'denied', 'relative'].some(
    (name) => is(name, word) || is(name, bareOf(word)),
  );
  return !known && !/^(?:كما|ثم|و|حتي|عندما|بعدما|لما|ان|لا|ما)$/u.test(word) && at > 1;
}

/** Whether the subject stands right before its verb, with a comma, a day or «كان» between at most. */
export function beside(row: Row, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < 5; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'actor') return true;
    if (chunk.type === 'word' && !is('filler', chunk.word) && !is('relative', bareOf(chunk.word)))
      return false;
    if (chunk.type === 'verb' || chunk.type === 'noun' || chunk.type === 'place') return false;
  }
  return false;
}

/** Whether an actor before a verb belongs to the clause before it, since the verb begins its own with «و». */
export function verbFirst(row: Row, at: number, left: readonly Actor[]): boolean {
  const chunk = row[at] as VerbChunk;
  return chunk.conj && left.length > 0;
}

export function ownerOf(row: Row, at: number, owner: string): Party[] {
  const gender = owner === 'ها' ? 'f' : owner === 'ه' ? 'm' : null;
  const found = clauseSubject(row, at, gender, owner === 'هم');
  if (found.length > 0) return parties(found);
  const later = speakerAfter(row, at);
  return later === undefined ? [pronoun(owner, gender)] : [party(later)];
}

/** «وخلال لقائه فلانا أكد علان»: where nobody is named before, whoever speaks after. */
export function speakerAfter(row: Row, at: number): Actor | undefined {
  if (row.slice(0, at).some(({ type }) => type === 'actor' || type === 'verb')) return undefined;
  for (let next = at + 1; next + 1 < row.length; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type !== 'word' || !is('say', chunk.word)) continue;
    const after = row[next + 1] as Chunk;
    return after.type === 'actor' && after.actor.prep === '' ? after.actor : undefined;
  }
  return undefined;
}

/** The two that «جمعهما» speaks of: the subject and object before, or two joined by «و». */
export function twoBefore(row: Row, at: number): Actor[] {
  const found: Actor[] = [];
  for (let before = at - 1; before >= 0 && found.length < 2; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'actor' && chunk.actor.sort !== 'group') found.unshift(chunk.actor);
  }
  return found.length === 2 ? found : [];
}
