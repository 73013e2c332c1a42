import type { ShortAnswer } from '../answer/answer.ts';
import { nameKeys } from '../meetings/keys.ts';
import { roughRoot } from '../search/passages/rough-root.ts';
import { countsOf, holdsAnswer, isOfficeOf, isSameCount, officeOf, personsOf } from './attached.ts';
import { REWORDING } from './constants.ts';
import { type Facts, type FactWord, isFree } from './facts.ts';
import { isReordered, isSideChanged, moves } from './order.ts';
import { implies, isAllowed, vocabularyOf } from './vocabulary.ts';

/** A text that was given back for some statements, and these. */
export interface Reworded {
  readonly said: Facts;
  /** Each statement that it stands for. */
  readonly of: readonly [Facts, ...Facts[]];
  /** The short answers of the whole answer. */
  readonly answers: readonly ShortAnswer[];
}

/** Why a text does not say what the statements say that it stands for, or null. */
type Check = (reworded: Reworded) => string | null;

/**
 * What a text is held to. It may say less than a statement, but for its first word, which tells what is told of the rest
 * («agreed to build»), and nothing else. Where it stands for several, all but the people must be in each of them: nothing
 * then passes from one to another.
 */
const CHECKS: Readonly<Record<string, Check>> = {
  words: ({ said, of }) => {
    const all = vocabularyOf(of);
    const each = of.map((one) => vocabularyOf([one]));
    const strange = said.words.find((word) =>
      isOfPerson(word, said)
        ? !isAllowed(word, said, all)
        : each.some((vocabulary) => !isAllowed(word, said, vocabulary)),
    );
    return strange === undefined ? null : `a word that is not there: «${strange.text}»`;
  },
  head: ({ said, of }) => {
    const lost = of
      .flatMap(({ words }) => words.find((word) => !isFree(word)) ?? [])
      .find((word) => !isKept(word, said));
    return lost === undefined ? null : `without its first word: «${lost.text}»`;
  },
  polarity: ({ said, of }) => {
    const isSame = of.every(({ denials, doubts }) => denials === said.denials && doubts === said.doubts);
    return isSame ? null : 'denies or doubts other than it';
  },
  denied: ({ said, of }) => {
    const strange = said.denied.find((stem) => !of.every(({ denied }) => denied.includes(stem)));
    return strange === undefined ? null : `denies another word: «${strange}»`;
  },
  turns: ({ said, of }) => {
    for (const { turns } of of) {
      const other = [...turns, ...said.turns].find((one) => turns.has(one) !== said.turns.has(one));
      if (other !== undefined) return `words of «${other}» came or went`;
    }
    return null;
  },
  people: ({ said, of }) => {
    const strange = personsOf(said).find(
      ({ text }) => !of.some(({ keys }) => holdsRun(keys, nameKeys(text))),
    );
    if (strange !== undefined) return `a name that is not there: «${strange.text}»`;
    const lost = of.flatMap(personsOf).find(({ text }) => !said.keys.includes(nameKeys(text).at(-1) ?? ''));
    return lost === undefined ? null : `somebody is left out: «${lost.text}»`;
  },
  offices: ({ said, of }) => {
    const strange = personsOf(said).find((person) => {
      const office = officeOf(person, said);
      return office.length > 0 && !of.some((one) => isOfficeOf(person, office, one));
    });
    return strange === undefined ? null : `another office of «${strange.text}»`;
  },
  days: ({ said, of }) => {
    const strange = said.days.find(
      ({ from, to, contradicted }) =>
        contradicted === true ||
        !of.every(({ days }) => days.some((day) => day.from === from && day.to === to)),
    );
    return strange === undefined ? null : `another day: «${strange.text}»`;
  },
  numbers: ({ said, of }) => {
    const strange = countsOf(said).find(
      (one) => !of.every((text) => countsOf(text).some((other) => isSameCount(one, other))),
    );
    return strange === undefined ? null : `another number: ${strange.value} «${strange.of}»`;
  },
  moves: ({ said, of }) =>
    of.some((one) => moves(said, one) > REWORDING.moves) ? 'its words in another order' : null,
  order: ({ said, of }) => (of.some((one) => isReordered(said, one)) ? 'names in another order' : null),
  sides: ({ said, of }) => (of.some((one) => isSideChanged(said, one)) ? 'somebody on the other side' : null),
  meetings: ({ said, of }) => {
    const there = of.flatMap(({ meetings }) => meetings);
    const strange = said.meetings.find(
      (one) => !there.some(({ kind, status }) => status === one.status && implies(kind, one.kind)),
    );
    return strange === undefined ? null : `a meeting read as ${strange.kind}, ${strange.status}`;
  },
  answers: ({ said, of, answers }) => {
    const lost = answers.find((one) => of.some((text) => holdsAnswer(text, one)) && !holdsAnswer(said, one));
    return lost === undefined ? null : `without the answer: «${lost.text}»`;
  },
};

/** A check that a text does not pass, and why. */
export interface Failure {
  readonly check: string;
  readonly why: string;
}

/** The checks that a text does not pass; none where it says what the statements say. */
export function failures(reworded: Reworded): Failure[] {
  return Object.entries(CHECKS).flatMap(([check, test]) => {
    const why = test(reworded);
    return why === null ? [] : [{ check, why }];
  });
}

/** Why a text that was given back for others is not even read: what it is written with, or how long it is; else null. */
export function unreadable(text: string, given: readonly string[]): Failure | null {
  const length = given.reduce((sum, one) => sum + one.length, 0);
  if (text.length > REWORDING.longer * length + REWORDING.longerBy)
    return { check: 'length', why: 'much longer' };
  if (NEVER.test(text)) return { check: 'signs', why: 'a link, markup, or signs that cannot be seen' };
  const there = new Set(given.flatMap((one) => [...one]));
  const strange = [...text].find((sign) => !PLAIN.test(sign) && !there.has(sign));
  if (strange !== undefined) return { check: 'signs', why: `a sign that is not there: U+${hex(strange)}` };
  const [here, wanted] = [[text], given].map((all) => all.flatMap((one) => one.match(SOURCE) ?? []).join());
  return here === wanted ? null : { check: 'signs', why: 'other marks of sources' };
}

/** What any sentence may be written with. */
const PLAIN = /[\p{Script=Arabic}\u064B-\u0652\u0670\p{Nd}\s.،؛:()«»]/u;
/** What is no part of a sentence in other words, though an article has it: signs that cannot be seen, markup, links. */
const NEVER = /\p{C}|[<>{}|*_`#@\\]|:\/\/|\]\(|[a-z\d]\.[a-z]{2}/iu;
const SOURCE = /\[\d+\]/gu;

/** Whether a word is of the name or the office of somebody. */
function isOfPerson({ start, end }: FactWord, { names }: Facts): boolean {
  return names.some(
    (name) => (name.kind === 'person' || name.kind === 'office') && name.start <= start && end <= name.end,
  );
}

/** Whether a text has a word in any form, or tells of the meeting that it is a word of. */
function isKept(word: FactWord, { words }: Facts): boolean {
  const root = roughRoot(word.stem);
  return words.some(
    ({ stem, kind }) =>
      stem === word.stem ||
      (root !== '' && roughRoot(stem) === root) ||
      (word.kind !== null && kind !== null && implies(word.kind, kind)),
  );
}

/** Whether the keys of a name stand in others one right behind the other. */
function holdsRun(all: readonly string[], keys: readonly string[]): boolean {
  return all.some((_, at) => keys.every((key, i) => all[at + i] === key));
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
