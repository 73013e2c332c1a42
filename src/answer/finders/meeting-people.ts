import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Participant } from '../../meetings/meeting.ts';
import type { Match } from '../../search/meetings/match.ts';
import type { Question } from '../../search/question/question.ts';
import type { ShortAnswer } from '../answer.ts';
import { ANSWER } from '../constants.ts';
import { UNSAID } from '../sentences/unsaid-words.ts';

/** Short answers to a question about meetings, and the meetings that say so, the first answer's first. */
export interface MeetingAnswer {
  readonly answers: readonly ShortAnswer[];
  readonly meetings: readonly KeptMeeting[];
}

/** A short answer that is no day. */
export function shortAnswer(type: ShortAnswer['type'], text: string): ShortAnswer {
  return { type, text, from: null, to: null };
}

/** Whom the first match leaves to be named, and those of as good matches of the same day. */
export function whoAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  const wanted = matches.map((match) => ({
    match,
    others: match.others.filter(({ person }) => person !== null || !question.name),
  }));
  const first = wanted.find(({ others }) => others.length > 0);
  if (first === undefined) return null;
  const together = wanted.filter(
    ({ match, others }) =>
      others.length > 0 &&
      match.score >= ANSWER.asGood * first.match.score &&
      match.meeting.from === first.match.meeting.from,
  );
  return listAnswer(
    question,
    [first, ...together.filter((one) => one !== first)].map(({ match, others }) => ({ ...match, others })),
  );
}

/** Everybody whom the matches leave to be named, each once, by the fullest name. */
export function listAnswer(question: Question, matches: readonly Match[]): MeetingAnswer | null {
  // Where some are of those described, the others are not asked for.
  const fitting = matches.some(({ fits }) => fits) ? matches.filter(({ fits }) => fits) : matches;
  const counts = (one: Participant): boolean => question.company || !one.attends;
  const naming = new Set(
    fitting.flatMap(({ meeting, others }) =>
      others.some((one) => isPerson(one) && counts(one)) ? meeting.article.id : [],
    ),
  );
  const people = new ListedPeople();
  const meetings: KeptMeeting[] = [];
  for (const { meeting, others } of fitting) {
    // An article that names persons calls the same ones «وفداً من الحزب» elsewhere.
    const told = others.filter(
      (one) => counts(one) && !isVague(one) && (one.sort !== 'group' || !naming.has(meeting.article.id)),
    );
    if (told.length > 0) meetings.push(meeting);
    for (const one of told) people.add(one);
  }
  return people.names.length === 0
    ? null
    : { answers: people.names.map((name) => shortAnswer('person', name)), meetings };
}

/** People by the fullest of their names, each once. */
class ListedPeople {
  readonly #all: { keys: readonly string[]; name: string }[] = [];

  get names(): readonly string[] {
    return this.#all.map(({ name }) => name);
  }

  add({ name, person }: Participant): void {
    const keys = nameKeys(person ?? name);
    const known = this.#all.find((one) => isWithin(one.keys, keys) || isWithin(keys, one.keys));
    if (known === undefined) this.#all.push({ keys, name });
    else if (known.keys.length < keys.length) Object.assign(known, { keys, name });
  }
}

function isPerson({ sort }: Participant): boolean {
  return sort === 'person';
}

/** «عدد من المسؤولين», «وفداً», «الوفد المرافق له»: nobody in particular. */
function isVague({ sort, name }: Participant): boolean {
  if (sort !== 'group') return false;
  const all = name.split(/\s/u);
  const opens = [1, 2].some((count) => UNSAID.hasAsWritten('unnamed', all.slice(0, count).join(' ')));
  return opens || !name.includes(' ');
}

/** Whether one name is the other with words left out. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.every((key) => long.includes(key));
}
