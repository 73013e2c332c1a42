import type { Actor, Chunk } from './actor.ts';
import { domainOf } from './domain.ts';
import { type Frame, type NounChunk, parties, pronoun, type Row, type VerbChunk } from './frame.ts';
import { is } from './lexicon.ts';
import { visitOf } from './noun-frames.ts';
import { clauseSubject, leftSubject } from './subjects.ts';

interface Light {
  readonly at: number;
  readonly subject: Actor[];
  readonly gender: 'm' | 'f' | 'either';
  readonly received: boolean;
}

/** «عقد الوزير اجتماعا مع», «أجرى محادثات»: the verb that carries a noun, within its clause, and its subject. */
export function lightVerb(row: Row, at: number): Light | undefined {
  let words = 0;
  for (let before = at - 1; before >= 0 && words < 8; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'verb') {
      if (chunk.trigger.frame !== 'light') return undefined;
      // «تقوم بها لتأمين زيارة»: what one does stands behind «ب».
      const noun = row[at];
      if (/ق[اوي]?م/u.test(chunk.word) && noun?.type === 'noun' && noun.peeled.prep !== 'ب') return undefined;
      const domain = domainOf(row.slice(0, at + 1), before, true);
      const subject = domain.bare[0] ?? [];
      const left = subject.length > 0 ? subject : leftSubject(row, before);
      return { at: before, subject: [...left], gender: chunk.form.gender, received: /لق/u.test(chunk.word) };
    }
    if (chunk.type === 'noun' && row[before - 1]?.type !== 'word') return undefined;
    if (chunk.type === 'word') {
      if (is('relative', chunk.word) || is('that', chunk.word) || is('ender', chunk.word)) return undefined;
      if (is('adjunct', chunk.word) && before === at - 1) return undefined;
      words++;
    }
    if (chunk.type === 'mark' && /[.؟!؛:]/u.test(chunk.word)) return undefined;
  }
  return undefined;
}

/** «المحادثات التي أجراها فلان», «زيارة أداها»: the verb behind the noun that carries it, as a chunk. */
export function carriedBy(row: Row, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(row.length, at + 6); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'verb')
      return chunk.trigger.frame === 'light' && /^(?:ه|ها|هما)$/u.test(chunk.form.object) ? next : undefined;
    if (
      chunk.type === 'actor' ||
      chunk.type === 'noun' ||
      (chunk.type === 'mark' && !/[،,]/u.test(chunk.word))
    )
      return undefined;
  }
  return undefined;
}

export function ofCarried(row: Row, at: number, noun: NounChunk, by: number): Frame | undefined {
  const verb = row[by] as VerbChunk;
  const domain = domainOf(row, by, false);
  const subject =
    domain.bare[0] ?? clauseSubject(row, at, verb.form.gender === 'either' ? null : verb.form.gender);
  const first = subject.length > 0 ? parties(subject) : [pronoun('', verb.form.gender)];
  const base = {
    kind: noun.trigger.kind,
    at,
    from: by,
    to: domain.to,
    attending: parties(domain.attending),
    side: noun.trigger.side,
    nominal: false,
    session: false,
    refers: false,
    separate: false,
    wanted: false,
  };
  if (domain.withs.length > 0 && noun.trigger.kind !== 'visited')
    return { ...base, first, second: parties(domain.withs) };
  return noun.trigger.kind === 'visited' ? visitOf(row, by, first, base) : undefined;
}

/** «اتصالا هاتفيا من فلان»: who called. */
export function callers(row: Row, at: number, to: number): Actor[] {
  const found: Actor[] = [];
  for (let next = at + 1; next < to; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type !== 'actor') continue;
    if (found.length === 0 ? chunk.actor.prep === 'من' : chunk.actor.conj) found.push(chunk.actor);
  }
  return found;
}
