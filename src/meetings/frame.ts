import type { Actor, Chunk } from './actor.ts';
import type { Kind, Side } from './meeting.ts';

/** One who is told to have met: a phrase of the sentence, or a pronoun for somebody named before. */
export type Party =
  | { readonly actor: Actor }
  | { readonly pronoun: string; readonly gender: 'm' | 'f' | 'either' | null };

/** What one verb or noun of a sentence tells, before anybody is looked up. */
export interface Frame {
  readonly kind: Kind;
  /** The chunk of the verb or noun. */
  readonly at: number;
  /** Chunks between which its parties, day, place and topic stand. */
  readonly from: number;
  readonly to: number;
  readonly first: readonly Party[];
  readonly second: readonly Party[];
  readonly attending: readonly Party[];
  /** The side of the first; the others have its opposite. */
  readonly side: Side;
  /** Whether the sentence tells of it in passing, so that the day of the clause around it is its own («عقب لقائه»). */
  readonly nominal: boolean;
  readonly session: boolean;
  /** «اللقاء» told of before: its parties are those of the meeting before it. */
  readonly refers: boolean;
  /** «يعتزم لقاءه»: no meeting unless the sentence says what became of it. */
  readonly wanted: boolean;
  /** «في لقاءين منفصلين»: the first met the others one by one. */
  readonly separate: boolean;
}

export type Row = readonly Chunk[];

export type VerbChunk = Extract<Chunk, { type: 'verb' }>;

export type NounChunk = Extract<Chunk, { type: 'noun' }>;

export function wordAt(row: Row, at: number): string {
  const chunk = row[at];
  return chunk?.type === 'word' ? chunk.word : '';
}

export function bareOf(word: string): string {
  return word.replace(/^و(?=...)/u, '');
}

export const party = (actor: Actor): Party => ({ actor });

export const parties = (actors: readonly Actor[]): Party[] => actors.map(party);

export const pronoun = (of: string, gender: 'm' | 'f' | 'either' | null = null): Party => ({
  pronoun: of,
  gender,
});
