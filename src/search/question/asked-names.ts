import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { isDefinite } from '../../arabic/words/clitics.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import { nameKeys } from '../../meetings/keys.ts';
import { is } from '../../meetings/words/lexicon.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Question } from './question.ts';
import { isHead } from './word-classes.ts';

/**
 * The persons and offices of a question; an office in which another begins, «رئيس الجمهورية رئيس الهيئة», is two. What
 * begins with no word of an office, or says what somebody became («وعينه رئيسا»), stands for nobody.
 */
export function askedNames(question: Question): NameSpan[] {
  return question.names.flatMap((name) => {
    if (name.kind === 'person') return [name];
    return name.kind === 'office' ? partedOffices(name, question) : [];
  });
}

function partedOffices(name: NameSpan, question: Question): NameSpan[] {
  const all = words(name.text);
  if (!standsForSomebody(all, question, name)) return [];
  const heads = all.filter((word, i) => {
    const before = all[i - 1];
    return before !== undefined && isHead(word.text) && !isHead(before.text);
  });
  const cuts = [0, ...heads.map(({ start }) => start), name.text.length];
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] as number;
    return { ...name, start: name.start + start, end: name.start + end, text: name.text.slice(start, end) };
  });
}

function standsForSomebody(all: readonly Word[], question: Question, { start }: NameSpan): boolean {
  const first = all[0]?.text ?? '';
  if (all.length === 1 && (isAdjective(first, question, start) || isPredicate(first))) return false;
  return peeledForms(first).some((form) => {
    const bare = fold(form).replace(/^ال/u, '');
    return isHead(form) || is('title', bare) || is('group', bare);
  });
}

/** «الوفد الصحفي»: what follows a noun with the article, and no name, is its adjective. */
function isAdjective(word: string, { text, names }: Question, start: number): boolean {
  const before = words(text.slice(0, start)).at(-1);
  if (before === undefined || !isDefinite(fold(word)) || !isDefinite(fold(before.text))) return false;
  return !names.some(({ kind, end }) => kind === 'person' && end >= before.end);
}

/** «رئيسا»: what somebody became. */
function isPredicate(word: string): boolean {
  return /(?:ا|\u064B)$/u.test(word) && !word.startsWith('ال');
}

/** The person or office that a word belongs to, the longest where they nest. */
export function nameOf(names: readonly NameSpan[], span: Span): number | null {
  let best: number | null = null;
  let longest = 0;
  for (const [i, { start, end }] of names.entries()) {
    if (start < span.end && end > span.start && end - start > longest) {
      best = i;
      longest = end - start;
    }
  }
  return best;
}

/** Whether the tagger takes a span of a question for a part of a name of that kind. */
export function isInside(question: Question, span: Span, kind: NameSpan['kind']): boolean {
  return question.names.some((name) => name.kind === kind && name.start < span.end && name.end > span.start);
}

/** The name of two words that a word of a person is a part of: «نور الدين» of «نور» and of «الدين». */
export function compounds({ words: all, names }: Question, word: Word): string[] {
  const at = all.findIndex(({ start }) => start === word.start);
  const person = names.find(
    ({ kind, start, end }) => kind === 'person' && start < word.end && end > word.start,
  );
  return [all.slice(Math.max(0, at - 1), at + 1), all.slice(at, at + 2)]
    .filter(
      (two) =>
        two.length === 2 &&
        two.every(({ start, end }) => person !== undefined && start < person.end && end > person.start),
    )
    .flatMap(([first, second]) =>
      peeledForms((first as Word).text).map((form) => [form, (second as Word).text]),
    )
    .filter((two) => nameKeys(two.join(' ')).length === 1)
    .map((two) => two.join(''));
}

/** A word as it is, and without a letter before it that may be a clitic. */
export function peeledForms(word: string): string[] {
  const forms = [word];
  for (const form of forms) {
    if (form.length > 3 && /^[وفبلك]/u.test(form) && forms.length < 3) forms.push(form.slice(1));
  }
  return forms;
}
