import type { NextFunction } from 'grammy';
import type { ActionButton } from '../actions.ts';
import type { Keeping } from '../keeping.ts';
import type { Words } from '../languages/words.ts';
import { say, type Turn } from '../turn.ts';

/** So many answers are shown to administrators one by one, those most often called wrong. */
const MOST_ANSWERS = 50;

export interface VotingParts {
  readonly keeping: Pick<Keeping, 'votes' | 'codes'>;
  /** Who is shown the votes, by number. */
  readonly admins?: readonly number[] | undefined;
}

/** Two buttons in one row, by which the answer of that number is called right or wrong. */
export function voteButtons(answer: string, { follow }: Words): readonly ActionButton[] {
  return [
    { text: follow.right, callback_data: `right:${answer}` },
    { text: follow.wrong, callback_data: `wrong:${answer}`, isBeside: true },
  ];
}

/** Takes a vote, and shows administrators the votes; all else is passed on. */
export function voting({ keeping: { votes, codes }, admins = [] }: VotingParts) {
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const { request, from, words } = turn;
    if (request?.kind === 'vote') {
      const { answer, isRight } = request;
      const isOurs = from !== undefined && codes.isOurs(answer);
      if (isOurs) votes.take(answer, codes.voter(answer, from.id), isRight);
      turn.notice = isOurs ? words.follow.voted(answer) : words.follow.notVoted;
      turn.outcome = isOurs ? 'voted' : 'told';
      return;
    }
    const isShown = turn.chat?.type === 'private' && from !== undefined && admins.includes(from.id);
    if (request?.kind !== 'feedback') return await next();
    turn.outcome = 'told';
    await say(
      turn,
      isShown ? words.follow.feedback(votes.total(), votes.byAnswer(MOST_ANSWERS)) : words.help,
    );
  };
}
