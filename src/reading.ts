import type { Day } from './arabic/calendar/mention.ts';
import type { Archive } from './archive/archive.ts';
import type { NameTagger } from './model/names.ts';
import type { Article } from './news/article/article.ts';
import type { Theme } from './pictures/look.ts';
import { network } from './pictures/network.ts';
import { png } from './pictures/png.ts';
import { timeline, timelinePages } from './pictures/timeline.ts';
import { type Chronology, chronology } from './search/meetings/chronology.ts';
import { type ListedMeeting, meetingList } from './search/meetings/meeting-list.ts';
import { type MeetingsAsked, meetingsAsked } from './search/meetings/meetings-asked.ts';
import { type Followed, type NewMeetings, newMeetings } from './search/meetings/new-meetings.ts';
import { type ToFollow, toFollow } from './search/meetings/to-follow.ts';

/** What is read of the archive beside answers. */
export type Wanted =
  | { readonly what: 'article'; readonly id: string }
  | { readonly what: 'chronology'; readonly name: string }
  | { readonly what: 'meetings'; readonly text: string; readonly asOf: Day }
  | { readonly what: 'to-follow'; readonly text: string }
  | { readonly what: 'new-meetings'; readonly followed: readonly Followed[] }
  | { readonly what: 'timeline'; readonly name: string; readonly page: number; readonly theme: Theme }
  | { readonly what: 'network'; readonly name: string; readonly theme: Theme };

/** An article, and the meetings that it is cited for. */
export interface ArticleToRead {
  readonly article: Article;
  readonly meetings: readonly ListedMeeting[];
}

/** What is read by what was wanted; null where there is none. Pictures are PNG. */
export interface WantedResults {
  readonly article: ArticleToRead | null;
  readonly chronology: Chronology | null;
  readonly meetings: MeetingsAsked | null;
  readonly 'to-follow': ToFollow | null;
  readonly 'new-meetings': NewMeetings | null;
  readonly timeline: Uint8Array | null;
  readonly network: Uint8Array | null;
}

/** What is read from: the archive, and what finds names in a text. */
export interface ReadingParts {
  readonly archive: Archive;
  readonly tagger: NameTagger;
}

/** Reads it. */
export async function read<W extends Wanted>(
  parts: ReadingParts,
  wanted: W,
): Promise<WantedResults[W['what']]> {
  return (await found(parts, wanted)) as WantedResults[W['what']];
}

async function found(parts: ReadingParts, wanted: Wanted): Promise<WantedResults[Wanted['what']]> {
  const { archive } = parts;
  if (wanted.what === 'article') {
    const article = archive.article(wanted.id);
    return article === undefined
      ? null
      : { article, meetings: meetingList(archive, { article: article.id }) };
  }
  if (wanted.what === 'meetings') return meetingsAsked(archive, wanted.text, wanted.asOf);
  if (wanted.what === 'to-follow') return await toFollow(parts, wanted.text);
  if (wanted.what === 'new-meetings') return newMeetings(archive, wanted.followed);
  const of = chronology(archive, wanted.name);
  if (of === null || wanted.what === 'chronology') return of;
  if (wanted.what === 'network') return await png(network(of, wanted.theme));
  if (wanted.page > timelinePages(of)) return null;
  return await png(timeline(of, wanted));
}
