import { dates } from '../arabic/dates.ts';
import { fold } from '../arabic/fold.ts';
import type { Day } from '../arabic/mention.ts';
import { words } from '../arabic/words.ts';
import type { QuestionKind, Understood } from './understood.ts';

const KINDS: ReadonlyMap<string, QuestionKind> = new Map(
  (
    [
      ['who', 'من منو مين شكون'],
      ['when', 'متى امتى ايمتى وقتاش'],
      ['where', 'اين وين فين'],
      ['whether', 'هل'],
      ['how-often', 'كم'],
      ['about', 'عم عما علام حول ماذا'],
    ] as const
  ).flatMap(([kind, forms]) => forms.split(' ').map((form) => [fold(form), kind])),
);

/** What a question asks: its kind, from its first question word, and the days it names, against the day it is asked. */
export function readQuestion(question: string, asOf: Day): Understood {
  const kinds = words(question).flatMap(({ text }) => KINDS.get(fold(text)) ?? []);
  const days = dates(question, asOf).flatMap((mention) => (mention.from === null ? [] : [mention]));
  const from = days.map((mention) => mention.from).sort()[0] ?? null;
  const to =
    days
      .map((mention) => mention.to)
      .sort()
      .at(-1) ?? null;
  return { kind: kinds[0] ?? 'open', people: [], titles: [], from, to, place: null };
}
