import { ordinalAt } from '../../arabic/numbers/number-reader.ts';
import { peelings } from '../../arabic/words/clitics.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import { AGREEMENT } from './agreement-words.ts';

/** The feminine noun «مرات» takes its numbers from three to ten without the ة. */
const FEW = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];

/** How often, in words up to ten: «مرة واحدة», «مرتان», «ثلاث مرات», «12 مرة»; «103 مرات» as its last two digits ask. */
export function timesInWords(times: number): string {
  if (times === 1) return 'مرة واحدة';
  if (times === 2) return 'مرتان';
  const few = FEW[times - 3];
  if (few !== undefined) return `${few} مرات`;
  const end = times % 100;
  return end >= 3 && end <= 10 ? `${times} مرات` : `${times} مرة`;
}

/** How many articles, behind a preposition: «خبر واحد», «خبرين», «3 أخبار», «12 خبرًا», «100 خبر». */
export function articlesInWords(count: number): string {
  if (count === 1) return 'خبر واحد';
  if (count === 2) return 'خبرين';
  const end = count % 100;
  if (end >= 3 && end <= 10) return `${count} أخبار`;
  return end > 10 ? `${count} خبرًا` : `${count} خبر`;
}

/** «للمرة», «بالمرة», «مرة» */
function isOfTimes(word: string): boolean {
  return peelings(word).some(({ base }) => AGREEMENT.has('time', base));
}

/** How often a text says that it was, by the time it tells of: 3 of «للمرة الثالثة»; 0 where it does not. */
export function timesSaid(text: string): number {
  const all = tokens(text);
  const said = all.flatMap((token, at) => (isOfTimes(token.text) ? (ordinalAt(all, at + 1)?.value ?? 0) : 0));
  return Math.max(0, ...said);
}
