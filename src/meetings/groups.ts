import type { Token } from '../arabic/tokens.ts';
import type { Actor, Found } from './actor.ts';
import { extend } from './extent.ts';
import { is, memberIn, peelings } from './lexicon.ts';
import { namedSoon, phraseOf, prepBefore, type Sentence } from './sentence.ts';
import { FEMININE } from './titled.ts';

export function standInAt(s: Sentence, at: number): Found | undefined {
  const token = s.all[at] as Token;
  const two = peelings(token.text).find((p) => is('dual', p.definite ? `ال${p.base}` : p.base));
  const honour = two === undefined ? memberIn('highness', token.text) : undefined;
  const peeled = two ?? honour;
  if (peeled === undefined) return undefined;
  let last = at;
  if (two !== undefined)
    while (/^ال.+(?:ان|ين)$/u.test(s.word(last + 1)) && s.person[last + 1] === undefined) last++;
  if (namedSoon(s, last + 1)) return undefined;
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles: [],
    text: phraseOf(s, at, last, peeled),
    prep: peeled.prep !== '' ? peeled.prep : prepBefore(s, at),
    conj: peeled.conj,
    gender: null,
    after: null,
    stands: two !== undefined ? 'two' : 'honour',
  };
  return { actor, last };
}

export function groupAt(s: Sentence, at: number): Found | undefined {
  const token = s.all[at] as Token;
  if (s.person[at] !== undefined || token.kind !== 'word') return undefined;
  if (memberIn('delegation-head', token.text) !== undefined) return undefined;
  const peeled = memberIn('group', token.text) ?? memberIn('organisation', token.text);
  if (peeled === undefined) return undefined;
  const last = extend(s, at, peeled.definite, 'group');
  if (last === at && !peeled.definite && is('organisation', peeled.base)) return undefined;
  const actor: Actor = {
    sort: 'group',
    name: null,
    titles: [],
    text: phraseOf(s, at, last, peeled),
    prep: peeled.prep !== '' ? peeled.prep : prepBefore(s, at),
    conj: peeled.conj,
    gender: FEMININE.test(peeled.base)
      ? 'f'
      : /^(?:وفد|حزب|مجلس|اتحاد|تحالف|ايتلاف)/u.test(peeled.base)
        ? 'm'
        : null,
    after: null,
    stands: null,
  };
  return { actor, last };
}
