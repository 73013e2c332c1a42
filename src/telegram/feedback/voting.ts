import type { NextFunction } from 'grammy';
import type { ActionButton } from '../actions.ts';
import { TELEGRAM } from '../constants.ts';
import type { Keeping } from '../keeping.ts';
import type { Words } from '../languages/words.ts';
import { say, type Turn } from '../turn.ts';

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
export function voting(parts: VotingParts) {
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const { request } = turn;
    if (request?.kind === 'vote') takeVote(turn, request, parts);
    else if (request?.kind === 'feedback') await showVotes(turn, parts);
    else await next();
  };
}

function takeVote(
  turn: Turn,
  { answer, isRight }: Extract<NonNullable<Turn['request']>, { kind: 'vote' }>,
  { keeping: { votes, codes } }: VotingParts,
): void {
  const { from, words } = turn;
  const isOurs = from !== undefined && codes.isOurs(answer);
  if (isOurs) votes.take(answer, codes.voter(answer, from.id), isRight);
  turn.notice = isOurs ? words.follow.voted(answer) : words.follow.notVoted;
  turn.outcome = isOurs ? 'voted' : 'told';
}

async function showVotes(turn: Turn, { keeping: { votes }, admins = [] }: VotingParts): Promise<void> {
  const { from, words } = turn;
  const isShown = turn.chat?.type === 'private' && from !== undefined && admins.includes(from.id);
  turn.outcome = 'told';
  await say(
    turn,
    isShown ? words.follow.feedback(votes.total(), votes.byAnswer(TELEGRAM.answersInFeedback)) : words.help,
  );
}
