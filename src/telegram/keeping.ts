import type { Sqlite } from '../archive/database/sqlite.ts';
import { AnswerCodes } from './feedback/answer-codes.ts';
import { Votes } from './feedback/votes.ts';
import { Followings } from './following/followings.ts';
import { Tellings } from './following/tellings.ts';

/** What the bot keeps of its readers until they want it no more. */
export interface Keeping {
  readonly followings: Followings;
  readonly tellings: Tellings;
  readonly votes: Votes;
  readonly codes: AnswerCodes;
}

/** What the bot with that token keeps in a database. */
export function keeping(own: Sqlite, token: string): Keeping {
  return {
    followings: new Followings(own),
    tellings: new Tellings(own),
    votes: new Votes(own),
    codes: new AnswerCodes(token),
  };
}

/** Forgets whom a chat follows; how many those were. */
export function forgetChat(chat: number, { followings, tellings }: Keeping): number {
  tellings.forget(chat);
  return followings.forget(chat);
}

/** A group has become another with that number. */
export function moveChat(from: number, to: number, { followings, tellings }: Keeping): void {
  tellings.together(() => {
    followings.move(from, to);
    tellings.move(from, to);
  });
}

/** Forgets what somebody called right or wrong; how many answers those were. */
export function forgetVotes(person: number | undefined, { votes, codes }: Keeping): number {
  return person === undefined ? 0 : votes.forget((answer) => codes.voter(answer, person));
}
