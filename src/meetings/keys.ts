import { remembered } from '../arabic/letters/remembered.ts';
import { nameKey } from '../arabic/names/name-key.ts';
import { NAME_PARTS } from '../arabic/names/name-parts.ts';
import { stems } from '../arabic/words/stems.ts';
import { READING } from './constants.ts';
import type { Participant } from './meeting.ts';

/** The key of each word of a name, the words that make one name together as one: «عبد الله بن سالم» has two. */
export const nameKeys = remembered(READING.namesRemembered, (name): readonly string[] =>
  nameKey(name)
    .split(' ')
    .filter((key) => key !== '' && !NAME_PARTS.has('of-descent', key)),
);

/**
 * What a participant is found by: `n:` and the key of each word of the name, `t:` and each stem of the title, or of
 * the name where that is an office or a group.
 */
export function participantKeys({ name, person, title }: Participant): string[] {
  const named = [...(person === null ? [] : nameKeys(person)), ...nameKeys(name)].map((key) => `n:${key}`);
  const titled = stems(`${title ?? ''} ${person === null ? name : ''}`).map((stem) => `t:${stem}`);
  return [...new Set([...named, ...titled])];
}
