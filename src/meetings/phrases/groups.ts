import type { Token } from '../../arabic/words/tokens.ts';
import { is, memberIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { phraseOf, prepBefore, type Sentence } from '../words/sentence.ts';
import type { Actor, ActorFound } from '../words/token-span.ts';
import { phraseEnd } from './phrase.ts';
import { FEMININE } from './titled.ts';

export function groupAt(s: Sentence, at: number): ActorFound | undefined {
  const token = s.all[at] as Token;
  if (s.person[at] !== undefined || token.kind !== 'word') return undefined;
  if (memberIn('delegation-head', token.text) !== undefined) return undefined;
  const peeled = memberIn('group', token.text) ?? memberIn('organisation', token.text);
  if (peeled === undefined) return undefined;
  const { last, rules } = phraseEnd(s, at, peeled.definite, 'group');
  if (last === at && !peeled.definite && is('organisation', peeled.base)) return undefined;
  const actor: Actor = {
    sort: 'group',
    name: null,
    titles: [],
    text: phraseOf(s, at, last, peeled),
    prep: peeled.prep !== '' ? peeled.prep : prepBefore(s, at),
    conj: peeled.conj,
    gender: FEMININE.test(peeled.base) ? 'f' : PHRASE_WORDS.begins('his-group', peeled.base) ? 'm' : null,
    after: null,
    rules,
  };
  return { actor, last };
}
