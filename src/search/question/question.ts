import type { DateMention, Day } from '../../arabic/calendar/mention.ts';
import { dates } from '../../arabic/dates/dates.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { isFutureVerb } from '../../arabic/words/future.ts';
import { stem, stems } from '../../arabic/words/stems.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import { nounIn, verbIn } from '../../meetings/words/lexicon.ts';
import type { NameSpan } from '../../model/names.ts';
import { kindsOf } from './question-kinds.ts';
import { type QuestionWord, questionWords } from './question-words.ts';
import type { QuestionKind, Understood } from './understood.ts';
import {
  ASKED_WORDS,
  asksCompany,
  hasStemOf,
  isOfAll,
  isOfDenial,
  isOfPeople,
  isOfTalk,
  isPlace,
  isRelative,
  isToBe,
  isWas,
} from './word-classes.ts';

/** A question as it was read. */
export interface Question {
  readonly text: string;
  readonly asOf: Day;
  readonly understood: Understood;
  /** All kinds that are asked, in order: «من ومتى» asks two. */
  readonly kinds: readonly QuestionKind[];
  /** The words that say something, in order: no question words, stop words or days. */
  readonly words: readonly Word[];
  /** The stems that say what it is about: without question words, and without its days, which have a search of their own. */
  readonly stems: readonly string[];
  /** Other spellings of its stems that the archive has. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** The names that the tagger found in it. */
  readonly names: readonly NameSpan[];
  /** The days it speaks of, merged. */
  readonly days: readonly DateMention[];
  /** What says who is wanted, «من هو وزير العدل الذي…»: the words between the question word and «الذي». */
  readonly described: readonly Word[];
  /** It asks how many, or how long: a sentence without a number does not answer it. */
  readonly number: boolean;
  /** It asks for a cause, and supposes what that is of. */
  readonly why: boolean;
  /** It asks for all that there are, «كل», «جميع», or for several. */
  readonly many: boolean;
  /** It asks for a name: «ما اسم…»; an office alone does not answer it. */
  readonly name: boolean;
  /** What kind of place is wanted, «في أي مستشفى»: the stem; or null. */
  readonly placeNoun: string | null;
  /** It asks who was there with somebody: «من حضر», «من كانوا مع فلان», «من رافقه». */
  readonly company: boolean;
  /** It asks for the first or the last of several: «أول لقاء», «آخر زيارة». */
  readonly order: 'first' | 'last' | null;
  /** «لم يلتقِ», «هل رفض…». */
  readonly negated: boolean;
  /** It asks of what was to be: «كان من المقرر»، «سيلتقي». */
  readonly planned: boolean;
}

const ASKS_FOR_SOMEBODY: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'what', 'list']);

/** What a question asks, against the day it is asked. `tagged` are the tagger's names, of the same text. */
export function readQuestion(text: string, asOf: Day, tagged: readonly NameSpan[]): Question {
  const all = words(text);
  const asking = questionWords(all);
  // «شو», «منو» are nobody's names, though the tagger may take them for some.
  const names = tagged.filter(
    (name) =>
      !asking.some(
        ({ from, to }) => (all[from]?.start ?? 0) <= name.start && (all[to - 1]?.end ?? 0) >= name.end,
      ),
  );
  const rest = all.filter((_, i) => !asking.some(({ from, to }) => i >= from && i < to));
  const days = dates(text, asOf)
    .filter((mention): mention is DateMention => mention.from !== null)
    .filter(({ basis, text: said }) => basis !== 'weekday' || saysWhichWeek(said));
  const kinds = kindsOf(asking, { all, rest, days, names });
  const interval = intervalOf(text, sameYear(days), asOf);
  const said = rest.filter(
    (word) => !within(word, days) && !hasStemOf('idle', word.text) && stems(word.text).length > 0,
  );
  const order = orderIn(said, names);
  // No article calls a meeting the last one for long.
  const isOfOrder = ({ text }: Word): boolean => orderOf(text) !== undefined;
  const meets = said.some(({ text }) => verbIn(fold(text)) !== undefined || nounIn(fold(text)) !== undefined);
  const telling = order !== null && meets ? said.filter((word) => !isOfOrder(word)) : said;
  return {
    text,
    asOf,
    kinds,
    words: telling,
    stems: [...new Set(telling.flatMap((word) => stems(word.text)))],
    spellings: new Map(),
    names,
    described: describedIn(all, asking),
    many: rest.some(({ text }) => isOfAll(text)),
    name: rest.some((word) => hasStemOf('name', word.text)),
    number: asking.some(({ asks }) => asks === 'how-many'),
    why: asking.some(({ asks }) => asks === 'why'),
    days,
    company: asksCompany(all.map((word) => fold(word.text))),
    placeNoun: placeNounIn(asking, all),
    order,
    negated: rest.some(({ text }) => isOfDenial(text)),
    planned: rest.some(({ text }) => (isToBe(text) && !isWas(text)) || isFutureVerb(text)),
    understood: {
      kind: kinds[0] as QuestionKind,
      people: texts(names, 'person'),
      titles: texts(names, 'office'),
      ...interval,
      place: texts(names, 'place').at(-1) ?? null,
    },
  };
}

