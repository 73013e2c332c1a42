import { dates } from '../arabic/dates.ts';
import { fold } from '../arabic/fold.ts';
import type { DateMention } from '../arabic/mention.ts';
import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Meeting, Participant } from '../meetings/meeting.ts';
import type { Article } from '../news/article.ts';
import type { MeetingSentence } from './meeting-sentence.ts';

/**
 * The spans of the article that prove a sentence about one of its meetings: the sentence that tells of it first, then
 * those that name its people in full, tell its day, its place, its topic, where these are others. Null when the people,
 * the day, the place or the topic stated are in none of them: such a sentence must not be said.
 */
export function proof(sentence: MeetingSentence, meeting: Meeting, article: Article): Span[] | null {
  const text = new Proving(meeting, article);
  const needed = [
    ...sentence.participants.map((one) => text.ofParticipant(one)),
    ...(sentence.from === null || sentence.to === null
      ? []
      : [text.ofDay(sentence.from, sentence.to, meeting)]),
    ...(sentence.place === null ? [] : [text.ofPlace(sentence.place, meeting)]),
    ...(sentence.topic === null ? [] : [text.ofWords(sentence.topic.replace(/^مع(?:ه|ها|هما|هم)\s+/u, ''))]),
  ];
  if (needed.includes(null)) return null;
  const all = [meeting.evidence, ...(needed as Span[])];
  return [...new Map(all.map(({ start, end }) => [start, { start, end }])).values()];
}

/** Whether a sentence may be said: what it states is proven by its article. */
export function verified(sentence: MeetingSentence, meeting: Meeting, article: Article): boolean {
  return proof(sentence, meeting, article) !== null;
}

/** An article's sentences, those that tell of one meeting first. */
class Proving {
  private readonly article: Article;
  private readonly spans: readonly Span[];

  constructor({ evidence, daySpan, placeSpan }: Meeting, article: Article) {
    this.article = article;
    const own = [evidence, daySpan, placeSpan].filter((span) => span !== undefined);
    this.spans = [...own, ...sentences(article.text)];
  }

  /** The sentence that names somebody in full, with a clitic before it at most. */
  ofParticipant({ name, person, title }: Participant): Span | null {
    const wanted = name.split(' ').length > 1 || person === null ? name : `${title ?? ''} ${name}`.trim();
    const named = this.first((text) => holds(text, wanted) || (person !== null && hasKeys(text, name)));
    if (named === null || person === null || title === null) return named;
    const titled = title.split(' ').every((word) => this.first((text) => holds(text, word)) !== null);
    return titled && this.standsAlone(name) ? named : null;
  }

  /** Whether some sentence has a name that is no piece of a longer word with ب or ل: «بآيت السدر». */
  private standsAlone(name: string): boolean {
    const bare = /^[بل]/u.test(name) ? name.slice(1) : null;
    return bare === null || this.first((text) => standing(text, bare)) === null;
  }

  /** The sentence that says the day, by the day of publication; one beside the evidence only where that says none. */
  ofDay(from: string, to: string, { basis, evidence, daySpan }: Meeting): Span | null {
    const own = this.daysOf(evidence);
    const says = (all: readonly DateMention[]): boolean =>
      all.some(
        (day) => day.from === from && day.to === to && (basis !== 'inferred' || /\p{Nd}/u.test(day.text)),
      );
    if (says(own)) return evidence;
    if (own.length > 0 || daySpan === undefined) return null;
    return says(this.daysOf(daySpan)) ? daySpan : null;
  }

  private daysOf(span: Span): DateMention[] {
    const { published } = this.article;
    return dates(this.slice(span), published?.slice(0, 10) ?? '2000-01-01').filter(
      (mention): mention is DateMention =>
        mention.from !== null && (published !== null || mention.basis === 'stated'),
    );
  }

  /** The sentence that says the place; one that speaks of other days than the meeting's is of another meeting. */
  ofPlace(place: string, { evidence, from }: Meeting): Span | null {
    const said = this.ofWords(place);
    if (said === null || said.start === evidence.start) return said;
    const days = this.daysOf(said);
    return days.length === 0 || (from !== null && days.some((day) => day.from <= from && day.to >= from))
      ? said
      : null;
  }

  /** The sentence that has these words as they stand. */
  ofWords(phrase: string): Span | null {
    return this.first((text) => holds(text, phrase));
  }

  private first(test: (text: string) => boolean): Span | null {
    return this.spans.find((span) => test(this.slice(span))) ?? null;
  }

  private slice({ start, end }: Span): string {
    return this.article.text.slice(start, end);
  }
}

/** Whether a text has a phrase as whole words, spelling and spaces apart, with و ف ب ل ك before it at most. */
function holds(text: string, phrase: string): boolean {
  const wanted = plain(phrase);
  if (wanted.trim() === '') return false;
  const forms = [wanted, ...(wanted.startsWith('ال') ? [`ل${wanted.slice(1)}`] : [])];
  const here = ` ${plain(text)} `;
  return forms.some((form) =>
    ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب'].some((clitic) => here.includes(` ${clitic}${form} `)),
  );
}

function standing(text: string, phrase: string): boolean {
  return ` ${plain(text)} `.includes(` ${plain(phrase)} `);
}

function hasKeys(text: string, name: string): boolean {
  const here = new Set(nameKeys(text));
  const wanted = nameKeys(name);
  return wanted.length > 1 && wanted.every((key) => here.has(key));
}

/** Folded, with everything between words as one space. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
