import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { tokens } from '../arabic/tokens.ts';
import type { Article } from '../news/article.ts';
import { is, memberIn, nounIn, verbIn } from './lexicon.ts';

/** How many sentences of an article's beginning are read for who is who, where one of its sentences tells of a meeting. */
const LEAD = 2;

/**
 * The sentences of an article whose names must be known: those with a word of meeting, the one before each, and the
 * lead. None when no sentence has such a word.
 */
export function sentencesThatMatter({ text }: Pick<Article, 'text'>): Span[] {
  const all = sentences(text);
  const telling = all.map((span) => tells(text.slice(span.start, span.end)));
  if (!telling.includes(true)) return [];
  return all.filter((_, i) => i < LEAD || telling[i] === true || telling[i + 1] === true);
}

/** Whether a sentence has a word of meeting that may be one, looked at by itself. */
function tells(sentence: string): boolean {
  const all = tokens(sentence);
  let about = false;
  let partner = false;
  for (const [at, token] of all.entries()) {
    if (token.kind !== 'word') continue;
    if (/^(?:مع|بين|هاتفيا)$/u.test(token.text)) partner = true;
    const noun = nounIn(token.text);
    if (noun !== undefined) {
      const { frame, kind } = noun.trigger;
      if (frame === 'plain' && kind !== 'received') return true;
      if (kind === 'received' && frame === 'plain') return true;
      if (frame === 'qualified' && (near(all, at, 'of-work') || between(all, at))) return true;
      if (frame === 'phone' && (/مكالم|مهاتف/u.test(token.text) || near(all, at, 'of-phone'))) return true;
      if (frame === 'headship' && noun.prep === 'ب' && sits(all, at)) return true;
      continue;
    }
    const verb = verbIn(token.text);
    if (verb === undefined) continue;
    const { frame } = verb.trigger;
    if (frame === 'object' || frame === 'with' || frame === 'go') return true;
    if (frame === 'credentials' && all.slice(at + 1).some((next) => next.text === 'اعتماد')) return true;
    if (frame === 'about') about = true;
    // «بحث فلان وعلان سبل التعاون».
    if (frame === 'about' && at < 2) partner = true;
    if (frame === 'call' && near(all, at, 'of-phone', 10)) return true;
    if (
      (frame === 'attend' || frame === 'head') &&
      all
        .slice(at + 1, at + 16)
        .some((next) => memberIn('body', next.text) !== undefined || nounIn(next.text) !== undefined)
    )
      return true;
  }
  return about && partner;
}

/** «عقد المجلس جلسته برئاسة»: a session before it. */
function sits(all: readonly { readonly text: string }[], at: number): boolean {
  return all.slice(Math.max(0, at - 8), at).some(({ text }) => nounIn(text)?.trigger.frame === 'qualified');
}

/** «القمة التي كانت مقررة بين». */
function between(all: readonly { readonly text: string }[], at: number): boolean {
  return all.slice(at + 1, at + 7).some(({ text }) => text === 'بين');
}

function near(all: readonly { readonly text: string }[], at: number, name: string, most = 3): boolean {
  return all
    .slice(at + 1, at + 1 + most)
    .some((next) => memberIn(name, next.text) !== undefined || is(name, next.text));
}
