// Long because it is one list of rules, whose order tells which decides.

import { indefiniteBases, peelings } from '../../arabic/words/clitics.ts';
import { isOwnAsItIs } from '../../arabic/words/lexicon.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import { READING } from '../constants.ts';
import { is, memberIn, nounIn, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { endOf, goesOn, namedSoon, type Sentence, STOP_WORDS } from '../words/sentence.ts';
import { isCape } from './chunk-words.ts';
import { isHonoured, isSecretary, isState, nameAhead } from './phrase-signs.ts';

/** What a phrase is of: an office, «وزير العدل», or a group, «وفد الشركة». */
export type PhraseKind = 'office' | 'group';

/** A phrase of an office or a group, read as far as a token. */
export interface PhraseSoFar {
  readonly s: Sentence;
  /** The first token of the phrase. */
  readonly at: number;
  readonly kind: PhraseKind;
  /** The first word has the article. */
  readonly definite: boolean;
  /** Its last token so far. */
  readonly last: number;
  /** Definite by now: a further noun without an article is not of it. */
  readonly closed: boolean;
  /** How many nouns without an article it has taken up. */
  readonly indefinite: number;
  /** The token that belongs to it or ends it, and its folded word. */
  readonly next: number;
  readonly token: Token;
  readonly word: string;
  /** One of the tagger's spans, of an office, a body or a place, covers it and the token before. */
  readonly joined: boolean;
}

/** What a token does to a phrase: ends it, after taking up tokens or none, or lets it go on behind `next`. */
export interface PhraseStep {
  readonly ends?: 'here' | 'as it is';
  readonly last?: number;
  readonly closed?: boolean;
  readonly indefinite?: number;
  /** The last token that was looked at, where it is not the one that was asked of. */
  readonly next?: number;
}

/** A rule of where phrases end; the first that has something to say of a token decides. */
export interface PhraseRule {
  readonly name: string;
  /**
   * A sentence that begins with a phrase, which ends at `|`, and of which the rule decides a token: `{}` stand around
   * what the tagger takes for persons, `[]` bodies, `<>` places, `()` offices.
   */
  readonly example: string;
  /** Of which phrases; both where that is not said. */
  readonly of?: PhraseKind;
  readonly step: (phrase: PhraseSoFar) => PhraseStep | null;
}

const ENDS: PhraseStep = { ends: 'here' };

function takes({ next }: PhraseSoFar, closed: boolean): PhraseStep {
  return { last: next, closed };
}

/** Ends the phrase where it `is` so. */
function endsWhere(is: (phrase: PhraseSoFar) => boolean): PhraseRule['step'] {
  return (phrase) => (is(phrase) ? ENDS : null);
}

/** «بشأن», «الذي», «أن», «قال»: words that begin something else. */
const BEGINNERS = ['relative', 'that', 'say', 'ender', 'purpose'] as const;

/** The rules, in the order in which they are asked. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    name: 'a mark, a line or a day ends it',
    example: 'وزير العدل |، أمس',
    step: endsWhere(
      ({ s, token, next }) => token.kind !== 'word' || token.gap === 'line' || s.date[next] !== undefined,
    ),
  },
  {
    name: 'a family goes by a name',
    example: 'عائلة {سامر الحداد} |تطالب',
    of: 'group',
    step: ({ s, at, definite, next }) =>
      s.person[next] !== undefined &&
      next === at + 1 &&
      !definite &&
      indefiniteBases(s.word(at)).some((base) => PHRASE_WORDS.has('family', base))
        ? { ends: 'as it is', last: endOf(s, s.person, next) }
        : null,
  },
  {
    name: 'a name ends it',
    example: 'وزير العدل |{سامر الحداد}',
    step: endsWhere(({ s, next }) => s.person[next] !== undefined && !s.joined(next - 1, next)),
  },
  {
    name: 'an honorific of another ends an office',
    example: 'وزير العدل |السيد {سامر الحداد}',
    of: 'office',
    step: endsWhere(isHonoured),
  },
  {
    // «مصدر مسؤول عدم صحة»: the tagger runs on into the clause.
    name: 'a time or a denial ends an office',
    example: '(وزير العدل |عقب) الاجتماع',
    of: 'office',
    step: endsWhere(({ word }) => PHRASE_WORDS.has('time-or-denial', word)),
  },
  {
    name: 'a secretary is one with a minister',
    example: 'كاتب الدولة لدى وزير الخارجية |{سامر الحداد}',
    of: 'office',
    step: ({ s, at, next, word }) => {
      const chief = memberIn('title', s.word(next + 1));
      if (!PHRASE_WORDS.has('chief', word) || !isSecretary(s, at) || chief?.prep !== '') return null;
      return { last: next + 1, closed: chief.definite, next: next + 1 };
    },
  },
  {
    name: 'the tagger joins it to an office, but no office to another',
    example: '(مدير عام الشؤون القانونية) |{سامر الحداد}',
    of: 'office',
    step: (phrase) => {
      const { s, next, word, joined } = phrase;
      if (!joined) return null;
      const other = memberIn('title', word);
      if (other !== undefined && (other.conj || other.prep !== '')) return null;
      return takes(phrase, word.startsWith('ال') || s.place[next] !== undefined);
    },
  },
  {
    name: 'a clause or a purpose ends it',
    example: 'وزير العدل |الذي وصل',
    step: endsWhere(({ word }) => BEGINNERS.some((name) => is(name, word))),
  },
  {
    name: 'a delegation or company ends it',
    example: 'وزير العدل |برفقة وفد',
    step: endsWhere(
      ({ word }) =>
        memberIn('delegation-head', word) !== undefined || memberIn('company', word) !== undefined,
    ),
  },
  {
    name: 'an office in a body, up to its holder',
    example: 'ممثل الموظفين في [نقابة النور] |{سامر الحداد}',
    of: 'office',
    step: ({ s, next, word }) => {
      if (!PHRASE_WORDS.has('in-body', word) || s.body[next + 1] === undefined) return null;
      const end = endOf(s, s.body, next + 1);
      if (!namedSoon(s, end + 1) || s.isMark(end + 1, '،,')) return ENDS;
      return { last: end, closed: true, next: end };
    },
  },
  {
    // «في جمهورية أرزان»: a state told of with its kind.
    name: 'an office in a place or state, up to its holder',
    example: 'سفير بلاده في جمهورية <أرزان> |{سامر الحداد}',
    of: 'office',
    step: ({ s, next, word }) => {
      const state = isState(s, next + 1);
      if (!PHRASE_WORDS.has('in-place', word) || (s.place[next + 1] === undefined && !state)) return null;
      const named = state && s.place[next + 1] === undefined ? next + 2 : next + 1;
      const end = state && s.place[named] !== undefined ? endOf(s, s.place, named) : named;
      if (!PHRASE_WORDS.has('chief', word) && !namedSoon(s, end + 1)) return ENDS;
      return state ? { last: end, closed: true, next: end } : {};
    },
  },
  {
    name: 'who speaks in the name of',
    example: 'الناطق باسم الحكومة |{سامر الحداد}',
    of: 'office',
    step: (phrase) =>
      PHRASE_WORDS.has('in-the-name-of', phrase.word) && phrase.next + 1 < phrase.s.all.length
        ? takes(phrase, false)
        : null,
  },
  {
    name: 'a group from or of something',
    example: 'وفد من نقابة المهندسين |، أمس',
    of: 'group',
    step: (phrase) =>
      (phrase.word === 'من' || phrase.word === 'عن') && goesOn(phrase.s, phrase.next + 1)
        ? takes(phrase, false)
        : null,
  },
  {
    name: 'a delegation with somebody',
    example: 'الوفد المرافق له |اليوم',
    of: 'group',
    step: ({ s, last, next, word }) =>
      PHRASE_WORDS.has('accompanying', s.word(last)) && PHRASE_WORDS.has('for-them', word)
        ? { ...ENDS, last: next }
        : null,
  },
  {
    name: 'a stop word ends it',
    example: 'وزير العدل |في القصر',
    step: endsWhere(({ word }) => STOP_WORDS.has(word)),
  },
  {
    name: 'an adjective that is a title elsewhere',
    example: 'المجلس الرئاسي القائد |، أمس',
    of: 'group',
    step: ({ s, next, word, closed }) => {
      const title = memberIn('title', word);
      const isBare = title?.definite === true && title.prep === '' && !title.conj;
      return isBare && closed && !namedSoon(s, next + 1) ? { last: next } : null;
    },
  },
  {
    name: 'an office within an office: of a deputy, or of whose it is',
    example: 'نائب رئيس الوزراء |{سامر الحداد}',
    step: (phrase) => {
      const { s, at, last, closed, kind, word } = phrase;
      const title = memberIn('title', word);
      if (title === undefined) return null;
      if (title.conj) return ENDS;
      const isDeputy =
        title.prep === 'ل' && kind === 'office' && memberIn('related', s.word(at)) !== undefined;
      const isRelated = title.prep === '' && !closed && memberIn('related', s.word(last)) !== undefined;
      return isDeputy || isRelated ? takes(phrase, title.definite) : ENDS;
    },
  },
  {
    name: 'a group within a group or office',
    example: 'رئيس مجلس النواب |{سامر الحداد}',
    step: (phrase) => {
      const group = phrase.joined ? undefined : memberIn('group', phrase.word);
      if (group === undefined) return null;
      const isWithin =
        !group.conj &&
        group.prep === '' &&
        (group.definite ? takesDefinite(phrase) : takesIndefinite(phrase));
      return isWithin ? takes(phrase, group.definite) : ENDS;
    },
  },
  {
    name: 'a verb of meeting ends it',
    example: 'وزير العدل |التقى نظيره',
    step: endsWhere(({ s, word, joined, next }) => verbIn(word) !== undefined && !joined && !isCape(s, next)),
  },
  {
    name: 'a noun of meeting ends it',
    example: 'وزير العدل |لقاء مع نظيره',
    step: endsWhere(
      ({ s, word, joined, next }) => nounIn(word) !== undefined && !joined && s.body[next] === undefined,
    ),
  },
  {
    name: 'an honorific of another ends a group',
    example: 'وفد الشركة |السيد {سامر الحداد}',
    of: 'group',
    step: endsWhere(isHonoured),
  },
  {
    name: 'a place belongs to it, but none behind «و» or «بـ»',
    example: 'رئيس بلدية <النور> |أمس',
    step: (phrase) => {
      if (phrase.s.place[phrase.next] === undefined) return null;
      return isPlaceBesides(phrase) ? ENDS : takes(phrase, true);
    },
  },
  {
    name: 'a body belongs to it',
    example: 'رئيس [نادي النور] |أمس',
    step: (phrase) => {
      const { s, next, word } = phrase;
      return s.body[next] !== undefined && !word.startsWith('ب') ? takes(phrase, word.includes('ال')) : null;
    },
  },
  {
    // «إلغاء», «إلقاء» have no article.
    name: 'a word with the article, or «للـ»',
    example: 'المدير العام للشركة |أمس',
    step: (phrase) => {
      const { word, token, closed } = phrase;
      if (!/^(?:ال|لل|وال)./u.test(word) || /^و?إ/u.test(token.raw)) return null;
      return word.startsWith('وال') && !closed ? ENDS : takes(phrase, true);
    },
  },
  {
    name: '«بالـ» of a body, «النائب بالبرلمان», and not of where, «بالقاهرة»',
    example: 'النائب بالبرلمان |{سامر الحداد}',
    step: (phrase) => {
      const { s, next, word } = phrase;
      if (!/^بال./u.test(word)) return null;
      const rest = word.slice(3);
      const isCharge =
        PHRASE_WORDS.has('affairs', rest) &&
        PHRASE_WORDS.has('who-minds', memberIn('title', s.word(next - 1))?.base ?? '');
      return isCharge || is('body', rest) || is('organisation', rest) ? takes(phrase, true) : ENDS;
    },
  },
  {
    name: 'a clitic ends what is definite',
    example: 'وزير العدل |وفريقه',
    step: endsWhere(
      ({ s, kind, word, closed, next }) =>
        /^[وفبلك]/u.test(word) &&
        closed &&
        !(kind === 'office' && word.startsWith('ل') && nameAhead(s, next)),
    ),
  },
  {
    name: 'an office of a body: «لحزب», «بمجلس»',
    example: 'رئيس جديد لحزب النور |، أمس',
    of: 'office',
    step: (phrase) =>
      peelings(phrase.word).some(
        ({ prep, base }) =>
          (prep === 'ل' || prep === 'ب') && base.length > 2 && (is('organisation', base) || is('body', base)),
      )
        ? takes(phrase, false)
        : null,
  },
  {
    name: 'what is definite is whole',
    example: 'وزير العدل |مبنى جديدا',
    step: endsWhere(({ kind, word, closed }) => closed && !(kind === 'office' && word.startsWith('ل'))),
  },
  {
    // «رئيس حكومة إقليم» goes on.
    name: 'a noun without an article, three at most',
    example: 'رئيس حكومة إقليم <النور> |أمس',
    step: ({ next, word, indefinite }) => {
      const goesOn = (['place-head', 'organisation', 'body', 'related'] as const).some((name) =>
        is(name, word),
      );
      return {
        last: next,
        indefinite: indefinite + 1,
        closed: !goesOn && indefinite + 1 > READING.indefiniteNouns,
      };
    },
  },
];

/** Whether a group with the article may follow. */
function takesDefinite({ closed, kind }: PhraseSoFar): boolean {
  return !closed || kind === 'group';
}

/** Whether a group without the article may follow: right behind the first word, or behind a body or organisation. */
function takesIndefinite({ s, at, last, closed, kind, next }: PhraseSoFar): boolean {
  if (closed) return false;
  const previous = s.word(last).replace(/^ال/u, '');
  return (
    kind === 'group' ||
    next === at + 1 ||
    (['organisation', 'place-head', 'body'] as const).some((name) => is(name, previous))
  );
}

/** «وبغداد», «ببغداد»: where, or another beside, and not of whom. */
function isPlaceBesides({ s, next, token, word, closed }: PhraseSoFar): boolean {
  const place = s.place[next];
  if (!/^[وب]/u.test(word) || place === undefined || place === s.place[next - 1]) return false;
  // «بيروت» has the letter as its own, as has a place that begins before the token.
  if (isOwnAsItIs(word) || place.start < token.start) return false;
  return word.startsWith('و') ? closed : !is('office-of-what', s.word(next - 1));
}
