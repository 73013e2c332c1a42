import type { Chunk } from './actor.ts';
import { bareOf, type Frame, parties, party, type Row, wordAt } from './frame.ts';
import { is } from './lexicon.ts';
import { clauseSubject } from './subjects.ts';

/**
 * «وصل فلان إلى المدينة في زيارة رسمية», «حل بالمدينة فلان في زيارة», «توجه فلان في زيارة إلى المدينة», «تحول لزيارة
 * المدينة».
 */
export function arrival(row: Row, at: number, base: Omit<Frame, 'first' | 'second'>): Frame | undefined {
  const noun = row[at];
  const isFor = noun?.type === 'noun' && noun.peeled.prep === 'ل';
  if (!isFor && !/^(?:في|ضمن)$/u.test(wordAt(row, at - 1))) return undefined;
  const before = row.findLastIndex((chunk, i) => i < at && (chunk.type === 'place' || isEvent(chunk)));
  const place = row[before];
  const after = row.findIndex((chunk, i) => i > at && i < at + 5 && chunk.type === 'place');
  const goal = row[after];
  if (place?.type === 'place' && /^(?:الي|ل|ب)$/u.test(place.prep)) {
    if (goes(row, at, place.prep === 'ب' ? 'alight' : 'arrive') < 0) return undefined;
    const behind = row.slice(before + 1, at).find((chunk) => chunk.type === 'actor');
    const subject =
      behind?.type === 'actor' && behind.actor.prep === ''
        ? [behind.actor]
        : clauseSubject(row, before, null);
    return subject.length === 0 ? undefined : { ...base, from: before, first: parties(subject), second: [] };
  }
  const leads =
    goal?.type === 'place' && (isFor ? goal.prep === '' && after === at + 1 : goal.prep === 'الي');
  if (!leads || !goes(row, at, 'arrive')) return undefined;
  const subject = clauseSubject(row, at, null);
  return subject.length === 0
    ? undefined
    : { ...base, to: Math.max(base.to, after + 1), first: parties(subject), second: [] };
}

function isEvent(chunk: Chunk): boolean {
  return chunk.type === 'verb' || chunk.type === 'noun';
}

/** The chunk of a verb of going before another. */
function goes(row: Row, to: number, name: string): number {
  return row.findLastIndex((chunk, i) => {
    if (i >= to) return false;
    if (chunk.type === 'verb') return chunk.trigger.frame === 'go';
    const word = bareOf(wordAt(row, i));
    return is(name, word) || (name === 'arrive' && is('went', word));
  });
}

/** «هنأ فلان نظيره علانا في اتصال هاتفي»: the two of the clause before, and nobody else. */
export function overPhone(row: Row, at: number, base: Omit<Frame, 'first' | 'second'>): Frame | undefined {
  if (!/^(?:في|خلال|عبر)$/u.test(wordAt(row, at - 1))) return undefined;
  const that = row.findLastIndex((chunk, i) => i < at && chunk.type === 'word' && is('that', chunk.word));
  const found = row.slice(that + 1, at).flatMap((chunk) => (chunk.type === 'actor' ? [chunk.actor] : []));
  const [one, other] = found;
  if (one === undefined || other === undefined || found.length > 2 || one.prep !== '') return undefined;
  if (one.sort === 'group' || other.sort === 'group' || !/^(?:|ل|ب|الي)$/u.test(other.prep)) return undefined;
  return one.conj || other.conj ? undefined : { ...base, first: [party(one)], second: [party(other)] };
}
