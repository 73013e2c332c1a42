import type { Entry } from '../../src/archive/derived/derived.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import type { Article } from '../../src/news/article/article.ts';
import type { Vectors } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many days a look-alike is told to be printed before or after its original, at most and at least. */
const APART = { least: 3, most: 1500 };

/**
 * A look-alike of an article: its words, names, numbers and days exchanged for others, its vectors moved, printed on
 * another day. `round` tells the look-alikes of one article apart. The same in every run.
 */
export function lookAlike(entry: Entry, round: number, parts: Parts): Entry {
  const { article, passages, vectors, meetings } = entry;
  const seed = `${article.id} ${round}`;
  const days = APART.least + (parts.vocabulary.chance(seed) % (APART.most - APART.least));
  const shift = parts.vocabulary.chance(`${seed} before`) % 2 === 0 ? -days : days;
  const told = (text: string): LookAlike => parts.vocabulary.exchanged(text, seed);
  const text = told(article.text);
  const spanIn = <S extends { start: number; end: number }>(span: S): S => ({
    ...span,
    start: text.at(span.start),
    end: text.at(span.end),
  });
  const copy: Article = {
    ...article,
    id: `${article.id}-told-${round}`,
    url: article.url === null ? null : `${article.url}?told=${round}`,
    title: told(article.title).text,
    text: text.text,
    published: article.published === null ? null : moved(article.published, shift),
  };
  return {
    article: copy,
    passages: passages.map(spanIn),
    vectors: vectors.map((vector, i) => parts.vectors.moved(vector, `${seed} ${i}`)),
    meetings: meetings.map((meeting): Meeting => {
      const { daySpan, placeSpan, participants, place, topic, from, to } = meeting;
      return {
        ...meeting,
        participants: participants.map((one) => ({
          ...one,
          name: told(one.name).text,
          person: one.person === null ? null : told(one.person).text,
          title: one.title === null ? null : told(one.title).text,
        })),
        place: place === null ? null : told(place).text,
        topic: topic === null ? null : told(topic).text,
        from: from === null ? null : moved(from, shift),
        to: to === null ? null : moved(to, shift),
        evidence: spanIn(meeting.evidence),
        ...(daySpan === undefined ? {} : { daySpan: spanIn(daySpan) }),
        ...(placeSpan === undefined ? {} : { placeSpan: spanIn(placeSpan) }),
      };
    }),
  };
}

/** What look-alikes are made with. */
export interface Parts {
  readonly vocabulary: Vocabulary;
  readonly vectors: Vectors;
}

/** A text told otherwise, and where an offset between two words of the original lies in it. */
export interface LookAlike {
  readonly text: string;
  at(offset: number): number;
}

/** The day so many days later; the time of day stays. */
function moved(published: string, days: number): string {
  const day = new Date(Date.parse(published.slice(0, 10)) + days * 86_400_000);
  return `${day.toISOString().slice(0, 10)}${published.slice(10)}`;
}
