import type { Language } from '../languages.ts';
import { REASONS } from './reason-table.ts';

/** What is plainer goes first: a reason that says more of itself is none with something that differs. */
const PATTERNS = REASONS.map(([english, ar, ckb]) => ({
  pattern: patternOf(english),
  english,
  ar,
  ckb,
})).sort((a, b) => plainness(b.english) - plainness(a.english));

/** A reason in that language; what has no translation stays as it is. */
export function reasonIn(why: string, language: Language): string {
  if (language === 'en') return why;
  for (const { pattern, ...said } of PATTERNS) {
    const found = pattern.exec(why);
    if (found === null) continue;
    const parts = found.slice(1).map((part) => reasonIn(part, language));
    return said[language].replaceAll('{}', () => parts.shift() ?? '');
  }
  return why;
}

function patternOf(english: string): RegExp {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 'su');
}

/** The letters that a reason has of its own. */
function plainness(english: string): number {
  return english.replaceAll('{}', '').length;
}
