import { fold } from '../../src/arabic/letters/fold.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { nameKeys } from '../../src/meetings/keys.ts';
import { repairedAlone } from '../../src/meetings/names/names.ts';
import type { People, Person } from '../../src/meetings/people/people.ts';
import type { NameTagger } from '../../src/model/names.ts';
import { questionNames } from '../../src/search/question/question-names.ts';
import type { Asked } from './sets.ts';

/** A year in which no article of the sets was written or tells of a meeting. */
const NO_YEAR = '2007';

/** Everybody whom the meetings of an archive name, most seen first. */
function everybody(archive: Archive): Person[] {
  const people = archive.people();
  const met = archive.meetings({ limit: Number.MAX_SAFE_INTEGER });
  const persons = met.flatMap(({ participants, article }) =>
    participants.flatMap(({ person }) => (person === null ? [] : (people.of(article.id, person) ?? []))),
  );
  return [...new Set(persons)].sort(
    (a, b) => b.sightings.length - a.sightings.length || (a.id < b.id ? -1 : 1),
  );
}

/**
 * Questions made unanswerable: each answerable one that names somebody asked of somebody else whom the articles name
 * often and who met nobody of the question, and each that names a year asked of one long before.
 */
export async function unanswerableTwins(
  questions: readonly Asked[],
  archive: Archive,
  tagger: NameTagger,
): Promise<Asked[]> {
  const people = archive.people();
  const known = everybody(archive).filter(
    ({ name, sightings }) => sightings.length > 3 && name.includes(' '),
  );
  const twins: Asked[] = [];
  for (const [i, question] of questions.entries()) {
    if (!question.answerable) continue;
    const none = {
      answers: [],
      people: [],
      day: null,
      relevant: [],
      answerable: false,
      span: null,
      days: null,
      type: 'unanswerable',
    };
    const { question: text, id } = question;
    const otherYear = text.replace(/20\d\d|٢٠[٠-٩]{2}/gu, NO_YEAR);
    if (otherYear !== text) twins.push({ ...none, id: `${id}-year`, question: otherYear });
    const [tagged = []] = await tagger.tag([text]);
    const named = questionNames(text, repairedAlone(text, tagged), people);
    const names = named.filter(({ kind }) => kind === 'person' || kind === 'office');
    const first = names.find(({ kind }) => kind === 'person');
    // Asked of one alone, «من التقى فلان؟» has an answer for almost anybody.
    if (first === undefined || names.length < 2) continue;
    const stranger = known[(i * 37) % known.length];
    if (
      stranger === undefined ||
      hasMet(
        stranger.name,
        names.map((name) => name.text),
        archive,
        people,
      )
    )
      continue;
    const other = `${text.slice(0, first.start)}${stranger.name}${text.slice(first.end)}`;
    twins.push({ ...none, id: `${id}-person`, question: other });
  }
  return twins;
}

/** Whether somebody is in the question, or in a meeting or an article's meetings with anybody of it. */
function hasMet(name: string, others: readonly string[], archive: Archive, people: People): boolean {
  const mine = new Set(
    people.named(name).flatMap(({ sightings }) => sightings.map(({ article }) => article)),
  );
  const keys = new Set(others.flatMap(nameKeys).map(fold));
  return [...mine].some((article) =>
    archive
      .meetings({ articles: [article], limit: 100 })
      .some(({ participants }) =>
        participants.some((one) => nameKeys(one.person ?? one.name).some((key) => keys.has(fold(key)))),
      ),
  );
}
