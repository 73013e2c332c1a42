import { knownDays } from '../arabic/known-days.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { knownNames, repairNames } from '../meetings/names.ts';
import type { NameTagger } from '../model/names.ts';
import { type Party, parties } from '../search/parties.ts';
import { placedWords } from '../search/placed.ts';
import type { Question } from '../search/question.ts';
import { isToBe } from '../search/told.ts';
import type { ShortAnswer } from './answer.ts';
import type { Material } from './compose.ts';
import { canBear, dayFit, isTalk, type Signs } from './confidence.ts';
import { type Evidence, evidence } from './evidence.ts';
import { extract } from './extract.ts';

/** Sentences of articles that answer a question, best first, with the short answers in them, and what speaks for it. */
export interface PassageAnswer {
  readonly answers: readonly ShortAnswer[];
  readonly evidence: readonly Evidence[];
  readonly signs: Signs;
}

/** Of how many articles the sentences are looked at, and how many sentences are said. */
const ARTICLES = 4;
const SAID = 3;
/** A further sentence is said when it bears this much of what the best one bears. */
const FURTHER = 0.85;
/** Where no such sentence holds the short answer, others of the best one's article may that bear so much of it. */
const BESIDE = 0.7;

/**
 * What the sentences of the articles found say to a question; null when none of the best holds an answer to all that
 * is asked.
 */
export async function passageAnswer(material: Material, tagger: NameTagger): Promise<PassageAnswer | null> {
  const { question, told, found } = material;
  const top = found[0]?.score ?? 1;
  const borne = { told, placed: placedWords(question, told), parties: parties(told, material.people) };
  const scored = found.slice(0, ARTICLES).flatMap(({ passage: { article }, score }) =>
    evidence(article, borne)
      .filter((one) => canBear(one, question, told) && !tellsOfAnother(one, borne.parties, material))
      .map((one) => ({ one, signs: signsOf(one, question, score / top) })),
  );
  const all = scored.filter(({ signs }) => signs.day > 0).sort((a, b) => weight(b.signs) - weight(a.signs));
  const best = all[0];
  if (best === undefined) return null;
  const chosen = all.filter(({ signs }) => weight(signs) >= FURTHER * weight(best.signs)).slice(0, SAID);
  const beside = all.filter(
    (other) =>
      !chosen.includes(other) &&
      other.one.article === best.one.article &&
      weight(other.signs) >= BESIDE * weight(best.signs),
  );
  const held =
    (await heldBy(chosen, material, tagger)) ??
    (beside.length === 0 ? null : await heldBy([...chosen, ...beside.slice(0, SAID)], material, tagger));
  if (held === null) return null;
  const { answers, holding } = held;
  const ordered = [...holding, ...chosen.filter((one) => !holding.has(one))];
  return {
    answers,
    evidence: ordered.map(({ one }) => one),
    signs: (ordered[0] as Read).signs,
  };
}

/** A sentence that may answer, and what speaks for it. */
interface Read {
  readonly one: Evidence;
  readonly signs: Signs;
}

/** The short answers that sentences hold to all that is asked, and which of them hold these; null where one is lacking. */
async function heldBy(
  read: readonly Read[],
  material: Material,
  tagger: NameTagger,
): Promise<{ readonly answers: readonly ShortAnswer[]; readonly holding: ReadonlySet<Read> } | null> {
  const { question } = material;
  const texts = read.map(({ one: { article, span } }) => article.text.slice(span.start, span.end));
  const tagged = await tagger.tag(texts);
  const known = knownNames(texts.map((text, i) => ({ text, names: tagged[i] ?? [] })));
  const names = texts.map((text, i) => repairNames(text, tagged[i] ?? [], known));
  const answers: ShortAnswer[] = [];
  const holding = new Set<Read>();
  for (const kind of question.kinds) {
    const own = read.map(({ one }, i) =>
      kind === 'when' && isToldWithoutDay(one, material)
        ? null
        : extract(kind, question, one, names[i] ?? []),
    );
    const at = own.findIndex((one) => one !== null);
    if (at < 0) return null;
    answers.push(...(own[at] ?? []).slice(0, kind === 'list' ? undefined : 1));
    holding.add(read[at] as Read);
  }
  return { answers, holding };
}

/** So much of each party must be accounted for by a meeting that a sentence tells of. */
const ACCOUNTED = 0.5;

/** Whether a sentence tells of meetings, and none of them is of those whom a question about one names. */
function tellsOfAnother(
  { article, span }: Evidence,
  named: readonly Party[],
  { question, told, nearby, matches }: Material,
): boolean {
  // Where the question's verb is another, «مع من تشاجر … في اجتماع …», the meeting is a circumstance.
  const verb = told.find(({ text }) => !isToBe(text));
  if (named.length === 0 || isTalk(question) || verb?.sided !== true) return false;
  const own = toldIn({ article, span }, nearby);
  const accounted = own.map(({ id }) => matches.find(({ meeting }) => meeting.id === id)?.people ?? 0);
  return own.length > 0 && Math.max(...accounted) < ACCOUNTED;
}

/** Whether a sentence tells of the meeting asked about, and of no day for it: another day in it is of another thing. */
function isToldWithoutDay(one: Evidence, { nearby, matches }: Material): boolean {
  return toldIn(one, nearby).some(
    ({ id, from }) =>
      from === null && matches.some(({ meeting, people }) => meeting.id === id && people >= ACCOUNTED),
  );
}

/** The meetings that a sentence tells of. */
function toldIn(
  { article, span }: Pick<Evidence, 'article' | 'span'>,
  nearby: readonly KeptMeeting[],
): KeptMeeting[] {
  return nearby.filter(
    ({ article: { id }, evidence: { start, end } }) =>
      id === article.id && start < span.end && end > span.start,
  );
}

function weight({ said, people, near }: Signs): number {
  return said + 0.3 * people + 0.1 * near;
}

function signsOf(one: Evidence, question: Question, near: number): Signs {
  const { article, span, score, own, people, place } = one;
  const days = knownDays(article.text.slice(span.start, span.end), article.published);
  return { said: score, own, people, place, near, day: dayFit(question, days, article.published) };
}
