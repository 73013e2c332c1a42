import { fold } from '../arabic/letters/fold.ts';
import { FUNCTION_WORDS } from '../arabic/words/function-words.ts';
import { isStopWord } from '../arabic/words/stop-words.ts';
import { type Word, words } from '../arabic/words/words.ts';
import { nameWords, withinName } from '../meetings/people/cast.ts';
import type { Question } from '../search/question/question.ts';
import type { QuestionWord } from '../search/question/question-words.ts';
import { antecedents, type Exchange } from './exchange.ts';
import { FOLLOW_UPS } from './follow-up-words.ts';
import { Meant } from './meant.ts';
import { type Referring, referring, resumedBy, withoutPronoun } from './pronouns.ts';

/** What a question that leaves something out was taken to ask. */
export interface FollowUp {
  /** The question in full. */
  readonly text: string;
  /** What it took over from the exchange before, as written there. */
  readonly taken: readonly string[];
}

/** A question cut into what asks and what it asks about. */
export interface Parts {
  /** The question words, as written, without «و» before them. */
  readonly asking: string;
  readonly asks: readonly QuestionWord['asks'][];
  /** The other words that say something. */
  readonly rest: readonly Word[];
  /** All words behind the question words. */
  readonly behind: readonly Word[];
  /** «وماذا عن». */
  readonly about: boolean;
}

const BESIDE = FOLLOW_UPS.folded('beside');

/** «ما منصبه؟»: a noun stands behind it. */
const BEFORE_NOUN = /^ما(?: هو| هي)?$/u;

/** Kinds of asking after which a verb stands: «متى وصل؟». */
const BEFORE_VERB: ReadonlySet<QuestionWord['asks']> = new Set([
  'when',
  'where',
  'why',
  'how',
  'whether',
  'what',
  'about',
]);

/** Kinds of asking that ask for somebody. */
const OF_PEOPLE: ReadonlySet<QuestionWord['asks']> = new Set(['who', 'whom', 'list', 'which']);

/**
 * «وأين استقبلتها؟», «وماذا قال؟» with those whom the pronouns and the verb mean by name; null where they mean nobody of
 * the exchange. Beside somebody who is named only the verb is read so: «وماذا بحثت مع فلان؟». The pronoun that takes up a relative, «ما الذي اتفق عليه الطرفان؟», means nobody.
 */
export function referred(next: Question, { asking, asks, behind }: Parts, before: Exchange): FollowUp | null {
  const [first] = behind;
  if (first === undefined) return null;
  const asksVerb = BEFORE_VERB.has(asks.at(-1) as QuestionWord['asks']) && !BEFORE_NOUN.test(asking);
  const isVerb = asksVerb && !isDefinite(first.text) && !BESIDE.has(fold(first.text));
  const found = behind.map((word, i) => referring(word.text, isVerb && i === 0));
  const taken = takenUp(asking, asks, behind, found);
  const isNamed = next.names.some(({ kind }) => kind === 'person' || kind === 'office');
  // Who is named may be whom any other pronoun means: «أين استقبله الملك في قصره؟».
  const meant = found.map((one, i) => (i === taken || (isNamed && !(isVerb && i === 0)) ? null : one));
  const second = behind.findIndex((_, i) => i > 0 && i !== taken);
  // «ما الذي دفعها»: what is asked for did it.
  const isDoer = taken < 0 && resumedBy(words(asking).at(-1)?.text ?? '') !== undefined;
  const isOpen = isNamed
    ? isOfPartner(next, behind[second], behind[second + 1])
    : isFree(next, behind[second], meant[second] ?? null);
  const lacksSubject = isVerb && !isDoer && isOpen;
  if (!lacksSubject && meant.every((one) => one === null)) return null;
  const people = new Meant(
    antecedents(before).filter(({ name }) => !next.names.some(({ text }) => isOneName(text, name))),
  );
  const subject = lacksSubject ? subjectOf(first.text, people) : null;
  if (lacksSubject && subject === null) return null;
  const written = behind.map((word, i) => {
    const [verb, after] = i === 0 && subject !== null ? [subject.verb, ` ${subject.name}`] : [word.text, ''];
    const pronoun = meant[i] ?? null;
    if (pronoun === null) return `${verb}${after}`;
    const name = people.named(pronoun.reference);
    return name === null ? null : pronoun.before(`${after.trim()} ${name}`.trim());
  });
  if (written.includes(null)) return null;
  return { text: `${asking} ${written.join(' ')}؟`.trim(), taken: people.taken };
}

/** Whether two names are one, of which either may say less. */
function isOneName(one: string, other: string): boolean {
  const [short = [], long = []] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  return short.length > 0 && withinName(short, long);
}

/** Whether nothing that may be its subject stands behind a verb: `word`, with its pronoun, is what does. */
function isFree({ days }: Question, word: Word | undefined, pronoun: Referring | null): boolean {
  return (
    word === undefined ||
    isStopWord(fold(word.text)) ||
    pronoun !== null ||
    days.some(({ start }) => start === word.start)
  );
}

/**
 * Whether behind a verb stands whom it was done with, and nobody who may have done it: «وماذا بحثت مع فلان؟», but «أين
 * اجتمع مع الوفد الوزير؟».
 */
function isOfPartner({ names }: Question, word: Word | undefined, behind: Word | undefined): boolean {
  if (word === undefined || behind === undefined || !FUNCTION_WORDS.has('preposition', word.text))
    return false;
  const [first, ...others] = names.filter(({ kind }) => kind === 'person' || kind === 'office');
  const isBehind = first !== undefined && first.start >= behind.start && first.start < behind.end;
  return isBehind && others.every(({ start }) => start - (first?.end ?? 0) < 3);
}

/**
 * The index of the word whose pronoun takes up the relative before it, «الذي اتفق عليه»; -1 where there is none. Where
 * somebody is asked for and nobody else stands behind the verb, «من الذي استقبله؟», the pronoun is another's.
 */
function takenUp(
  asking: string,
  asks: Parts['asks'],
  behind: readonly Word[],
  found: readonly (Referring | null)[],
): number {
  const last = words(asking).at(-1)?.text ?? '';
  const relatives = [last, ...behind.map(({ text }) => text)];
  const at = relatives.findIndex((word) => resumedBy(word) !== undefined);
  if (at < 0) return -1;
  const pronoun = found.findIndex((one, i) => i >= at && one !== null);
  if (pronoun < 0 || resumedBy(relatives[at] as string) !== found[pronoun]?.reference) return -1;
  const subject = behind[pronoun + 1];
  const hasSubject = subject !== undefined && isDefinite(subject.text);
  return hasSubject || !asks.some((one) => OF_PEOPLE.has(one)) ? pronoun : -1;
}

/** Who did what a verb without a subject says, and the verb as it stands before them: «بحثا» → «بحث». */
function subjectOf(verb: string, people: Meant): { readonly verb: string; readonly name: string } | null {
  const [, one = '', several] = /^(.{2,}?)(وا|ا)$/u.exec(withoutPronoun(verb)) ?? [];
  if (several !== undefined) {
    const name = people.named(several === 'ا' ? 'two' : 'several');
    return name === null ? null : { verb: one, name };
  }
  const name = people.named(isFeminine(withoutPronoun(verb)) ? 'her' : 'him');
  return name === null ? null : { verb, name };
}

/** Whether a verb's form is that of a woman: «قالت», «تقول». */
export function isFeminine(verb: string): boolean {
  return /^ت\p{L}{3}|ت$/u.test(verb);
}

function isDefinite(word: string): boolean {
  return /^(?:ال|لل)/u.test(word);
}
