import type { Meeting, Participant } from '../../src/meetings/meeting.ts';

/** Somebody by name, with an office where one is given; of equals unless `given` says otherwise. */
export function personOf(
  name: string,
  title: string | null = null,
  given: Partial<Participant> = {},
): Participant {
  return { name, person: name, title, side: 'peer', sort: 'person', attends: false, ...given };
}

/** Whoever holds an office. */
export function officeOf(name: string, given: Partial<Participant> = {}): Participant {
  return { name, person: null, title: name, side: 'peer', sort: 'office', attends: false, ...given };
}

/** A delegation or body. */
export function groupOf(name: string, given: Partial<Participant> = {}): Participant {
  return { name, person: null, title: null, side: 'peer', sort: 'group', attends: false, ...given };
}

/** A meeting held on a day of March 2021 by these, with nothing else known of it. */
export function meetingOf(participants: readonly Participant[], given: Partial<Meeting> = {}): Meeting {
  return {
    participants,
    kind: 'met',
    status: 'held',
    from: '2021-03-07',
    to: '2021-03-07',
    basis: 'stated',
    place: null,
    topic: null,
    evidence: { start: 0, end: 10 },
    ...given,
  };
}
