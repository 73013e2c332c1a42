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
  const asked = question.words.flatMap((word) => {
    const own = stem(word.text);
    const named = question.names.some(
      ({ kind, start, end }) => kind === 'person' && start < word.end && end > word.start,
    );
    return named || (frequencies.get(own) ?? 0) <= SEARCH.misspeltUpTo ? own : [];
  });
  const spellings = [...archive.spellings(asked)].filter(([, others]) => others.length > 0);
  return { ...question, spellings: new Map(spellings) };
}
