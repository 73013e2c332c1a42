import type { Token } from '../../arabic/words/tokens.ts';
import { READING } from '../constants.ts';
import { memberIn, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { namedSoon, type Sentence, STOP_WORDS } from '../words/sentence.ts';
import { honorificIn } from './honorifics.ts';

/** Whether an honorific stands here and whom it honours behind it. */
export function isHonoured({ s, next }: { readonly s: Sentence; readonly next: number }): boolean {
  return (
    honorificIn(s.word(next)) !== undefined &&
    !isRoyal(s, next) &&
    (namedSoon(s, next + 1) || honorificIn(s.word(next + 1)) !== undefined)
  );
}

/** «الديوان الملكي»: an adjective, but for «السمو الملكي». */
function isRoyal(s: Sentence, at: number): boolean {
  return PHRASE_WORDS.has('royal', s.word(at)) && !PHRASE_WORDS.has('highness', s.word(at - 1));
}

/** «الأمين العام لمجلس التعاون لدول الخليج العربية فلان»: nothing but names of things up to the name of the holder. */
export function nameAhead(s: Sentence, at: number): boolean {
  for (let next = at + 1; next < s.all.length && next - at <= READING.holderAhead; next++) {
    if (s.person[next] !== undefined) return s.person[next - 1] !== s.person[next];
    const token = s.all[next] as Token;
    if (!isOfThing(token) && s.place[next] === undefined && s.body[next] === undefined) return false;
    if (verbIn(token.text) !== undefined || memberIn('title', token.text) !== undefined) return false;
  }
  return false;
}

function isOfThing({ kind, text }: Token): boolean {
  return kind === 'word' && !STOP_WORDS.has(text) && /^(?:ال|لل)./u.test(text);
}

/** «كاتب الدولة», «كاتبة عامة»: an office that has its chief behind «لدى». */
export function isSecretary(s: Sentence, at: number): boolean {
  return PHRASE_WORDS.has('secretary', memberIn('title', s.word(at))?.base ?? '');
}

/** «جمهورية», «مملكة»: the kind of a state. */
export function isState(s: Sentence, at: number): boolean {
  return memberIn('state-head', s.word(at)) !== undefined;
}
