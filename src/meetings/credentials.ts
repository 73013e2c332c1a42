import type { Actor, Chunk } from './actor.ts';
import { type Frame, parties, type Row, wordAt } from './frame.ts';
import { leftSubject } from './subjects.ts';

/** How far before the credentials who takes them may stand. */
const BEFORE = 6;

/**
 * «تسلّم الرئيس أوراق اعتماد السفير فلان», «تقبّل الملك أوراق اعتماد كل من…»: whoever takes an envoy's credentials has
 * received the envoy.
 */
export function credentials(row: Row): Frame[] {
  return row.flatMap((chunk, at): Frame[] => {
    if (chunk.type !== 'word' || !/^و?اوراق$/u.test(chunk.word) || wordAt(row, at + 1) !== 'اعتماد')
      return [];
    const taking = takes(row, at);
    if (taking === undefined) return [];
    const between = row.slice(taking + 1, at).flatMap((one) => (one.type === 'actor' ? [one.actor] : []));
    const host = between.length > 0 ? between : leftSubject(row, taking);
    const [guests, to] = actorsFrom(row, at + 2);
    if (host.length === 0 || guests.length === 0) return [];
    const base = { kind: 'received', at: taking, from: taking, to, side: 'host' } as const;
    const plain = { nominal: false, session: false, refers: false, wanted: false, separate: false };
    return [{ ...base, ...plain, first: parties(host.slice(0, 1)), second: parties(guests), attending: [] }];
  });
}

function takes(row: Row, at: number): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - BEFORE); before--) {
    if (
      /^[وف]?(?:تسلم|تسلمت|تقبل|تقبلت|قبل|قبلت|يتسلم|تتسلم|سيتسلم|ستتسلم|استلم|استلمت)$/u.test(
        wordAt(row, before),
      )
    )
      return before;
  }
  return undefined;
}

/** The actors from a chunk on, joined by «و», and where they end. */
function actorsFrom(row: Row, from: number): [Actor[], number] {
  const found: Actor[] = [];
  let at = from;
  for (; at < row.length; at++) {
    const chunk = row[at] as Chunk;
    if (chunk.type === 'actor' && (found.length === 0 || chunk.actor.conj)) found.push(chunk.actor);
    else if (chunk.type === 'mark' && /[،,]/u.test(chunk.word)) continue;
    else if (chunk.type === 'word' && found.length === 0 && /^(?:كل|كلا|من)$/u.test(chunk.word)) continue;
    else break;
  }
  return [found, Math.min(row.length, at + 6)];
}
