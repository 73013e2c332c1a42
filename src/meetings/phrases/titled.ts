import { indefiniteBases, type Peeled, peelings } from '../../arabic/words/clitics.ts';
import { is, memberIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { namedSoon, type Sentence, STOP_WORDS } from '../words/sentence.ts';
import { honorificIn } from './honorifics.ts';
import { phraseEnd } from './phrase.ts';

/** An honour that begins at a token, with its last token and the clitics on it. */
export interface HonorificFound {
  readonly last: number;
  readonly peeled: Peeled;
  readonly gender: 'm' | 'f' | null;
}

/** The honour that begins at a token: «السيد», «د.», «صاحب السمو الملكي». */
export function honorificAt(s: Sentence, at: number): HonorificFound | undefined {
  const token = s.all[at];
  const peeled = token?.kind === 'word' ? honorificIn(token.text) : undefined;
  if (peeled === undefined) return undefined;
  const last = honorificEnd(s, at, peeled.base);
  if (last === undefined) return undefined;
  // Honours that other words are too: only before a person.
  const isBeforeMark = !PHRASE_WORDS.has('ambiguous-honour', peeled.base) && s.isMark(last + 1, '،');
  if (!isBeforeMark && !honoursAt(s, last + 1)) return undefined;
  return { last, peeled, gender: PHRASE_WORDS.has('her-honour', peeled.base) ? 'f' : null };
}

/** The last token of an honour; undefined where it is none after all. */
function honorificEnd(s: Sentence, at: number, base: string): number | undefined {
  const isDotted = s.word(at + 1) === '.';
  if (base.length === 1 && !isDotted) return undefined;
  const first = isDotted && base.length <= 2 ? at + 1 : at;
  if (!PHRASE_WORDS.has('has-honour', base)) return first;
  let last = first;
  const belongs = (word: string): boolean =>
    is('honorific', word.replace(/^ال/u, '')) || PHRASE_WORDS.has('honour-had', word);
  while (belongs(s.word(last + 1))) last++;
  return last === at ? undefined : last;
}

/** Whether somebody who can be honoured begins at a token: a name, an office, or another honour. */
function honoursAt(s: Sentence, at: number): boolean {
  return (
    s.person[at] !== undefined || officeHead(s, at) !== undefined || honorificIn(s.word(at)) !== undefined
  );
}

export const FEMININE = /ه$/u;

/** The first word of an office, peeled: one of the table, or where the tagger begins an office. */
function officeHead(s: Sentence, at: number): Peeled | undefined {
  const token = s.all[at];
  if (token === undefined || token.kind !== 'word' || s.person[at] !== undefined) return undefined;
  const known = memberIn('title', token.text);
  if (known !== undefined) return known;
  const span = s.office[at];
  if (span === undefined || s.office[at - 1] === span) return undefined;
  let last = at;
  while (s.office[last + 1] === span) last++;
  if (!namedSoon(s, last + 1) && last === at) return undefined;
  if (memberIn('group', token.text) !== undefined || memberIn('organisation', token.text) !== undefined)
    return undefined;
  if (STOP_WORDS.has(token.text)) return undefined;
  // «مكتب رئيس الوزراء»: whose office it is, not who.
  if (indefiniteBases(token.text).some((base) => PHRASE_WORDS.has('room', base))) return undefined;
  return peelings(token.text).find((p) => p.definite) ?? peelings(token.text)[0];
}

/** An office that was found: its last token, the clitics on it, the rules that it ends by. */
export interface OfficeFound {
  readonly last: number;
  readonly peeled: Peeled;
  readonly gender: 'm' | 'f';
  readonly rules: readonly string[];
}

/** The office that begins at a token. */
export function officeAt(s: Sentence, at: number): OfficeFound | undefined {
  const peeled = officeHead(s, at);
  if (peeled === undefined) return undefined;
  return {
    ...phraseEnd(s, at, peeled.definite, 'office'),
    peeled,
    gender: FEMININE.test(peeled.base) && !PHRASE_WORDS.has('his-office', peeled.base) ? 'f' : 'm',
  };
}
