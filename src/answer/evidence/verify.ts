import type { DateMention, Day } from '../../arabic/calendar/mention.ts';
import { dates } from '../../arabic/dates/dates.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { CLOSING_PARTS } from '../../arabic/names/name-parts.ts';
import { withoutConjunction } from '../../arabic/words/clitics.ts';
import type { Meeting, Participant } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import type { Article } from '../../news/article/article.ts';
import type { MeetingSentence } from '../sentences/meeting-sentence.ts';
import { withoutCompany } from '../sentences/topic-phrase.ts';
import {
  type FoldedSentence,
  foldedSentence,
  foldedSentences,
  hasPhrase,
  holdsAsWritten,
  holdsName,
  holdsNoun,
} from './folded-sentences.ts';

/** What a sentence is held against: the sentences that tell of the meeting, and all of the article after them. */
interface Ground {
  readonly meeting: Meeting;
  readonly article: Article;
  readonly own: readonly FoldedSentence[];
  readonly all: readonly FoldedSentence[];
}

/**
 * The spans of the article that prove a sentence about one of its meetings: the sentence that tells of it first, then
 * those that name its people in full, tell its day, its place, its topic, where these are others. Null when somebody, the
 * day, the place or the topic stated is in none of them: such a sentence must not be said.
 */
export function proof(sentence: MeetingSentence, meeting: Meeting, article: Article): Span[] | null {
  const { evidence, daySpan, placeSpan } = meeting;
  const spans = [evidence, daySpan, placeSpan].filter((span) => span !== undefined);
  const own = spans.map((span) => foldedSentence(article, span));
  const ground = { meeting, article, own, all: [...own, ...foldedSentences(article)] };
  const { participants, from, to, place, topic } = sentence;
  if (!areMentioned(participants, ground)) return null;
  const needed = [
    ...participants.map((one) => naming(one, ground)),
    ...(from === null || to === null ? [] : [tellingDay(from, to, ground)]),
    ...(place === null ? [] : [tellingPlace(place, from, ground)]),
    ...(topic === null ? [] : [first(ground, (one) => holdsAsWritten(one, withoutCompany(topic)))]),
  ];
  if (needed.includes(null)) return null;
  const all = [evidence, ...(needed as Span[])];
  return [...new Map(all.map(({ start, end }) => [start, { start, end }])).values()];
}

/** The span that proves the day of a meeting; null when its article does not say it. */
export function dayProof(meeting: Meeting, article: Article): Span | null {
  const { from, to } = meeting;
  return from === null || to === null ? null : tellingDay(from, to, { meeting, article });
}

/**
 * Whether the sentences that tell of the meeting mention everybody by name or office. One may be meant by a pronoun alone
 * where it can only be the speaker: «وأضاف على هامش زيارة أداها إلى …».
 */
function areMentioned(participants: readonly Participant[], { own }: Ground): boolean {
  const told = { words: own.map(({ words }) => words).join('') };
  const absent = participants.filter(({ name, title }) => {
    const [head = ''] = (title ?? '').split(' ');
    return (
      !name.split(' ').some((word) => word.length > 2 && hasPhrase(told, word)) && !holdsNoun(told, head)
    );
  });
  const [verb = ''] = told.words.trim().split(' ');
  return absent.length === 0 || (absent.length === 1 && is('say', withoutConjunction(verb, 3)));
}

/** The sentence that names somebody in full; the words of the title must stand in the article too. */
function naming({ name, person, title }: Participant, ground: Ground): Span | null {
  if (
    [...CLOSING_PARTS].some(
      (closing) => first(ground, (one) => hasPhrase(one, `${name} ${closing}`)) !== null,
    )
  )
    return null;
  const wanted = name.includes(' ') || person === null ? name : `${title ?? ''} ${name}`.trim();
  const named =
    first(ground, (one) => hasPhrase(one, wanted)) ??
    (person === null ? null : first(ground, (one) => holdsName(one, name)));
  if (named === null || person === null || title === null) return named;
  return title.split(' ').every((word) => first(ground, (one) => hasPhrase(one, word)) !== null)
    ? named
    : null;
}

/** The sentence that says the day, by the day of publication; one beside the evidence only where that says none. */
function tellingDay(
  from: Day,
  to: Day,
  { meeting, article }: Pick<Ground, 'meeting' | 'article'>,
): Span | null {
  const { evidence, daySpan, basis } = meeting;
  const says = (days: readonly DateMention[]): boolean =>
    days.some(
      (day) => day.from === from && day.to === to && (basis !== 'inferred' || /\p{Nd}/u.test(day.text)),
    );
  const own = daysOf(evidence, article);
  if (says(own)) return evidence;
  // «أمس» of an article of unknown day is a day too, and not the one of another sentence.
  const isDated = dates(article.text.slice(evidence.start, evidence.end), '2000-01-01').length > 0;
  if (isDated || daySpan === undefined) return null;
  return says(daysOf(daySpan, article)) ? daySpan : null;
}

/** The sentence that says the place; one that speaks of other days than the meeting's tells of another meeting. */
function tellingPlace(place: string, from: Day | null, ground: Ground): Span | null {
  const said = first(ground, (one) => holdsAsWritten(one, place));
  if (said === null || said.start === ground.meeting.evidence.start) return said;
  const days = daysOf(said, ground.article);
  const fits = days.length === 0 || (from !== null && days.some((day) => day.from <= from && day.to >= from));
  return fits ? said : null;
}

/** The days that a span speaks of; of an article of unknown day, those that are stated in full. */
function daysOf({ start, end }: Span, { text, published }: Article): DateMention[] {
  return knownDays(text.slice(start, end), published);
}

function first({ all }: Ground, test: (sentence: FoldedSentence) => boolean): FoldedSentence | null {
  return all.find(test) ?? null;
}
