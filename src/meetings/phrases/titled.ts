import { is, memberIn, type Peeled, peelings } from '../words/lexicon.ts';
import { namedSoon, type Sentence, STOP_WORDS } from '../words/sentence.ts';
import { honorificIn } from './honorifics.ts';
import { phraseEnd } from './phrase.ts';

export function honorificAt(
  s: Sentence,
  at: number,
): { last: number; peeled: Peeled; gender: 'm' | 'f' | null } | undefined {
  const token = s.all[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  const peeled = honorificIn(token.text);
  if (peeled === undefined) return undefined;
  if (peeled.base.length === 1 && s.word(at + 1) !== '.') return undefined;
  let last = at;
  if (s.word(at + 1) === '.' && peeled.base.length <= 2) last++;
  if (/^صاحبه?$/u.test(peeled.base)) {
    while (
      is('honorific', s.word(last + 1).replace(/^ال/u, '')) ||
      /^(?:السمو|الملكي|الجلالة|الجلاله|المعالي|السعاده|الفخامه|السيادة|السياده)$/u.test(s.word(last + 1))
    )
      last++;
    if (last === at) return undefined;
  }
  const next = last + 1;
  // «دولة» and «سيادة» are honorifics only before a person.
  if (
    /^(?:دوله|سياده|سمو|اول|ركن|الركن|م|د)$/u.test(peeled.base) &&
    s.person[next] === undefined &&
    officeHead(s, next) === undefined &&
    honorificIn(s.word(next)) === undefined
  )
    return undefined;
  if (
    s.person[next] === undefined &&
    officeHead(s, next) === undefined &&
    honorificIn(s.word(next)) === undefined &&
    !s.isMark(next, '،')
  )
    return undefined;
  return {
    last,
    peeled,
    gender:
      /ه$/u.test(peeled.base) && /^(?:السيده|سيده|استاذه|دكتوره|شيخه|انسه|مهندسه|صاحبه)$/u.test(peeled.base)
        ? 'f'
        : null,
  };
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
  if (/^(?:مكتب|ديوان)$/u.test(token.text.replace(/^[وفبل]/u, ''))) return undefined;
  return peelings(token.text).find((p) => p.definite) ?? peelings(token.text)[0];
}

export function officeAt(
  s: Sentence,
  at: number,
): { last: number; peeled: Peeled; gender: 'm' | 'f' } | undefined {
  const peeled = officeHead(s, at);
  if (peeled === undefined) return undefined;
  const last = phraseEnd(s, at, peeled.definite, 'office');
  return {
    last,
    peeled,
    gender: FEMININE.test(peeled.base) && !/^(?:نظيره|ريسه)$/u.test(peeled.base) ? 'f' : 'm',
  };
}