/** By a word that is no part of an office, «الوزير الأول», or of a day, «أول أمس». */
function orderIn(telling: readonly Word[], names: readonly NameSpan[]): Question['order'] {
  const outside = telling.filter(
    (word) => !names.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  for (const { text } of outside) {
    const order = orderOf(text);
    if (order !== undefined) return order;
  }
  return null;
}

/** «الأحد» alone tells of any week's; «الأحد الماضي» of one. */
function saysWhichWeek(weekday: string): boolean {
  return words(weekday).some(({ text }) => ASKED_WORDS.has('which-week', text));
}

function orderOf(word: string): 'first' | 'last' | undefined {
  const bare = fold(word).replace(/^ال/u, '');
  if (ASKED_WORDS.has('last', bare)) return 'last';
  return ASKED_WORDS.has('first', bare) ? 'first' : undefined;
}

/** «بين بداية فيفري وموفى مارس 2016»: the first is of the year that the second says. */
function sameYear(days: readonly DateMention[]): DateMention[] {
  const [first, second] = days;
  if (first?.basis !== 'inferred' || second?.basis !== 'stated' || days.length !== 2) return [...days];
  const year = second.from.slice(0, 4);
  const [from, to] = [first.from, first.to].map((day) => year + day.slice(4)) as [Day, Day];
  return from <= second.from ? [{ ...first, from, to }, second] : [...days];
}

/** From the first to the last day that a question names; with «منذ» up to the day it is asked. */
function intervalOf(
  text: string,
  days: readonly DateMention[],
  asOf: Day,
): { from: Day | null; to: Day | null } {
  const [first] = days;
  if (first === undefined) return { from: null, to: null };
  const from = days.map((day) => day.from).reduce((a, b) => (a < b ? a : b));
  const to = days.map((day) => day.to).reduce((a, b) => (a > b ? a : b));
  const before = words(text.slice(0, first.start))
    .slice(-2)
    .map((word) => fold(word.text));
  const since = [...before, words(first.text)[0]?.text ?? ''].some((word) => ASKED_WORDS.has('since', word));
  return { from, to: since && asOf > to ? asOf : to };
}

/** «وزير العدل» of «من هو وزير العدل الذي…»; nothing where a verb stands there, «من حضر الجلسة التي…». */
function describedIn(all: readonly Word[], asking: readonly QuestionWord[]): readonly Word[] {
  const [first] = asking;
  const to = all.findIndex((word) => isRelative(word.text));
  if (first === undefined || !ASKS_FOR_SOMEBODY.has(first.asks) || to < first.to) return [];
  const words = all.slice(first.to, to).filter(({ text }) => !isWas(text));
  const [head] = words;
  if (head === undefined || isOfTalk(head.text)) return [];
  if (first.asks === 'what' && !isOfPeople(head.text)) return [];
  const isVerb = words.some(
    ({ text }) => verbIn(fold(text)) !== undefined || nounIn(fold(text)) !== undefined,
  );
  return isVerb ? [] : words;
}

function placeNounIn(asking: readonly QuestionWord[], all: readonly Word[]): string | null {
  const which = asking.find(({ asks }) => asks === 'which');
  const next = which === undefined ? undefined : all[which.to]?.text;
  return next !== undefined && isPlace(next) ? stem(next) : null;
}

function within(word: Word, days: readonly DateMention[]): boolean {
  return days.some(({ start, end }) => word.start >= start && word.end <= end);
}

function texts(names: readonly NameSpan[], kind: NameSpan['kind']): string[] {
  return names.filter((name) => name.kind === kind).map(({ text }) => text);
}
