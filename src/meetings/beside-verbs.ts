import type { Chunk } from './actor.ts';
import { bareOf, type Frame, parties, party, type Row, wordAt } from './frame.ts';
import { is } from './lexicon.ts';
import { clauseSubject } from './subjects.ts';

/** «وصل فلان إلى المدينة في زيارة رسمية». */
export function arrival(row: Row, at: number, base: Omit<Frame, 'first' | 'second'>): Frame | undefined {
  if (!/^(?:في|ضمن)$/u.test(wordAt(row, at - 1))) return undefined;
  for (let before = at - 2; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'verb' || chunk.type === 'noun') return undefined;
    if (chunk.type !== 'place' || !/^(?:الي|ل)$/u.test(chunk.prep)) continue;
    const arrives = row.slice(0, before).some((_, i) => is('arrive', bareOf(wordAt(row, i))));
    const subject = arrives ? clauseSubject(row, before, null) : [];
    return subject.length === 0 ? undefined : { ...base, from: before, first: parties(subject), second: [] };
  }
  return undefined;
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
