import type { Span } from '../../arabic/letters/span.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Mark } from '../../archive/arrivals.ts';
import type { NameTagger } from '../../model/names.ts';
import { SEARCH } from '../constants.ts';
import { mainOffice } from './chronology.ts';
import { known, type Names, namesIn, wordsOf } from './meetings-asked.ts';

/** Whom somebody wants to follow. */
export interface ToFollow {
  /** The fullest name; as it was given, where nobody is known by it yet. */
  readonly name: string;
  readonly title: string | null;
  /** With whom the meetings are to be. */
  readonly with: string | null;
  readonly isKnown: boolean;
  /** Others who bear the name that was given. */
  readonly namesakes: readonly string[];
  /** How far the archive has come: only what comes later is news. */
  readonly since: Mark;
}

/**
 * Whom «سلمى حداد», «سلمى حداد وكريم منصور» and the like name: people of the archive, or, since news may be to come of
 * who is not known yet, those whom the tagger names. Null where that is nobody.
 */
export async function toFollow(
  { archive, tagger }: { readonly archive: Archive; readonly tagger: NameTagger },
  text: string,
): Promise<ToFollow | null> {
  const people = archive.people();
  const words = wordsOf(text);
  const names = namesIn(words, people) ?? (await namesTagged(words, tagger));
  if (names === null) return null;
  const [person, ...others] = known(names.of, people);
  const name = person?.name ?? names.of;
  return {
    name,
    title: person === undefined ? null : mainOffice(person),
    with: names.with === null ? null : (known(names.with, people)[0]?.name ?? names.with),
    isKnown: person !== undefined,
    namesakes: [...new Set(others.map((other) => other.name))].filter((other) => other !== name),
    since: archive.mark(),
  };
}

async function namesTagged(words: readonly string[], tagger: NameTagger): Promise<Names | null> {
  const text = words.join(' ');
  // In a sentence the tagger tells «وليلى» from «وليد».
  const [spans = []] = await tagger.tag([`التقى ${text}`]);
  const persons = spans.filter(
    (span) =>
      span.kind === 'person' &&
      !spans.some((other) => other !== span && other.kind === 'person' && holds(other, span)),
  );
  const [of, other] = persons.map((span) => span.text);
  // Of two names the second is joined to the first by «و», where nothing else stands between.
  if (of !== undefined) return { of, with: other?.replace(/^و(?=\p{L}{3})/u, '') ?? null };
  const isName =
    words.length >= SEARCH.wordsToFollow.least &&
    words.length <= SEARCH.wordsToFollow.most &&
    /^[\p{L}\p{M}\s]+$/u.test(text);
  return isName ? { of: text, with: null } : null;
}

function holds(whole: Span, part: Span): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}
