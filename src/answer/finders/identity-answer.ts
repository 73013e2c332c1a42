import type { Day } from '../../arabic/calendar/mention.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { office, officeFit } from '../../meetings/offices/office.ts';
import type { Person } from '../../meetings/people/people.ts';
import type { Sighting } from '../../meetings/people/sighting.ts';
import type { Tenure } from '../../meetings/people/tenures.ts';
import { isHonour } from '../../meetings/phrases/honorifics.ts';
import type { Article } from '../../news/article/article.ts';
import { type AskedIdentity, identityAsked } from '../../search/question/identity.ts';
import type { ShortAnswer, Statement } from '../answer.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { probability } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';
import { foldedSentences, hasPhrase, holdsName } from '../evidence/folded-sentences.ts';
import { citationOf } from '../evidence/quotation.ts';
import { dayInWords, newestFirst } from '../grammar/days.ts';
import { inNewsOf, mentionedAs } from '../templates/identity.ts';

/** Somebody in an office, and the articles that say so, the newest first. */
interface Held {
  readonly person: Person;
  readonly tenure: Tenure;
  readonly sightings: readonly Sighting[];
}

/**
 * Who somebody is, by the offices that the articles give, or who held an office, on the day asked about or the newest
 * first; each with the days of the articles that say so. Null when no identity is asked, or the articles give none.
 */
export function identityAnswer({ question, people, articleOf }: Material): Candidate | null {
  const asked = identityAsked(question);
  if (asked === null) return null;
  const { from, to } = question.understood;
  const named = asked.of === 'person' ? people.named(asked.name) : people.holders(asked.name, from, to);
  const all = (asked.of === 'person' ? named.slice(0, 1) : named).flatMap((person) =>
    asked.of === 'person' ? telling(heldBy(person, asked)) : heldBy(person, asked),
  );
  const then = from === null ? all : all.filter(({ tenure }) => isThen(tenure, from, to ?? from));
  const newest = [...(then.length > 0 ? then : all)].sort((a, b) => newestFirst(a.tenure.to, b.tenure.to));
  const told = newest
    .slice(0, ANSWER.officesTold)
    .map((held) => ({ held, statement: statementOf(held, articleOf) }))
    .filter((one): one is { held: Held; statement: Statement } => one.statement !== null);
  const [first] = told;
  if (first === undefined) return null;
  // Who somebody is now, and who holds an office, is one; the others are told of with their days.
  const given = question.kinds[0] === 'list' ? told : told.slice(0, 1);
  const signs = {
    times: Math.log(1 + first.held.tenure.times),
    office: asked.of === 'office' ? 1 : 0,
    rivals: Math.min(2, (asked.of === 'person' ? named.length : newest.length) - 1),
  };
  return {
    finder: 'people',
    answers: given.map(({ held: { person, tenure } }): ShortAnswer => {
      const { from, to } = tenure;
      return asked.of === 'person'
        ? { type: 'topic', text: tenure.title, from, to }
        : { type: 'person', text: person.name, from, to };
    }),
    statements: told.map(({ statement }) => statement),
    signs,
    confidence: probability('people', signs),
  };
}

function heldBy(person: Person, asked: AskedIdentity): Held[] {
  const wanted = office(asked.name);
  return person.offices
    .filter(({ title }) => asked.of === 'person' || officeFit(wanted, office(title)) >= 2)
    .map((tenure) => {
      const own = office(tenure.title);
      const sightings = person.sightings
        .filter(({ titles }) =>
          titles.some((title) => officeFit(own, office(title)) >= 2 || officeFit(office(title), own) >= 2),
        )
        .sort((a, b) => newestFirst(a.day, b.day));
      return { person, tenure, sightings };
    });
}

/** Without honours, «السيد», and without «الرئيس» beside an office that says of what. */
function telling(all: readonly Held[]): readonly Held[] {
  const offices = all.filter(({ tenure: { title } }) => !isHonour(title));
  return offices.filter(({ tenure: { title } }) => {
    const { head, rest, countries } = office(title);
    const isBare = rest.length === 0 && countries.size === 0;
    return (
      !isBare ||
      !offices.some((other) => other.tenure.title !== title && office(other.tenure.title).head === head)
    );
  });
}

function isThen(tenure: Tenure, from: Day, to: Day): boolean {
  return (tenure.from ?? '') <= to && (tenure.to ?? '9') >= from;
}

/** That somebody is named so, in which days' news, with the sentences of the newest and the oldest of them. */
function statementOf(
  { person, tenure, sightings }: Held,
  articleOf: (id: string) => Article | undefined,
): Statement | null {
  const ends = [...new Set([sightings[0], sightings.at(-1)].filter((one) => one !== undefined))];
  const citations = ends.flatMap((sighting) => {
    const article = articleOf(sighting.article);
    const span = article === undefined ? null : sentenceNaming(article, sighting, tenure.title);
    return article === undefined || span === null ? [] : [citationOf(article, span)];
  });
  const [first, ...rest] = citations;
  if (first === undefined) return null;
  return {
    text: mentionedAs(person.name, tenure.title, daysOf(tenure)),
    citations: [first, ...rest],
  };
}

/** In how many days' news; empty where no day is known. */
function daysOf({ from, to, times }: Tenure): string {
  if (from === null || to === null) return '';
  return inNewsOf(times, dayInWords(from, 'latin'), from === to ? null : dayInWords(to, 'latin'));
}

/** The sentence of an article that gives somebody an office; null where none has both. */
function sentenceNaming(article: Article, { name }: Sighting, title: string): Span | null {
  const [head = ''] = title.split(' ');
  const all = foldedSentences(article).filter((one) => hasPhrase(one, name) || holdsName(one, name));
  return all.find((one) => hasPhrase(one, title)) ?? all.find((one) => hasPhrase(one, head)) ?? null;
}
