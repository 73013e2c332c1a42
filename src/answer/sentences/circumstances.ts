import { fold } from '../../arabic/letters/fold.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { dayInWords } from '../grammar/days.ts';
import { betweenDays, onDay } from '../templates/meeting.ts';
import { hasPronoun } from './participant-phrase.ts';
import { UNSAID } from './unsaid-words.ts';

/**
 * «يوم الأحد 27 أيلول/سبتمبر 2020», «بين السبت 3 … والأحد 4 …»; null when the day is not known. Of a day whose year the
 * article leaves to be inferred, the day and month alone are said, as the article says them.
 */
export function dayPhrase({ from, to, basis }: Pick<Meeting, 'from' | 'to' | 'basis'>): string | null {
  if (from === null || to === null) return null;
  const said = (day: string): string =>
    basis === 'inferred'
      ? dayInWords(day, 'latin').replace(/ \d+$/u, '')
      : dayInWords(day, 'latin', { weekday: true });
  if (from === to) return onDay(said(from));
  // «بين الأربعاء 4 والجمعة 6 كانون الثاني/يناير 2017»: one month is named once.
  const first = from.slice(0, 7) === to.slice(0, 7) ? said(from).replace(/(?<=\d) .*$/u, '') : said(from);
  return betweenDays(first, said(to));
}

/** The place without a preposition, where it says something outside its article; else null. */
export function placeName(place: string | null): string | null {
  if (place === null) return null;
  const all = place.trim().split(' ');
  const [head = ''] = all;
  const last = all.at(-1) ?? '';
  if (!/^[\p{Script=Arabic}\p{M} ]+$/u.test(place) || all.length > 10 || all.some(hasPronoun)) return null;
  const kind = (word: string): boolean => is('place-head', fold(word.replace(/^ال/u, '')));
  if (all.length === 1 && (kind(head) || UNSAID.has('any-place', head))) return null;
  if (kind(last) && !last.startsWith('ال')) return null;
  if (all.some((word) => UNSAID.has('this', word)) || UNSAID.has('some', head) || isAnyKind(all)) return null;
  return UNSAID.hasAsWritten('place-end', last) ? null : all.join(' ');
}

/** «شركة», «مصنع حربي»: a place told of as any, whose noun would need its ending. */
function isAnyKind(all: readonly string[]): boolean {
  const [head = '', ...rest] = all;
  if (all.some((word) => word.startsWith('ال')) || !UNSAID.has('building', head)) return false;
  return rest.length === 0 || /.{3}(?:ي|ية)$/u.test(rest.at(-1) ?? '');
}
