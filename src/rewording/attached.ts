import type { ShortAnswer } from '../answer/answer.ts';
import { stem, stems } from '../arabic/words/stems.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { NameSpan } from '../model/names.ts';
import { roughRoot } from '../search/passages/rough-root.ts';
import type { Facts } from './facts.ts';
import { holdsAll } from './order.ts';

/** The persons whom a text names. */
export function personsOf({ names }: Facts): NameSpan[] {
  return names.filter(({ kind }) => kind === 'person');
}

/** The stems of the office that stands right before a person; none where none does. */
export function officeOf({ start }: NameSpan, { names, text }: Facts): string[] {
  const office = names.find(
    ({ kind, end }) => kind === 'office' && end <= start && text.slice(end, start).trim() === '',
  );
  return office === undefined ? [] : stems(office.text);
}

/** Whether a text gives a person an office of these stems: right before the name, or else around it. */
export function isOfficeOf(person: NameSpan, office: readonly string[], text: Facts): boolean {
  const persons = personsOf(text);
  return persons.some((one, at) => {
    if (!holdsAll(nameKeys(one.text), nameKeys(person.text))) return false;
    // Behind the name stand the words of another, unless no office stands before it.
    const end = officeOf(one, text).length > 0 ? one.start : (persons[at + 1]?.start ?? text.text.length);
    const around = text.words.filter((word) => word.start >= (persons[at - 1]?.end ?? 0) && word.end <= end);
    const there = new Set(around.map((word) => word.stem));
    return office.every((part) => there.has(part));
  });
}

/** A number and what it counts, as far as the next word tells. */
export interface Count {
  readonly value: number;
  readonly of: string;
}

export function countsOf({ numbers, words }: Facts): Count[] {
  return numbers.map(({ value, end }) => ({
    value,
    of: words.find(({ start }) => start >= end)?.text ?? '',
  }));
}

export function isSameCount(one: Count, other: Count): boolean {
  const [here, there] = [stem(one.of), stem(other.of)];
  return (
    one.value === other.value &&
    (here === there || (roughRoot(here) !== '' && roughRoot(here) === roughRoot(there)))
  );
}

/** Whether a text says a short answer: somebody by the last name, a day by any name, else by all its words. */
export function holdsAnswer({ words, keys, days }: Facts, { type, text, from, to }: ShortAnswer): boolean {
  if (type === 'yes' || type === 'no') return true;
  if (type === 'day' && from !== null) return days.some((day) => day.from === from && day.to === to);
  if (type === 'person') {
    const last = nameKeys(text).at(-1);
    return last !== undefined && keys.includes(last);
  }
  const there = new Set(words.map((word) => word.stem));
  return stems(text).every((one) => there.has(one));
}
