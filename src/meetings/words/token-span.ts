import type { DateMention } from '../../arabic/calendar/mention.ts';
import type { Peeled } from '../../arabic/words/clitics.ts';
import type { VerbForm } from '../../arabic/words/conjugation.ts';
import type { Trigger } from './lexicon.ts';

/** A person, an office or a group that a sentence speaks of, with what it is called there. */
export interface Actor {
  readonly sort: 'person' | 'office' | 'group';
  /** The name as written, or null. */
  readonly name: string | null;
  /** Offices and titles, the fullest first. */
  readonly titles: readonly string[];
  /** The whole phrase, without what stands before it. */
  readonly text: string;
  /** The preposition before it, a clitic or a word, folded; empty when bare. */
  readonly prep: string;
  readonly conj: boolean;
  readonly gender: 'm' | 'f' | null;
  /** An office that stands after the name without a comma: it may be another person. */
  readonly after: Actor | null;
  /** The rules that its phrases end by, by their names. */
  readonly rules: readonly string[];
}

/** Some tokens of a sentence, with where they stand in it. */
export interface TokenSpan {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** A word that may tell of a meeting. */
export type TriggerWord =
  | {
      readonly type: 'verb';
      readonly trigger: Trigger;
      readonly form: VerbForm;
      readonly conj: boolean;
      readonly future: boolean;
      readonly word: string;
    }
  | {
      readonly type: 'noun';
      readonly trigger: Trigger;
      readonly owner: string;
      readonly peeled: Peeled;
      readonly word: string;
    };

/** A sentence is read as a row of these. */
export type Chunk = TokenSpan &
  (
    | { readonly type: 'actor'; readonly actor: Actor }
    | TriggerWord
    | { readonly type: 'date'; readonly mention: DateMention }
    | { readonly type: 'place' }
    | { readonly type: 'word'; readonly word: string }
    | { readonly type: 'mark'; readonly word: string }
  );

/** Somebody who was found, up to the last token. */
export interface ActorFound {
  readonly actor: Actor;
  readonly last: number;
}
