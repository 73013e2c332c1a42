import { createHash, randomBytes } from 'node:crypto';
import { TELEGRAM } from '../constants.ts';

/** Digits and letters that nobody takes for one another: Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code, in groups of four. */
export function newCode(): string {
  const letters = [...randomBytes(TELEGRAM.codeLength)]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');
  return letters.replace(/(.{4})(?!$)/gu, '$1-');
}

/** The hash of a code, however it is typed; null for what is none. */
export function hashOf(typed: string): Buffer | null {
  const code = typed.replace(/[\s-]/gu, '').toUpperCase().replace(/O/gu, '0').replace(/[IL]/gu, '1');
  if (code.length !== TELEGRAM.codeLength || [...code].some((letter) => !LETTERS.includes(letter)))
    return null;
  return createHash('sha256').update(code).digest();
}
