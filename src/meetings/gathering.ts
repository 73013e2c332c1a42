import type { Actor, Chunk } from './actor.ts';
import type { Domain } from './domain.ts';
import { type Frame, parties, party, pronoun, type Row, type VerbChunk, wordAt } from './frame.ts';
import { is } from './lexicon.ts';
import { ownerOf, twoBefore } from './subjects.ts';
import { bothOf } from './verb-frames.ts';

/** «لقاء جمع فلانا بفلان», «اللقاء الذي جمعه به»: the verb, right after the noun. */
export function gatherVerb(row: Row, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(row.length, at + 7); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'verb') return chunk.trigger.frame === 'gather' ? next : undefined;
    if (chunk.type === 'actor' || chunk.type === 'noun') return undefined;
  }
  return undefined;
}

export function gathered(
  row: Row,
  at: number,
  gather: number,
  domain: Domain,
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  const verb = row[gather] as VerbChunk;
  const { withs, bare } = domain;
  const { object } = verb.form;
  if (object === 'هما') {
    const [one, ...others] = twoBefore(row, at);
    return { ...base, first: one === undefined ? [pronoun('هما')] : [party(one)], second: parties(others) };
  }
  if (object !== '') {
    const second = [...withs, ...(bare[0] ?? [])];
    if (second.length === 0) return undefined;
    return { ...base, first: ownerOf(row, at, object), second: parties(second) };
  }
  const between = betweenOf(row, gather);
  if (between.length > 1) return bothOf(between, base, 'many');
  const [first = []] = bare;
  if (first.length === 0) return undefined;
  const others = [...withs, ...bare.slice(1).flat()];
  if (others.length > 0) return { ...base, first: parties(first), second: parties(others) };
  return bothOf(first, base, 'many');
}

/** «لقاء بين فلان وفلان». */
export function betweenOf(row: Row, at: number): Actor[] {
  let seen = false;
  const found: Actor[] = [];
  for (let next = at + 1; next < Math.min(row.length, at + 24); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'word') {
      if (/^و?بين$/u.test(chunk.word)) seen = true;
      else if (found.length > 0 && !is('each', chunk.word.replace(/^[بلو]/u, '')) && chunk.word !== 'من')
        break;
      // «اللقاء الذي كان مقررا بين»: the clause says only when it was to be.
      else if (!seen && is('relative', chunk.word) && !/^(?:كان|كانت)$/u.test(wordAt(row, next + 1))) break;
    } else if (chunk.type === 'verb' || chunk.type === 'noun') {
      if (found.length > 0 || chunk.type === 'noun') break;
    } else if (chunk.type === 'actor') {
      if (!seen) return [];
      if (found.length > 0 && !chunk.actor.conj && chunk.actor.prep !== 'بين') break;
      found.push(chunk.actor);
    }
  }
  return found;
}
