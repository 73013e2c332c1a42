import { name } from '../bidi.ts';
import { TELEGRAM } from '../constants.ts';
import { languageOfWords } from '../languages/languages.ts';
import type { Message } from '../message.ts';
import { plainMessage } from '../message.ts';
import type { Done, PressParts } from '../press.ts';
import { send } from '../send.ts';
import { say, type Turn } from '../turn.ts';
import type { Followings } from './followings.ts';
import { endButton } from './news.ts';

export interface FollowParts extends Pick<PressParts, 'answerer' | 'work' | 'tell'> {
  readonly followings: Followings;
}

/**
 * Follows whom a text names; null when that is nobody, or, where it stands in a message that may be a question
 * (`isSure` is false), nobody known.
 */
export async function follow(
  turn: Turn,
  { text, isSure }: { readonly text: string; readonly isSure: boolean },
  instead: readonly number[],
  { answerer, work, tell, followings }: FollowParts,
): Promise<Done | null> {
  const found = await work(turn, (signal) => answerer.read({ what: 'to-follow', text }, signal));
  if (found === null || !(found.isKnown || isSure)) return null;
  const thread = turn.msg?.is_topic_message ? (turn.msg.message_thread_id ?? null) : null;
  const became = followings.add({
    chat: turn.chat?.id ?? 0,
    thread,
    language: languageOfWords(turn.words),
    name: found.name,
    with: found.with,
    since: found.since,
  });
  const { follow: words } = turn.words;
  const [who, other] = namesOf(found, TELEGRAM.followedName);
  const title = found.title === null ? null : name(found.title, TELEGRAM.personTitle);
  const said = {
    added: () => (found.isKnown ? words.begun(who, other, title) : words.begunUnknown(who, other)),
    known: () => words.known(who, other),
    full: () => words.full(TELEGRAM.followed),
  }[became]();
  const others = found.namesakes.slice(0, TELEGRAM.namesakes).map((one) => name(one, TELEGRAM.personName));
  const lines = became === 'added' && others.length > 0 ? [said, words.namesakes(others)] : [said];
  return await tell(turn, lines.join('\n\n'), instead);
}

/** Whom the chat follows, with a button for each that ends it. */
export async function sendFollowed(
  turn: Turn,
  instead: readonly number[],
  { followings }: Pick<FollowParts, 'followings'>,
): Promise<Done> {
  const sent = await send(turn, [followedMessage(turn, followings)], {
    quoting: turn.chat?.type !== 'private',
    instead,
  });
  turn.outcome = 'told';
  return { messages: sent, asked: null };
}

/** Ends a following whose button was pressed: in the list, which is then without it, or under news. */
export async function endFollowed(
  turn: Turn,
  { id, where }: { readonly id: number; readonly where: 'unfollow' | 'unlist' },
  { followings }: Pick<FollowParts, 'followings'>,
): Promise<void> {
  const ended = followings.end(turn.chat?.id ?? 0, id);
  turn.outcome = 'told';
  if (where === 'unlist') {
    const own = turn.msgId;
    await send(turn, [followedMessage(turn, followings)], own === undefined ? {} : { instead: [own] });
    return;
  }
  const { follow: words } = turn.words;
  await say(turn, ended === null ? words.endedBefore : words.ended(...namesOf(ended, TELEGRAM.followedName)));
}

/** Who is followed, and with whom, at most `longest` characters of each. */
function namesOf(
  { name: of, with: other }: { readonly name: string; readonly with: string | null },
  longest: number,
): readonly [string, string | null] {
  return [name(of, longest), other === null ? null : name(other, longest)];
}

function followedMessage({ chat, words }: Turn, followings: Followings): Message {
  const all = followings.of(chat?.id ?? 0);
  if (all.length === 0) return plainMessage(words.follow.none, words.direction);
  const [whole, short] = [TELEGRAM.followedName, TELEGRAM.personName].map((longest) =>
    plainMessage(words.follow.list(all.map((one) => namesOf(one, longest))), words.direction),
  ) as [Message, Message];
  return {
    ...(whole.text.length <= TELEGRAM.message.units ? whole : short),
    buttons: all.map((following) => endButton(following, 'unlist', words)),
  };
}
