import type { MarkedPassage, MeetingReading, ReadKind, ReadStatus } from '../../model/meeting-reader.ts';
import { READING } from '../constants.ts';
import type { Kind, Status } from '../meeting.ts';
import { polarity } from './polarity.ts';
import type { Polarity } from './polarity-rules.ts';

/** Whether a meeting is told, of which kind, and what became of it. */
export interface Verdict {
  readonly kind: Exclude<Kind, 'took-part'>;
  readonly status: Status;
  /** That it is a meeting at all, 0…1. */
  readonly probability: number;
}

/**
 * What a marked word tells: the network's likeliest kind and status, the latter weighed by what its clause says, since
 * the network has seen few denials. Null for no meeting, and for one that is only wished for.
 */
export function verdict(
  marked: MarkedPassage,
  { kinds, statuses }: Pick<MeetingReading, 'kinds' | 'statuses'>,
  isFuture: boolean,
): Verdict | null {
  const kind = likeliest<ReadKind>(kinds);
  if (kind === 'none') return null;
  const said = polarity(marked);
  const log = (status: ReadStatus): number => Math.log(statuses[status] + 1e-4);
  const decided = (...ways: readonly (Polarity | null)[]): number =>
    ways.includes(said) ? READING.shifts.decided : 0;
  const status = likeliest<ReadStatus>({
    held: log('held'),
    planned: log('planned') + (isFuture ? READING.shifts.future : 0),
    denied: log('denied') + (decided('denied') || READING.shifts.affirmed),
    cancelled: log('cancelled') + decided('cancelled', 'postponed'),
    asked: log('asked') + (decided('doubted') || READING.shifts.asked),
  });
  if (status === 'asked') return null;
  return {
    kind,
    status: status === 'cancelled' && said === 'postponed' ? 'postponed' : status,
    probability: 1 - kinds.none,
  };
}

function likeliest<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[];
  return names.reduce((best, name) => (weights[name] > weights[best] ? name : best));
}
