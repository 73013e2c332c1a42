import { indefiniteBases, withoutConjunction } from '../../arabic/words/clitics.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import { READING } from '../constants.ts';
import { type Frame, is, nounIn, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';

/** What the clause around a word says became of it; `doubted`: neither that it was nor that it was not. */
export type Polarity = 'denied' | 'cancelled' | 'postponed' | 'doubted';

/** A rule of what a clause says of a word of meeting. */
export interface PolarityRule {
  readonly name: string;
  /** A sentence of which the rule decides, the word of meeting in brackets. */
  readonly example: string;
  /** Null where nothing that stands further away is said of the word. */
  readonly says: Polarity | null;
}

/** A word of a clause, on its way from the word of meeting. */
export interface ClauseWord {
  /** How many words are between. */
  readonly between: number;
  /** As folded; and without «و» or «ف». */
  readonly own: string;
  readonly bare: string;
  /** The words further away, and nearer, or empty. */
  readonly further: string;
  readonly nearer: string;
}

/** A rule that is asked of each word on the way. */
export interface ClauseWordRule extends PolarityRule {
  readonly is: (word: ClauseWord) => boolean;
}

/** Words of meeting that two sides stand beside. */
const OF_SIDES: readonly Frame[] = ['object', 'with', 'plain', 'phone', 'call'];

export function isNegation(word: string): boolean {
  return [word, withoutConjunction(word)].some((one) => FUNCTION_WORDS.has('negation', one));
}

/** «عدم لقاء», «دون أن يلتقي»: denials of what stands right behind. */
function isWithout(word: string): boolean {
  return indefiniteBases(word).some((base) => FUNCTION_WORDS.has('without', base));
}

/** What is asked or supposed may be or not be. */
export const OPEN_CLAUSE: PolarityRule = {
  name: 'asked or supposed',
  example: 'هل [التقى] الوزير الرئيس؟',
  says: 'doubted',
};

export const NEGATED_VERB: PolarityRule = {
  name: 'its verb negated',
  example: 'لم [يستقبل] الوزير السفير.',
  says: 'denied',
};

export const UNTRUE_REPORT: PolarityRule = {
  name: 'a report that is untrue',
  example: 'وصف الناطق أنباء [لقاء] الوزير بأنها عارية عن الصحة.',
  says: 'denied',
};

/** What stands before a word of meeting, asked of each word, nearest first. */
export const BEFORE_RULES: readonly ClauseWordRule[] = [
  {
    name: 'without it, or that it did not happen',
    example: 'غادر الوزير دون [لقاء] السفير.',
    says: 'denied',
    is: ({ between, own, bare, further }) =>
      between < READING.denialRightBefore && (isWithout(own) || (isNegation(further) && is('happen', bare))),
  },
  {
    name: 'no truth in it',
    example: 'لا صحة لما يتداول عن [زيارة] الرئيس.',
    says: 'denied',
    is: ({ bare, further }) => PHRASE_WORDS.has('truth', bare) && (isNegation(further) || isWithout(further)),
  },
  {
    name: 'not refused or denied',
    example: 'لم ينف الوزير [لقاء] الرئيس.',
    says: 'doubted',
    is: (word) => isNegation(word.further) && (isRefused(word) || isRuledOut(word)),
  },
  {
    name: 'refused or denied',
    example: 'رفض البطريرك [استقبال] المبعوث.',
    says: 'denied',
    is: isRefused,
  },
  {
    name: 'called off before',
    example: 'ألغى الرئيس [لقاءه] مع الوزير.',
    says: 'cancelled',
    is: ({ bare }) => is('cancelled', bare),
  },
  {
    name: 'put off before',
    example: 'أرجأ الوزير [زيارته] إلى بيروت.',
    says: 'postponed',
    is: ({ bare }) => is('postponed', bare),
  },
  {
    name: 'another clause before',
    example: 'رفض الوزير التعليق في ختام يوم من [لقاء] السفير.',
    says: null,
    is: (word) =>
      is('adjunct', word.bare) || is('say', word.bare) || (is('relative', word.bare) && !isOfReport(word)),
  },
  {
    name: 'another meeting before',
    example: 'رفض الوزير لقاء السفير ثم [زيارة] المدينة.',
    says: null,
    is: (word) =>
      word.between > 0 &&
      OF_SIDES.some((frame) => (nounIn(word.own) ?? verbIn(word.own))?.trigger.frame === frame) &&
      !isOfReport(word),
  },
];

/** What stands behind a noun of meeting, asked of each word, nearest first. */
export const BEHIND_RULES: readonly ClauseWordRule[] = [
  {
    name: 'another clause behind',
    example: '[لقاء] الوزير الذي ألغي سابقا',
    says: null,
    is: ({ between, bare }) => is('relative', bare) || is('that', bare) || (is('say', bare) && between > 0),
  },
  {
    name: 'it will not be',
    example: '[لقاء] الرئيس مع المستشار لن يعقد هذا الأسبوع.',
    says: 'denied',
    is: ({ bare, further }) =>
      /^ل[من]$/u.test(bare) && (is('happen', further) || verbIn(further) !== undefined),
  },
  {
    name: 'called off behind',
    example: 'لكن [اللقاء] ألغي.',
    says: 'cancelled',
    is: ({ between, bare }) => between < READING.undoneSoonBehind && is('cancelled', bare),
  },
  {
    name: 'put off behind',
    example: 'لكن [اللقاء] تأجل.',
    says: 'postponed',
    is: ({ between, bare }) => between < READING.undoneSoonBehind && is('postponed', bare),
  },
];

function isRefused({ bare }: ClauseWord): boolean {
  return is('refuse', bare) || (is('denied', bare) && bare.length > 2 && !isWithout(bare));
}

/** «لم يستبعد»: the form behind «لم» may be another than that of the table. */
function isRuledOut({ bare }: ClauseWord): boolean {
  return PHRASE_WORDS.has('rule-out', bare);
}

/** «الأنباء التي تحدثت عن لقاء» opens no other clause. */
function isOfReport({ further, nearer }: ClauseWord): boolean {
  return is('report', further.replace(/^ال/u, '')) || nearer === 'عن';
}
