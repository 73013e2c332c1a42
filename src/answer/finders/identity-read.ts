import { knownDays } from '../../arabic/dates/known-days.ts';
import { nameKeys } from '../../meetings/keys.ts';
import { type Office, office, officeFit } from '../../meetings/offices/office.ts';
import { mentions } from '../../meetings/phrases/mentions.ts';
import type { AskedIdentity } from '../../search/question/identity.ts';
import type { ShortAnswer } from '../answer.ts';
import type { ReadIn } from '../candidates/short-answer.ts';

/**
 * What the words read say of who somebody is: of a name what stands beside it, «مديرة المستشفى» of «مديرة المستشفى فلانة», and
 * nothing where they are another's name; of an office the persons to whom the sentence gives no other one.
 */
export function identityRead(
  asked: AskedIdentity,
  read: ReadIn,
  answers: readonly ShortAnswer[],
): readonly ShortAnswer[] {
  return asked.of === 'person'
    ? besideName(asked, read)
    : answers.filter((one) => !isInAnother(asked, read, one));
}

function besideName({ name }: AskedIdentity, { article, sentence, span, names }: ReadIn): ShortAnswer[] {
  const keys = nameKeys(name);
  const persons = names
    .filter(({ kind }) => kind === 'person')
    .map(({ text, start, end }) => ({ text, start: start + sentence.start, end: end + sentence.start }))
    .filter(({ start, end }) => start < span.end && end > span.start);
  const isOwn = ({ text }: { readonly text: string }): boolean =>
    keys.every((key) => nameKeys(text).includes(key));
  const own = persons.find(isOwn);
  if (own === undefined && persons.length > 0) return [];
  const text =
    own === undefined
      ? article.text.slice(span.start, span.end)
      : longest(article.text.slice(span.start, own.start), article.text.slice(own.end, span.end));
  const said = text.replace(/^[\s،؛,.:–-]+|[\s،؛,.:–-]+$/gu, '');
  return said === '' ? [] : [{ type: 'topic', text: said, from: null, to: null }];
}

function longest(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

/** Whether the sentence calls somebody by offices of which none is the one asked for. */
function isInAnother(
  { name }: AskedIdentity,
  { article, sentence, names }: ReadIn,
  { text: said }: ShortAnswer,
): boolean {
  const text = article.text.slice(sentence.start, sentence.end);
  const wanted = office(name);
  const keys = nameKeys(said);
  const own = mentions(text, names, knownDays(text, article.published)).find(
    (one) => one.name !== null && nameKeys(one.name).every((key) => keys.includes(key)),
  );
  return (
    own !== undefined && own.titles.length > 0 && own.titles.every((title) => !isOne(wanted, office(title)))
  );
}

function isOne(one: Office, other: Office): boolean {
  return officeFit(one, other) > 0 || officeFit(other, one) > 0;
}
