import { createHash, randomBytes } from 'node:crypto';

/** Digits and letters that nobody takes for one another: Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: nobody finds a code by trying, nor from its hash. */
const LENGTH = 16;

/** A new code, in groups of four. */
export function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replace(/(.{4})(?!$)/gu, '$1-');
}

/** The hash of a code, however it is typed; null for what is none. */
export function hashOf(typed: string): Buffer | null {
  const code = typed.replace(/[\s-]/gu, '').toUpperCase().replace(/O/gu, '0').replace(/[IL]/gu, '1');
  if (code.length !== LENGTH || [...code].some((letter) => !LETTERS.includes(letter))) return null;
  return createHash('sha256').update(code).digest();
}
