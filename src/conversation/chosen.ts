import { fold } from '../arabic/letters/fold.ts';
import { nameWords, withinName } from '../meetings/people/cast.ts';
import type { NameSpan } from '../model/names.ts';
import type { Exchange } from './exchange.ts';

/**
 * The question before with the one in it whom it named in part and who was then chosen of several: «متى استقبل الوالي
 * الحداد؟» and «كريم الحداد، رئيس مجلس المدينة» make «متى استقبل الوالي كريم الحداد؟». Null where what is said is no choice that
 * was offered, with its office or without.
 */
export function chosen(
  said: string,
  { question, answer }: Exchange,
): { readonly text: string; readonly taken: readonly string[] } | null {
  if (answer.kind !== 'unanswered' || answer.why !== 'ambiguous') return null;
  const wanted = bare(said);
  const choice = answer.choices.find((one) => bare(one) === wanted || bare(nameIn(one)) === wanted);
  if (choice === undefined) return null;
  const name = nameIn(choice);
  const old = question.names.find((one) => isPartOf(one, name)) ?? officeIn(question.names);
  if (old === undefined) return null;
  const put = old.kind === 'person' ? name : `${old.text} ${name}`;
  return {
    text: question.text.slice(0, old.start) + put + question.text.slice(old.end),
    taken: question.names.filter((one) => one !== old).map(({ text }) => text),
  };
}

/** «كريم الحداد، رئيس مجلس المدينة» → «كريم الحداد». */
function nameIn(choice: string): string {
  return (choice.split('،', 1)[0] ?? choice).trim();
}

function bare(text: string): string {
  return fold(text)
    .replace(/[؟?.\s،]+/gu, ' ')
    .trim();
}

/** Whether a question names by it somebody of that full name. */
function isPartOf({ kind, text }: NameSpan, name: string): boolean {
  const [short, long] = [nameWords(text), nameWords(name)];
  return kind === 'person' && short.length < long.length && withinName(short, long);
}

/** An office of a question beside which no person stands. */
function officeIn(names: readonly NameSpan[]): NameSpan | undefined {
  const persons = names.filter(({ kind }) => kind === 'person');
  return names.find(
    (one) =>
      one.kind === 'office' &&
      !persons.some(({ start, end }) => start <= one.end + 1 && end >= one.start - 1),
  );
}
