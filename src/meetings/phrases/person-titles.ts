import { fold } from '../../arabic/letters/fold.ts';
import type { Peeled } from '../../arabic/words/clitics.ts';
import { READING } from '../constants.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { namedSoon, phraseOf, type Sentence } from '../words/sentence.ts';
import { honorificAt, officeAt } from './titled.ts';

/** An office or an honour before a name. */
export interface TitleFound {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly honour: boolean;
  readonly peeled: Peeled;
  readonly gender: 'm' | 'f' | null;
  readonly rules: readonly string[];
}

/** The titles that begin at a token, of one person, and the token behind them. */
export function titlesAt(
  s: Sentence,
  at: number,
): { readonly titles: readonly TitleFound[]; readonly next: number } {
  const titles: TitleFound[] = [];
  let next = at;
  while (next < s.all.length && titles.length < READING.titlesBefore) {
    const honour = honourAt(s, next, titles);
    if (honour === undefined && titles.length > 0 && isCommaBeforeHonours(s, next)) {
      next++;
      continue;
    }
    const title = honour ?? ownOfficeAt(s, next, titles);
    if (title === undefined) break;
    titles.push(title);
    next = title.last + 1;
    if (honour === undefined && !goesOnTo(s, next)) break;
  }
  return { titles, next };
}

/** An honour before a name; behind other titles, one without clitics. */
function honourAt(s: Sentence, at: number, before: readonly TitleFound[]): TitleFound | undefined {
  const found = s.person[at] === undefined ? honorificAt(s, at) : undefined;
  if (found === undefined) return undefined;
  const { peeled, last, gender } = found;
  if (before.length > 0 && (peeled.conj || peeled.prep !== '')) return undefined;
  return { text: phraseOf(s, at, last, peeled), first: at, last, honour: true, peeled, gender, rules: [] };
}

/** «وزير العدل، السيد الدكتور فلان»: the comma. */
function isCommaBeforeHonours(s: Sentence, at: number): boolean {
  if (!s.isMark(at, '،,')) return false;
  const honour = honorificAt(s, at + 1);
  return honour?.peeled.conj === false && honour.peeled.prep === '' && namedAfterHonours(s, at + 1);
}

/** An office that is of the same person as the titles before it. */
function ownOfficeAt(s: Sentence, at: number, before: readonly TitleFound[]): TitleFound | undefined {
  const office = officeAt(s, at);
  if (office === undefined) return undefined;
  const { peeled, last, gender, rules } = office;
  if (before.some(({ honour }) => !honour) && !isRank(s, at, last, before)) return undefined;
  const isJoined = peeled.prep === '' && (!peeled.conj || joinsSame(s, before, at, last));
  if (before.length > 0 && !isJoined) return undefined;
  return { text: phraseOf(s, at, last, peeled), first: at, last, honour: false, peeled, gender, rules };
}

/** Whether behind an office a name, a further title, or honours before a name stand. */
function goesOnTo(s: Sentence, next: number): boolean {
  return (
    namedSoon(s, next) ||
    officeAt(s, next) !== undefined ||
    honorificAt(s, next) !== undefined ||
    (s.isMark(next, '،,') && namedAfterHonours(s, next + 1))
  );
}

/** Whether a name follows the honorifics that begin at a token. */
function namedAfterHonours(s: Sentence, at: number): boolean {
  let next = at;
  for (let turn = 0; turn < 3; turn++) {
    const honour = honorificAt(s, next);
    if (honour === undefined) break;
    next = honour.last + 1;
  }
  return next > at && s.person[next] !== undefined;
}

/** «السفير» or «اللواء» between an office and the name; any other office there is another person's. */
function isRank(
  s: Sentence,
  at: number,
  last: number,
  titles: readonly { first: number; text: string }[],
): boolean {
  if (joinsSame(s, titles, at, last)) return true;
  const [first] = titles;
  const long = first !== undefined && /\s/u.test(first.text);
  return (
    long &&
    last === at &&
    namedSoon(s, last + 1) &&
    !s.isMark(last + 1, '،,-–') &&
    !PHRASE_WORDS.begins('counterpart', s.word(at))
  );
}

const ANOTHER = [...PHRASE_WORDS.folded('another-office')];

function saysAnother(title: string): boolean {
  const folded = fold(title);
  return ANOTHER.some((word) => folded.includes(word));
}

/** «الرئيس السابق وزعيم الحزب فلان» is one person: the second office has no article of its own before a name. */
function joinsSame(s: Sentence, titles: readonly { text: string }[], at: number, last: number): boolean {
  return namedSoon(s, last + 1) && at > 0 && titles.some((title) => saysAnother(title.text));
}
