import { stem } from '../../arabic/words/stems.ts';
import type { Archive } from '../../archive/archive.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from './question.ts';

/**
 * A question with the spellings that the archive has beside its own: other spellings of its names («ماركل» for
 * «ميركل»), and, for what the archive does not have at all, what may have been meant.
 */
export function withSpellings(question: Question, archive: Archive): Question {
  const frequencies = archive.frequencies(question.stems);
  const spellings = new Map<string, readonly string[]>();
  for (const word of question.words) {
    const own = stem(word.text);
    const named = question.names.some(
      ({ kind, start, end }) => kind === 'person' && start < word.end && end > word.start,
    );
    if (!named && (frequencies.get(own) ?? 0) > SEARCH.misspeltUpTo) continue;
    const others = archive.spellings(own);
    if (others.length > 0) spellings.set(own, others);
  }
  return { ...question, spellings };
}
