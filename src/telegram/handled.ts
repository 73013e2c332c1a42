import type { Turn } from './turn.ts';

/** What became of an update, without whose it was. */
export interface Handled {
  readonly kind: NonNullable<Turn['request']>['kind'] | 'other';
  readonly outcome: string;
  readonly ms: number;
}

/** How busy the bot is. */
export interface Load {
  /** Updates in hand, whatever they ask. */
  readonly updates: number;
  /** Questions that are worked on. */
  readonly answering: number;
  /** Questions that wait for their turn. */
  readonly waiting: number;
}
