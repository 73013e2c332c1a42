import { knownDays } from '../../src/arabic/dates/known-days.ts';
import type { Span } from '../../src/arabic/letters/span.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { words } from '../../src/arabic/words/words.ts';
import type { Kind } from '../../src/meetings/meeting.ts';
import { Cast } from '../../src/meetings/people/cast.ts';
import { mentions, type NamedSentence } from '../../src/meetings/phrases/mentions.ts';
import type { TriggerPassage } from '../../src/meetings/reading/marked-passages.ts';
import type { MeetingNetworks } from '../../src/meetings/reading/read.ts';
import type { DiscourseContext } from '../../src/meetings/reading/sentence-meeting.ts';
import type {
  MeetingReading,
  ReadKind,
  ReadStatus,
  Role,
  RoleSpan,
  RoleWord,
} from '../../src/model/meeting-reader.ts';
import { PUBLISHED, tagged } from './tagged.ts';

/** A part that the meeting reader gives words of the passage: the words, the part, how likely. */
export type PartGiven = readonly [words: string, role: Role, probability: number];

/** An article written for a test, one of its words marked, and what the meeting reader would say of it. */
export interface ReadArticle {
  readonly marked: TriggerPassage;
  readonly reading: MeetingReading;
  readonly context: DiscourseContext;
}

const NO_ROLES: Readonly<Record<Role, number>> = {
  first: 0,
  second: 0,
  company: 0,
  time: 0,
  place: 0,
  topic: 0,
};

/** The probabilities of kinds or statuses with one of them likely, the others sharing what is left. */
export function likely<Name extends string>(
  names: readonly Name[],
  name: Name,
  probability: number,
): Record<Name, number> {
  const rest = (1 - probability) / (names.length - 1);
  return Object.fromEntries(names.map((one) => [one, one === name ? probability : rest])) as Record<
    Name,
    number
  >;
}

export const READ_KINDS: readonly ReadKind[] = ['none', 'met', 'received', 'visited', 'phoned', 'talked'];
export const READ_STATUSES: readonly ReadStatus[] = ['held', 'planned', 'denied', 'cancelled', 'asked'];

/** The words of a passage, each with the parts that it is given. */
function wordsOf(passage: string, roles: readonly RoleSpan[]): RoleWord[] {
  return words(passage).map(({ start, end }) => {
    const own = roles.filter((role) => role.start <= start && end <= role.end);
    const given = own.map(({ role, probability }) => [role, probability] as const);
    return { start, end, in: 'passage', probabilities: { ...NO_ROLES, ...Object.fromEntries(given) } };
  });
}

/**
 * An article with the tagger's spans in brackets and the marked word between asterisks, as one passage: «*التقى*
 * {سامر الحداد} {هدى القصار}.»
 */
export function readArticle(
  written: string,
  parts: readonly PartGiven[],
  kind: Exclude<Kind, 'took-part'> = 'met',
): ReadArticle {
  const { text: starred, names: all } = tagged(written);
  const star = starred.indexOf('*');
  const end = starred.indexOf('*', star + 1) - 1;
  const text = starred.replaceAll('*', '');
  const shift = (at: number): number => at - (at > star ? 1 : 0) - (at > end + 1 ? 1 : 0);
  const names = all.map((name) => ({ ...name, start: shift(name.start), end: shift(name.end) }));
  const spans = sentences(text);
  const named = spans.map((span): NamedSentence => {
    const own = text.slice(span.start, span.end);
    const within = names
      .filter((name) => name.start >= span.start && name.end <= span.end)
      .map((name) => ({ ...name, start: name.start - span.start, end: name.end - span.start }));
    return { ...span, text: own, mentions: mentions(own, within, knownDays(own, PUBLISHED)) };
  });
  const at = <S extends Span>(list: readonly S[], offset: number): S | undefined =>
    list.find((span) => span.start <= offset && offset < span.end);
  const roles = parts.map(([said, role, probability]): RoleSpan => {
    const start = text.indexOf(said);
    if (start < 0) throw new Error(`«${said}» does not stand in «${text}»`);
    return { role, in: 'passage', start, end: start + said.length, probability };
  });
  return {
    marked: {
      title: '',
      passage: text,
      word: { start: star, end },
      sentence: at(spans, star) ?? { start: 0, end: text.length },
      from: 0,
    },
    reading: {
      kinds: likely(READ_KINDS, kind, 0.9),
      statuses: likely(READ_STATUSES, 'held', 0.9),
      roles,
      words: wordsOf(text, roles),
    },
    context: {
      text,
      published: PUBLISHED,
      title: null,
      cast: new Cast(named.flatMap((one) => one.mentions)),
      sentenceAt: (offset) => at(named, offset),
      spanAt: (offset) => at(spans, offset),
    },
  };
}

/**
 * Networks that find in any sentence the names that are marked in what was written, wherever they stand, and in any
 * passage the parts given, of a meeting of that kind. A text has as many pieces as words.
 */
export function networksOf(
  written: string,
  parts: readonly PartGiven[],
  kind: ReadKind = 'met',
): MeetingNetworks {
  const known = tagged(written).names;
  const found = (text: string, said: string): number => text.indexOf(said);
  return {
    tagger: {
      tag: async (texts) =>
        texts.map((text) =>
          known.flatMap(({ kind: of, text: name }) => {
            const start = found(text, name);
            return start < 0 ? [] : [{ kind: of, start, end: start + name.length, text: name }];
          }),
        ),
      close: async () => undefined,
    },
    meetingReader: {
      hash: '',
      count: (text) => text.split(/\s+/u).length,
      read: async (passages) =>
        passages.map(({ passage }) => {
          const roles = parts.flatMap(([said, role, probability]): RoleSpan[] => {
            const start = found(passage, said);
            return start < 0 ? [] : [{ role, in: 'passage', start, end: start + said.length, probability }];
          });
          return {
            kinds: likely(READ_KINDS, kind, 0.9),
            statuses: likely(READ_STATUSES, 'held', 0.9),
            roles,
            words: wordsOf(passage, roles),
          };
        }),
      close: async () => undefined,
    },
  };
}
