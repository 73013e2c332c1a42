import type { Database } from '../archive/database/database.ts';
import { AnswerCodes } from './feedback/answer-codes.ts';
import { Votes } from './feedback/votes.ts';
import { Followings } from './following/followings.ts';
import { QueuedNotices } from './following/queued-notices.ts';

/** What the bot keeps of its readers until they want it no more. */
export interface Keeping {
  readonly followings: Followings;
  readonly notices: QueuedNotices;
  readonly votes: Votes;
  readonly codes: AnswerCodes;
}

/** What the bot with that token keeps in a database. */
export function keeping(own: Database, token: string): Keeping {
  return {
    followings: new Followings(own),
    notices: new QueuedNotices(own),
    votes: new Votes(own),
    codes: new AnswerCodes(token),
  };
}

/** Forgets whom a chat follows; how many those were. */
export function forgetChat(chat: number, { followings, notices }: Keeping): number {
  notices.forget(chat);
  return followings.forget(chat);
}

/** A group has become another with that number. */
export function moveChat(from: number, to: number, { followings, notices }: Keeping): void {
  notices.together(() => {
    followings.move(from, to);
    notices.move(from, to);
  });
}

/** Forgets what somebody called right or wrong; how many answers those were. */
export function forgetVotes(person: number | undefined, { votes, codes }: Keeping): number {
  return person === undefined ? 0 : votes.forget((answer) => codes.voter(answer, person));
}
