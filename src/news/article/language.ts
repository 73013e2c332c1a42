import { NEWS } from '../constants.ts';

/** Letters that Arabic does not write, by the language that does; per mille of the letters that must be such. */
const SIGNS: readonly (readonly [language: string, letters: RegExp, perMille: number])[] = [
  ['ckb', /[ەێۆڕڵ]/gu, 30],
  ['ur', /[ٹڈڑںےہ]/gu, 30],
  ['ps', /[ټډړښځڅۍې]/gu, 15],
  ['fa', /[کیپچژگ]/gu, 60],
];

/**
 * The language of a text by its letters, as a BCP 47 primary subtag: `ar` where most letters are Arabic ones, or
 * `ckb`, `fa`, `ur`, `ps` where the letters that only these write are frequent. For other scripts the language
 * that the page itself declares (`en-GB`), or `und`.
 */
export function languageOf(text: string, declared?: string | null): string {
  const head = text.slice(0, NEWS.headForLanguage);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const arabic = head.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (letters > 0 && arabic * 2 > letters) {
    const found = SIGNS.find(([, sign, least]) => (head.match(sign)?.length ?? 0) * 1000 > least * arabic);
    return found?.[0] ?? 'ar';
  }
  const subtag = /^([a-z]{2,3})(?:[-_]|$)/iu.exec(declared?.trim() ?? '')?.[1]?.toLowerCase();
  return subtag === undefined || subtag === 'ar' ? 'und' : subtag;
}
