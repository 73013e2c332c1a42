import type { Meeting } from './meeting.ts';

/** The people of a meeting as one key, whatever their sides. */
function peopleKey(meeting: Meeting): string {
  return [...new Set(meeting.participants.map(({ person, name }) => person ?? name))].sort().join('|');
}

/** The meetings of one article, those told in one sentence by two words made one. */
export function gathered(found: readonly Meeting[]): Meeting[] {
  const kept: Meeting[] = [];
  for (const meeting of found) {
    const same = kept.findIndex(
      (other) =>
        other.evidence.start === meeting.evidence.start &&
        other.status === meeting.status &&
        peopleKey(other) === peopleKey(meeting),
    );
    if (same < 0) kept.push(meeting);
  }
  return kept;
}
