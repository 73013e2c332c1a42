import type { Day } from '../../arabic/calendar/mention.ts';

export type QuestionKind =
  | 'who'
  | 'whom'
  | 'when'
  | 'where'
  | 'whether'
  | 'list'
  | 'how-often'
  | 'about'
  | 'news'
  | 'open';

/** What a question was understood to ask. Part of every answer. */
export interface Understood {
  readonly kind: QuestionKind;
  readonly people: readonly string[];
  readonly titles: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: string | null;
}
