import { stems } from '../arabic/stems.ts';
import type { Archive } from '../archive/archive.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Participant } from '../meetings/meeting.ts';
import type { Question } from './question.ts';
import type { Told } from './told.ts';

/** A meeting that a question may be about. */
export interface Match {
  readonly meeting: KeptMeeting;
  /** Who of it the question names, by name or by office. */
  readonly named: readonly Participant[];
  /** Who else took part: whom a question that names one side asks for. */
  readonly others: readonly Participant[];
  /** The share, 0…1, of what the question says that the meeting and its article say. */
  readonly score: number;
}

/** How much a word counts that only the telling sentence has, or only the article. */
const IN_SENTENCE = 0.6;
const IN_ARTICLE = 0.35;
/** How much circumstances weigh beside who met whom. */
const CIRCUMSTANCE = 0.5;
/** How many meetings are looked at for a question. */
const CANDIDATES = 400;
/** Of how many the article is read too. */
const LOOKED_AT = 30;

/** The meetings that a question may be about, the likeliest first. */
export function matches(
  question: Question,
  said: readonly Told[],
  archive: Archive,
  articles: readonly string[],
): Match[] {
  const told = said.filter((word) => !word.meets);
  const core = told.filter((word) => word.core);
  if (core.length === 0) return [];
  const { from, to } = question.understood;
  const keys = told.flatMap((word) => [
    ...word.keys.map((key) => `n:${key}`),
    ...word.stems.map((one) => `t:${one}`),
  ]);
  const wanted = { from, to, dayless: true, limit: CANDIDATES };
  const found = [
    ...archive.meetings({ ...wanted, keys: [...new Set(keys)] }),
    ...archive.meetings({ ...wanted, articles }),
  ];
  const candidates = [...new Map(found.map((meeting) => [meeting.id, meeting])).values()];
  return candidates
    .map((meeting) => meet(meeting, told))
    .filter((meet) => meet.named.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LOOKED_AT)
    .map((meet) => match(meet, told))
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
}

/** A meeting, and who of it and which words of the question answer to one another. */
interface Meet {
  readonly meeting: KeptMeeting;
  readonly named: readonly Participant[];
  readonly explained: ReadonlySet<number>;
  readonly weight: number;
}

function meet(meeting: KeptMeeting, told: readonly Told[]): Meet {
  const explained = new Set<number>();
  const named: Participant[] = [];
  for (const participant of meeting.participants) {
    const own = explainedBy(participant, told);
    if (own.size > 0) named.push(participant);
    for (const at of own) explained.add(at);
  }
  const weight = told.reduce((sum, { at, weight }) => sum + (explained.has(at) ? weight : 0), 0);
  return { meeting, named, explained, weight };
}

/** How well a meeting and its article answer to all the words of a question. */
function match({ meeting, named, explained }: Meet, told: readonly Told[]): Match {
  const { article, evidence, place, topic } = meeting;
  const sentence = stemsOf(
    `${article.text.slice(evidence.start, evidence.end)} ${place ?? ''} ${topic ?? ''}`,
  );
  const whole = stemsOf(`${article.title}\n${article.text}`);
  let got = 0;
  let all = 0;
  for (const { at, stems: own, weight, core, person } of told) {
    const here = own.some((one) => sentence.has(one))
      ? IN_SENTENCE
      : own.some((one) => whole.has(one))
        ? IN_ARTICLE
        : 0;
    const counts = core ? weight : CIRCUMSTANCE * weight;
    all += counts;
    if (explained.has(at)) got += counts;
    else if (!core) got += counts * (here === IN_SENTENCE ? 1 : here * 2);
    else if (!person) got += counts * here;
  }
  const others = meeting.participants.filter((participant) => !named.includes(participant));
  return { meeting, named, others, score: got / all };
}

/** The words of the question that a participant's name or office explains; none when too little is. */
function explainedBy({ person, name, title }: Participant, told: readonly Told[]): Set<number> {
  const explained = new Set<number>();
  const own = person === null ? [] : nameKeys(person);
  const byName = told.filter(({ keys }) => keys.some((key) => own.includes(key)));
  const last = own.at(-1);
  const distinct = new Set(byName.flatMap(({ keys }) => keys.filter((key) => own.includes(key))));
  const isNamed = last !== undefined && (distinct.has(last) || distinct.size > 1);
  if (isNamed) for (const { at } of byName) explained.add(at);
  const office = stems(`${title ?? ''} ${person === null ? name : ''}`);
  const byTitle = told.filter((word) => word.stems.some((one) => office.includes(one)));
  const head = office[0];
  const run = longestRun(byTitle);
  const headed = head !== undefined && run.some((word) => word.stems.includes(head));
  if (isNamed || (headed && (run.length > 1 || office.length === 1))) {
    for (const { at } of isNamed ? byTitle : run) explained.add(at);
  }
  return explained;
}

/** The longest run of words that follow one another, a gap of one allowed. */
function longestRun(list: readonly Told[]): readonly Told[] {
  let best: Told[] = [];
  let run: Told[] = [];
  for (const word of list) {
    const before = run.at(-1);
    run = before !== undefined && word.at - before.at <= 2 ? [...run, word] : [word];
    if (run.length > best.length) best = run;
  }
  return best;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(stems(text));
}
