import type { Day } from './arabic/calendar/mention.ts';
import type { Archive } from './archive/archive.ts';
import type { Article } from './news/article/article.ts';
import type { Theme } from './pictures/look.ts';
import { network } from './pictures/network.ts';
import { png } from './pictures/png.ts';
import { timeline, timelinePages } from './pictures/timeline.ts';
import { type Chronology, chronology } from './search/meetings/chronology.ts';
import { type ListedMeeting, meetingList } from './search/meetings/meeting-list.ts';
import { type MeetingsAsked, meetingsAsked } from './search/meetings/meetings-asked.ts';

/** What is read of the archive beside answers. */
export type Wanted =
  | { readonly what: 'article'; readonly id: string }
  | { readonly what: 'chronology'; readonly name: string }
  | { readonly what: 'meetings'; readonly text: string; readonly asOf: Day }
  | { readonly what: 'timeline'; readonly name: string; readonly page: number; readonly theme: Theme }
  | { readonly what: 'network'; readonly name: string; readonly theme: Theme };

/** An article, and the meetings that it is cited for. */
export interface ArticleToRead {
  readonly article: Article;
  readonly meetings: readonly ListedMeeting[];
}

/** What is read by what was wanted; null where there is none. Pictures are PNG. */
export interface Read {
  readonly article: ArticleToRead | null;
  readonly chronology: Chronology | null;
  readonly meetings: MeetingsAsked | null;
  readonly timeline: Uint8Array | null;
  readonly network: Uint8Array | null;
}

/** Reads it. */
export async function read<W extends Wanted>(archive: Archive, wanted: W): Promise<Read[W['what']]> {
  return (await found(archive, wanted)) as Read[W['what']];
}

async function found(archive: Archive, wanted: Wanted): Promise<Read[Wanted['what']]> {
  if (wanted.what === 'article') {
    const article = archive.article(wanted.id);
    return article === undefined
      ? null
      : { article, meetings: meetingList(archive, { article: article.id }) };
  }
  if (wanted.what === 'meetings') return meetingsAsked(archive, wanted.text, wanted.asOf);
  const of = chronology(archive, wanted.name);
  if (of === null || wanted.what === 'chronology') return of;
  if (wanted.what === 'network') return await png(network(of, wanted.theme));
  if (wanted.page > timelinePages(of)) return null;
  return await png(timeline(of, wanted));
}
