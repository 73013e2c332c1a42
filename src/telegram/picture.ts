import { FormattedString } from '@grammyjs/parse-mode';
import { PICTURE } from '../pictures/constants.ts';
import { ties } from '../pictures/network.ts';
import { timelinePages } from '../pictures/timeline.ts';
import { andOthers, meetingCount, meetingDay, NOBODY } from '../pictures/words.ts';
import type { Chronology, DatedMeeting } from '../search/meetings/chronology.ts';
import { name, rightToLeft } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Done, PressParts } from './press.ts';
import type { PictureKind } from './request.ts';
import { sendFile } from './send.ts';
import type { Turn } from './turn.ts';
import { PICTURES } from './words.ts';

/** The picture of whom somebody met, with what it shows in words, or null when nobody is known by the name. */
export async function sendPicture(
  turn: Turn,
  { kind, of: text }: { readonly kind: PictureKind; readonly of: string },
  instead: readonly number[],
  { answerer, work, tell }: Pick<PressParts, 'answerer' | 'work' | 'tell'>,
): Promise<Done | null> {
  const drawn = await work(turn, async (signal) => {
    const known = await firstKnown(text, (name) => answerer.read({ what: 'chronology', name }, signal));
    if (known === null) return null;
    const { of, name: own } = known;
    if (isEmpty(of, kind)) return { of, image: null };
    const wanted = { name: own, theme: 'light' } as const;
    const image =
      kind === 'network'
        ? await answerer.read({ what: 'network', ...wanted }, signal)
        : await answerer.read({ what: 'timeline', page: timelinePages(of), ...wanted }, signal);
    return { of, image };
  });
  if (drawn === null) return null;
  const { of, image } = drawn;
  if (image === null) return await tell(turn, turn.words.noSuchMeetings, instead);
  turn.outcome = 'drawn';
  const caption = kind === 'network' ? networkCaption(of) : timelineCaption(of);
  const sent = await sendFile(turn, { as: 'photo', name: `${kind}.png`, content: image, caption, instead });
  return { messages: [sent], asked: null };
}

/** The chronology of a name as it stands, or behind the «ل» of «الخط الزمني لسلمى» and «للوزير». */
async function firstKnown(text: string, read: (name: string) => Promise<Chronology | null>) {
  const behind = text.startsWith('لل') ? `ال${text.slice(2)}` : text.slice(1);
  for (const name of [text, ...(text.startsWith('ل') ? [behind] : [])]) {
    const of = await read(name);
    if (of !== null) return { of, name };
  }
  return null;
}

function isEmpty(of: Chronology, kind: PictureKind): boolean {
  return kind === 'network' ? ties(of).length === 0 : of.meetings.length === 0;
}

/** What the last page of the timeline shows: the newest meetings, and behind them those of unknown day. */
function timelineCaption(of: Chronology): FormattedString {
  const pages = timelinePages(of);
  const shown = of.meetings.slice((pages - 1) * PICTURE.meetingsAPicture);
  const lines = shown.map((meeting) => `${meetingDay(meeting, 'arabic-indic')}: ${whom(meeting)}`);
  return captioned(PICTURES.timeline(name(of.name, TELEGRAM.personName)), [
    meetingCount(of.meetings.length, 'arabic-indic'),
    ...(pages > 1 ? [PICTURES.newest] : []),
    ...lines,
  ]);
}

function whom({ others }: DatedMeeting): string {
  if (others.length === 0) return NOBODY;
  const left = others.length - TELEGRAM.othersUnderPicture;
  const names = others
    .slice(0, TELEGRAM.othersUnderPicture)
    .map((other) => name(other.name, TELEGRAM.personName));
  return [...names, ...(left > 0 ? [andOthers(left, 'arabic-indic')] : [])].join('، ');
}

/** Whom the network shows, and how often each was met. */
function networkCaption(of: Chronology): FormattedString {
  const drawn = ties(of).slice(0, PICTURE.drawn);
  const lines = drawn.map(
    (tie) => `${name(tie.name, TELEGRAM.personName)}: ${meetingCount(tie.meetings, 'arabic-indic')}`,
  );
  return captioned(PICTURES.network(name(of.name, TELEGRAM.personName)), lines);
}

/** A heading, and as many lines under it as there is room for. */
function captioned(heading: string, lines: readonly string[]): FormattedString {
  const kept = [rightToLeft(FormattedString.bold(heading))];
  let length = heading.length;
  for (const line of lines) {
    length += line.length + 2;
    if (length > TELEGRAM.caption) return FormattedString.join([...kept, new FormattedString('…')], '\n');
    kept.push(rightToLeft(new FormattedString(line)));
  }
  return FormattedString.join(kept, '\n');
}
