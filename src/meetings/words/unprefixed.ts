import { fold } from '../../arabic/letters/fold.ts';
import { withoutProclitics } from '../../arabic/words/clitics.ts';

/** Letters that hold nothing but their marks. */
const MARKS = /[\p{M}\u0640\p{Cf}]/u;

/** A phrase without «و», «ب», «ل» and their like before its first word, the article kept: «للوزير» is «الوزير». */
export function unprefixed(phrase: string): string {
  const [first = ''] = phrase.split(' ');
  const folded = fold(first);
  const base = withoutProclitics(first);
  const clitics = folded.endsWith(base) ? folded.slice(0, folded.length - base.length) : '';
  if (clitics === '' || clitics === 'ال') return phrase;
  const held = clitics.endsWith('لل');
  const cut = held ? clitics.length - 1 : clitics.replace(/ال$/u, '').length;
  let start = 0;
  for (let left = cut; left > 0 && start < first.length; start++)
    if (!MARKS.test(first.charAt(start))) left--;
  while (start < first.length && /\p{M}/u.test(first.charAt(start))) start++;
  return `${held ? 'ا' : ''}${phrase.slice(start)}`;
}
