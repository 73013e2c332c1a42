import type { Span } from '../../arabic/letters/span.ts';
import { withoutPreposition } from '../../arabic/words/clitics.ts';
import { officeHeads } from '../../meetings/offices/offices.ts';
import type { NameSpan } from '../../model/names.ts';
import { roughRoot } from '../../search/passages/rough-root.ts';
import type { Question } from '../../search/question/question.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';
import { ANSWER } from '../constants.ts';

/** An office that a question names: the stems that it may begin with, and the words behind it that say which it is. */
export interface AskedOffice {
  readonly office: NameSpan;
  readonly heads: readonly string[];
  readonly words: readonly QuestionTerm[];
}

/** The offices without a person beside them that are said by more than one word. */
export function askedOffices({ names, words: all }: Question, terms: readonly QuestionTerm[]): AskedOffice[] {
  const persons = names.filter(({ kind }) => kind === 'person');
  return names
    .filter((one) => one.kind === 'office' && !persons.some((other) => isTouching(one, other)))
    .flatMap((office) => {
      const own = terms.filter(({ at }) => isWithin(all[at], office));
      const telling = own.slice(1).filter(({ countries }) => countries.length === 0);
      const heads = officeHeads(withoutPreposition(office.text));
      return telling.length === 0 ? [] : [{ office, heads, words: telling }];
    });
}

/**
 * Whether an article, by the stems of its words in their order, has an office: two words of it not far apart, the first in
 * any of its names. «ثقافي» here and «وزير» there are no minister's; «باسم وزارة الدفاع» tells enough.
 */
export function isOfficeTold({ heads, words }: AskedOffice, order: readonly string[]): boolean {
  const parts = [heads, ...words.map(({ stems }) => stems)];
  const length = parts.length + ANSWER.nameSpread;
  const told = order.flatMap((stem, at) => {
    const part = parts.findIndex((forms) => forms.some((form) => isAlike(form, stem)));
    return part < 0 ? [] : [{ part, at }];
  });
  return told.some(({ part, at }, i) =>
    told.slice(i + 1, i + 1 + length).some((next) => next.at - at < length && next.part !== part),
  );
}

/** Whether two parts of a question touch, or but a letter is between. */
export function isTouching(one: Span, other: Span): boolean {
  return other.start <= one.end + 1 && other.end >= one.start - 1;
}

function isAlike(one: string, other: string): boolean {
  return one === other || (roughRoot(one) !== '' && roughRoot(one) === roughRoot(other));
}

/** Whether a part of a question lies in another. */
export function isWithin(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start >= other.start && one.end <= other.end;
}
