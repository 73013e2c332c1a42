import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { DatedMeeting } from '../../search/meetings/chronology.ts';
import type { NewMeetings } from '../../search/meetings/new-meetings.ts';
import type { ActionButton } from '../actions.ts';
import { name, rightToLeft } from '../bidi.ts';
import { TELEGRAM } from '../constants.ts';
import type { Words } from '../languages/words.ts';
import { meetingBlocks } from '../meeting-blocks.ts';
import type { Message } from '../message.ts';
import type { PageOf } from '../pages.ts';
import { fits } from '../split.ts';
import type { Following } from './followings.ts';

/** A meeting, and whoever is followed that took part. */
interface FollowedMeeting {
  readonly meeting: DatedMeeting;
  readonly following: Following;
}

/**
 * The messages about new meetings for one chat: each meeting once, by day, whomever of those who took part it follows.
 * What has no room is only counted.
 */
export function newsMessages(
  followings: readonly Following[],
  found: NewMeetings['found'],
  { pageOf, words }: { readonly pageOf: PageOf | undefined; readonly words: Words },
): readonly Message[] {
  const all = toldOnce(followings, found);
  const pages = Math.min(TELEGRAM.messages, Math.ceil(all.length / TELEGRAM.meetingsAMessage));
  return Array.from({ length: pages }, (_, page) => {
    const shown = all.slice(page * TELEGRAM.meetingsAMessage, (page + 1) * TELEGRAM.meetingsAMessage);
    const left = page === pages - 1 ? all.length - pages * TELEGRAM.meetingsAMessage : 0;
    const text = [TELEGRAM.citationsOfMeeting, 1]
      .map((citations) => body(shown, Math.max(0, left), { citations, pageOf, words }))
      .find((one, at) => at === 1 || fits(one)) as FormattedString;
    const { rawText, rawEntities } = text;
    return { text: rawText, entities: rawEntities, buttons: endButtons(shown, words), preview: null };
  });
}

/** A button for each following, that ends it. */
function endButtons(shown: readonly FollowedMeeting[], words: Words): readonly ActionButton[] {
  const followings = new Map(shown.map(({ following }) => [following.id, following]));
  return [...followings.values()]
    .slice(0, TELEGRAM.namesInNews)
    .map((following) => endButton(following, 'unfollow', words));
}

/** The button that ends a following, under a list of all or under news. */
export function endButton(
  { id, name: of, with: other }: Following,
  where: 'unfollow' | 'unlist',
  words: Words,
): ActionButton {
  const [who, whom] = [of, other].map((one) => (one === null ? null : name(one, TELEGRAM.personName)));
  return { text: words.follow.end(who ?? '', whom ?? null), callback_data: `${where}:${id}` };
}

function toldOnce(followings: readonly Following[], found: NewMeetings['found']): readonly FollowedMeeting[] {
  const seen = new Set<string>();
  const told: FollowedMeeting[] = [];
  for (const following of followings)
    for (const meeting of found.find(({ id }) => id === following.id)?.meetings ?? []) {
      const sentences = meeting.evidence.map(({ article, start }) => `${article.id} ${start}`);
      if (sentences.some((one) => seen.has(one))) continue;
      for (const one of sentences) seen.add(one);
      told.push({ meeting, following });
    }
  return told.sort((a, b) => ((a.meeting.from ?? '9') < (b.meeting.from ?? '9') ? -1 : 1));
}

function body(
  shown: readonly FollowedMeeting[],
  left: number,
  { citations, pageOf, words }: { citations: number; pageOf: PageOf | undefined; words: Words },
): FormattedString {
  const meetings = shown.map(({ meeting, following }) => ({
    ...meeting,
    others: [{ name: following.name, title: null, sort: 'person' as const, id: null }, ...meeting.others],
  }));
  const { blocks } = meetingBlocks(meetings, { citations, pageOf });
  const names = [...new Set(shown.map(({ following }) => following.name))].slice(0, TELEGRAM.namesInNews);
  const head = words.follow.news(names.map((one) => name(one, TELEGRAM.personName)));
  return FormattedString.join(
    [
      inDirection(FormattedString.bold(head), words),
      ...blocks,
      ...(left === 0 ? [] : [inDirection(fmt`${words.follow.more(left)}`, words)]),
    ],
    '\n\n',
  );
}

/** A line of ours in the direction of its language; those of left to right begin with a Latin letter. */
function inDirection(line: FormattedString, { direction }: Words): FormattedString {
  return direction === 'rtl' ? rightToLeft(line) : line;
}
