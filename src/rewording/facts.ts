import { denials, doubts } from '../answer/candidates/yes-no.ts';
import type { DateMention } from '../arabic/calendar/mention.ts';
import { fold } from '../arabic/letters/fold.ts';
import { table } from '../arabic/letters/tables.ts';
import { type NumberMention, numbers } from '../arabic/numbers/numbers.ts';
import { peelings, withoutConjunction } from '../arabic/words/clitics.ts';
import { formsOf } from '../arabic/words/conjugation.ts';
import { FUNCTION_WORDS } from '../arabic/words/function-words.ts';
import { isFutureVerb } from '../arabic/words/future.ts';
import { stem } from '../arabic/words/stems.ts';
import { type Word, words } from '../arabic/words/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Kind, Meeting } from '../meetings/meeting.ts';
import { explainedText } from '../meetings/reading/explained-text.ts';
import type { MeetingNetworks } from '../meetings/reading/read.ts';
import { type Frame, memberIn, nounIn, verbIn } from '../meetings/words/lexicon.ts';
import type { NameSpan } from '../model/names.ts';

/** A word of a text, by what it is compared. */
export interface FactWord extends Word {
  readonly folded: string;
  readonly stem: string;
  readonly keys: readonly string[];
  /** The kind of meeting that it is a word of; null for none, and for a word that only goes with one («عقد»). */
  readonly kind: Kind | null;
}

/** What a text tells, as far as two texts are held against each other. */
export interface Facts {
  readonly text: string;
  readonly words: readonly FactWord[];
  /** The keys of its words as those of names, in order; of whom it names, without clitics. */
  readonly keys: readonly string[];
  /** Of persons, places, organisations and offices, by the name tagger. */
  readonly names: readonly NameSpan[];
  readonly days: readonly DateMention[];
  /** But for those of days. */
  readonly numbers: readonly NumberMention[];
  readonly denials: number;
  readonly doubts: number;
  /** The stems of the words right behind «لم», «لن», «لا» and the like. */
  readonly denied: readonly string[];
  /** The groups of words that change what is told of which there is one: `rewording.tsv`, and of meetings to be or not to be. */
  readonly turns: ReadonlySet<string>;
  /** By the meeting reader. */
  readonly meetings: readonly Meeting[];
}

/** The day that a text of unknown day is read by. */
const ANY_DAY = '2000-01-01';

/** What a text tells that was published on a day; where that is not known, days are those that are stated in full. */
export async function factsOf(
  text: string,
  published: string | null,
  networks: MeetingNetworks,
): Promise<Facts> {
  const read = await explainedText(text, published?.slice(0, 10) ?? ANY_DAY, networks);
  const days = read.days.filter(
    (day): day is DateMention => day.basis !== 'unresolved' && (published !== null || day.basis === 'stated'),
  );
  const all = words(text).map(factWord);
  return {
    text,
    words: all,
    keys: [...nameKeys(text), ...read.names.flatMap((name) => ['', ...nameKeys(name.text)])],
    names: read.names,
    days,
    numbers: numbers(text).filter((one) => !days.some((day) => day.start < one.end && day.end > one.start)),
    denials: denials(text),
    doubts: doubts(text),
    denied: all.flatMap(({ folded }, at) => (isParticle(folded) ? (all[at + 1]?.stem ?? []) : [])),
    turns: turnsOf(all),
    meetings: read.meetings,
  };
}

function factWord(word: Word): FactWord {
  const folded = fold(word.text);
  const trigger = (verbIn(folded) ?? nounIn(folded))?.trigger;
  const kind = trigger !== undefined && PLAIN.has(trigger.frame) ? trigger.kind : null;
  return { ...word, folded, stem: stem(word.text), keys: nameKeys(word.text), kind };
}

/** Whether a folded word denies what stands right behind it. */
function isParticle(folded: string): boolean {
  return [folded, withoutConjunction(folded)].some((word) =>
    (['negation', 'without', 'other-than'] as const).some((of) => FUNCTION_WORDS.has(of, word)),
  );
}

/** How words of meeting take their sides that tell of a meeting by themselves. */
const PLAIN: ReadonlySet<Frame> = new Set<Frame>(['object', 'with', 'plain', 'about', 'call', 'phone']);

const ROWS = table('rewording', { column: 0, of: ['free', 'about', 'least', 'more', 'only', 'told'] });
const FREE: ReadonlySet<string> = new Set(listed('free'));
const GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ROWS.filter(([group]) => group !== 'free').map(([group = '']) => [group, new Set(listed(group))]),
);
/** The classes of `meetings.tsv` whose words say that something was not, or is yet to be. */
const OF_MEETINGS = ['planned', 'wish', 'cancelled', 'postponed', 'refuse', 'untrue'] as const;

function listed(group: string): string[] {
  return ROWS.filter(([name]) => name === group).flatMap(([, all = '', forms = '']) =>
    all.split(' ').flatMap((word) => formsOf(word, forms)),
  );
}

/** Whether a word joins and frames, and tells nothing. */
export function isFree({ folded }: Pick<FactWord, 'folded'>): boolean {
  return FREE.has(folded) || peelings(folded).some(({ base }) => FREE.has(base));
}

function turnsOf(all: readonly FactWord[]): Set<string> {
  return new Set(
    all.flatMap((word) => [
      ...(isFutureVerb(word.text) ? ['future'] : []),
      ...(isFree(word) ? [] : turnsIn(word)),
    ]),
  );
}

/** The groups and classes that a word is of. */
function turnsIn({ folded }: FactWord): string[] {
  const bases = [folded, ...peelings(folded).map(({ base }) => base)];
  const groups = [...GROUPS].flatMap(([group, members]) =>
    bases.some((one) => members.has(one)) ? [group] : [],
  );
  return [...groups, ...OF_MEETINGS.filter((name) => memberIn(name, folded) !== undefined)];
}
