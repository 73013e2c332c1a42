import { fold } from '../../arabic/letters/fold.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Meeting, Participant } from '../../meetings/meeting.ts';

/** Who is the subject of the sentence, whom they met, and who was present. */
export interface Sides {
  readonly subjects: readonly Participant[];
  readonly objects: readonly Participant[];
  readonly attending: readonly Participant[];
}

/**
 * The two sides of a meeting: hosts and guests where it has them; of equals the first, with those that the telling
 * sentence joins to it by «و», and the others. Null when nobody is left to be the subject.
 */
export function sidesOf(meeting: Meeting, telling: string): Sides | null {
  const attending = meeting.participants.filter(({ attends }) => attends);
  const all = meeting.participants.filter(({ attends }) => !attends);
  const on = (side: Participant['side']): Participant[] => all.filter((one) => one.side === side);
  const guestFirst = meeting.kind === 'visited' || meeting.kind === 'phoned';
  const [first, second] = guestFirst ? [on('guest'), on('host')] : [on('host'), on('guest')];
  const peers = on('peer');
  if (first.length > 0) return { subjects: first, objects: [...second, ...peers], attending };
  if (second.length > 0 && peers.length > 0) return { subjects: peers, objects: second, attending };
  if (peers.length === 0) return second.length === 0 ? null : { subjects: [], objects: second, attending };
  let count = 1;
  while (count < peers.length - 1 && joinedInText(peers[count] as Participant, telling)) count++;
  if (peers.length > 2 && peers.slice(1).every((one) => joinedInText(one, telling))) count = peers.length;
  return { subjects: peers.slice(0, count), objects: peers.slice(count), attending };
}

/** Whether a sentence writes somebody right after «و»: by the title, the name or its last part. */
function joinedInText({ name, title }: Participant, telling: string): boolean {
  const text = ` ${fold(telling)}`;
  const heads = [title, name].flatMap((phrase) => (phrase === null || phrase === '' ? [] : [fold(phrase)]));
  const last = nameKeys(name).at(-1);
  return (
    heads.some((head) => text.includes(` و${head}`)) || (last !== undefined && text.includes(` و${last} `))
  );
}
