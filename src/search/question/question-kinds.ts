import type { DateMention } from '../../arabic/calendar/mention.ts';
import { pronounOn } from '../../arabic/words/clitics.ts';
import type { Word } from '../../arabic/words/words.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Asks, QuestionWord } from './question-words.ts';
import type { QuestionKind } from './understood.ts';
import {
  ASKED_WORDS,
  hasStemOf,
  isOfAll,
  isOfPeople,
  isOfTalk,
  isPlace,
  isRelative,
} from './word-classes.ts';

/** What a question says beside its question words, the days and the names in it. */
interface Said {
  readonly all: readonly Word[];
  readonly rest: readonly Word[];
  readonly days: readonly DateMention[];
  readonly names: readonly NameSpan[];
}

/** What decides a kind besides the question word. */
interface Signs {
  /** Several are asked for: «الذين», «كل». */
  readonly isPlural: boolean;
  /** A period is asked about, and nobody described: «من التقى فلان في آذار؟» asks for all. */
  readonly isOfPeriod: boolean;
  readonly isRelative: boolean;
  readonly isOfTalk: boolean;
  readonly isOfPeople: boolean;
  /** For the subject, or for the object: «من التقى», «من الذي التقاه». */
  readonly whom: 'who' | 'whom';
  /** The word behind the question word. */
  readonly next: string;
}

/** Who or whom; a list where several are asked for, or all of a period. */
function person(one: 'who' | 'whom', { isPlural, isOfPeriod }: Signs): QuestionKind[] {
  return [isPlural || isOfPeriod ? 'list' : one];
}

function ofWhich({ next, whom }: Signs): QuestionKind[] {
  if (isPlace(next)) return ['where'];
  if (ASKED_WORDS.has('several', next.replace(/^ال/u, ''))) return ['list'];
  return isOfPeople(next) ? [whom] : [];
}

function ofWhat(signs: Signs): QuestionKind[] {
  if (hasStemOf('name', signs.next)) return person(signs.whom, signs);
  if (signs.isPlural && signs.isOfPeople) return ['list'];
  return [signs.isOfTalk ? 'about' : 'open'];
}

/** What each question word asks for, by what else the question says. */
const ASKED: Readonly<Record<Asks, (signs: Signs) => QuestionKind[]>> = {
  who: (signs) => person(signs.whom, signs),
  whom: (signs) => person('whom', signs),
  which: ofWhich,
  what: ofWhat,
  when: () => ['when'],
  where: () => ['where'],
  whether: () => ['whether'],
  list: () => ['list'],
  about: () => ['about'],
  'how-often': () => ['how-often'],
  // «ما الأخبار التي نفاها الوزير؟» asks which, not for the news.
  news: ({ isRelative: which }) => [which ? 'open' : 'news'],
  how: () => ['open'],
  'how-many': () => ['open'],
  why: () => ['open'],
};

/** All kinds that a question asks, in order, by its question words; `open` where it has none. */
export function kindsOf(asking: readonly QuestionWord[], said: Said): QuestionKind[] {
  const signs = signsOf(said);
  const kinds = asking.flatMap(({ asks, to }) => ASKED[asks]({ ...signs, next: said.all[to]?.text ?? '' }));
  // «متى…؟ اذكر كل التواريخ» asks for every day, not for who.
  if (kinds[0] === 'when' && kinds.includes('list')) return ['when'];
  const asked = within(kinds, asking, said.all);
  return asked.length > 0 ? [...new Set(asked)] : ['open'];
}

/** «هل تعرف متى…»: what is asked within is what is wanted; of another «هل…؟», that alone. */
function within(
  kinds: readonly QuestionKind[],
  [first]: readonly QuestionWord[],
  all: readonly Word[],
): readonly QuestionKind[] {
  const isPolite =
    kinds.length > 1 && first?.asks === 'whether' && hasStemOf('know', all[first.to]?.text ?? '');
  if (isPolite) return kinds.slice(1);
  return kinds[0] === 'whether' ? ['whether'] : kinds;
}

function signsOf({ all, rest, days, names }: Said): Omit<Signs, 'next'> {
  // «رئيس الوزراء» is one.
  const isOfOffice = (word: Word): boolean =>
    names.some(({ kind, start, end }) => kind === 'office' && start < word.start && end >= word.end);
  const isPlural =
    all.some((word) => ASKED_WORDS.has('plural', word.text) && !isOfOffice(word)) ||
    rest.some(({ text }) => isOfAll(text));
  const isDescribed = all.some(({ text }) => isRelative(text));
  return {
    isPlural,
    // «من هو وزير العدل الذي…» asks for one, whatever the period.
    isOfPeriod: days.some(({ from, to }) => from !== to) && !(isDescribed && !isPlural),
    isRelative: isDescribed,
    isOfTalk: rest.some(({ text }) => isOfTalk(text)),
    isOfPeople: rest.some(({ text }) => isOfPeople(text)),
    whom: whoOrWhom(all),
  };
}

/** «الذي التقاه فلان» and «اللي قابلو» ask for the object; «الذي التقى» for the subject. */
function whoOrWhom(all: readonly Word[]): 'who' | 'whom' {
  const relative = all.findIndex((word) => isRelative(word.text));
  const verb = relative < 0 ? undefined : all[relative + 1]?.text;
  if (verb === undefined) return 'who';
  return (pronounOn(verb) !== '' || verb.endsWith('و')) && !verb.endsWith('وا') ? 'whom' : 'who';
}
