import { fold } from '../arabic/fold.ts';
import { stem, stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import type { Archive } from '../archive/archive.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { nameKeys } from '../meetings/keys.ts';
import { nounIn, verbIn } from '../meetings/lexicon.ts';
import type { Participant } from '../meetings/meeting.ts';
import type { Question } from './question.ts';

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

/** A word of the question, and what it is compared by. */
interface Told {
  readonly at: number;
  readonly stems: readonly string[];
  readonly keys: readonly string[];
  readonly weight: number;
  /** It stands where who met whom is said, not in a circumstance. */
  readonly core: boolean;
  /** The tagger takes it for a part of a person's name. */
  readonly person: boolean;
}

/** How much a word counts that only the telling sentence has, or only the article. */
const IN_SENTENCE = 0.6;
const IN_ARTICLE = 0.35;
/** How much circumstances weigh beside who met whom. */
const CIRCUMSTANCE = 0.5;
/** How many meetings are looked at for a question. */
const CANDIDATES = 400;

/** After these a question says when, where, why or about what, no longer who met whom. */
const CIRCUMSTANCES = new Set(
  'بشأن بخصوص حول بعد قبل قبيل إثر عقب غداة أثناء خلال بمناسبة هامش في بحسب حسب وفق منذ عند لبحث لمناقشة بهدف على عن كي حتى قصد باش'
    .split(' ')
    .map(fold),
);

/** The meetings that a question may be about, the likeliest first. */
export function matches(question: Question, archive: Archive, articles: readonly string[]): Match[] {
  const told = toldWords(question, archive);
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
    .map((meeting) => match(meeting, told))
    .filter((one): one is Match => one !== null)
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
}

function toldWords(question: Question, archive: Archive): Told[] {
  const circumstance = circumstances(question);
  const frequencies = archive.frequencies(question.stems);
  const total = archive.counts().passages;
  return question.words.flatMap((word, at) => {
    if (verbIn(word.text) !== undefined || nounIn(word.text) !== undefined) return [];
    const forms = peelings(word.text);
    const frequency = frequencies.get(stem(word.text)) ?? 0;
    return [
      {
        at,
        stems: [...new Set(forms.map(stem))],
        keys: [...new Set(forms.flatMap(nameKeys))],
        weight: Math.log(1 + total / (1 + frequency)),
        core: !circumstance.has(word.start),
        person: inside(question, word, 'person'),
      },
    ];
  });
}

/** Where the words begin that stand after a word of circumstance, up to the next word of meeting. */
function circumstances(question: Question): ReadonlySet<number> {
  const found = new Set<number>();
  let after = false;
  for (const word of words(question.text)) {
    if (verbIn(word.text) !== undefined || nounIn(word.text) !== undefined) after = false;
    else if (CIRCUMSTANCES.has(fold(word.text))) after = true;
    else if (/^ب/u.test(word.text) && inside(question, word, 'place')) found.add(word.start);
    else if (/^(?:بقصر|بمقر|بمدينة|بمطار|بفندق|بدار)$/u.test(word.text)) after = true;
    if (after) found.add(word.start);
  }
  return found;
}

function inside(question: Question, span: { start: number; end: number }, kind: string): boolean {
  return question.names.some((name) => name.kind === kind && name.start < span.end && name.end > span.start);
}

/** A word as it is, and without a letter before it that may be a clitic. */
function peelings(word: string): string[] {
  const forms = [word];
  for (const form of forms) {
    if (form.length > 3 && /^[وفبلك]/u.test(form) && forms.length < 3) forms.push(form.slice(1));
  }
  return forms;
}

/** How a meeting answers to the words of a question; null when none of those who met is named. */
function match(meeting: KeptMeeting, told: readonly Told[]): Match | null {
  const explained = new Set<number>();
  const named: Participant[] = [];
  for (const participant of meeting.participants) {
    const own = explainedBy(participant, told);
    if (own.size === 0) continue;
    named.push(participant);
    for (const at of own) explained.add(at);
  }
  if (named.length === 0) return null;
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
