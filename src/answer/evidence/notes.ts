import type { Archive } from '../../archive/archive.ts';
import type { Answer, Answered, Note } from '../answer.ts';
import { type Digits, dayInWords, dayPublished } from '../grammar/days.ts';

/**
 * The answer with a note on each cited article that its publisher changed since it was first taken in, or that is no
 * longer at its address: what is cited is the text as it is kept, and a reader who opens it may find another or none.
 */
export function withNotes(answer: Answer, archive: Pick<Archive, 'publisherChanges'>): Answer {
  if (answer.kind !== 'answered') return answer;
  const notes = answer.sources.flatMap(({ id }, at) => {
    const { revised, gone } = archive.publisherChanges(id);
    return [
      ...(revised === null ? [] : [note(answer, at, 'revised', revised)]),
      ...(gone === null ? [] : [note(answer, at, 'gone', gone)]),
    ];
  });
  return notes.length === 0 ? answer : { ...answer, notes };
}

function note({ sources }: Answered, at: number, what: Note['what'], seen: string): Note {
  const bare = { article: sources[at]?.id ?? '', what, seen: dayPublished(seen) };
  return { ...bare, text: noteText(bare, at + 1, 'latin') };
}

/** A note in words: «عُدّل الخبر [1]، ورُصد تعديله في ٣ آذار/مارس ٢٠٢٦، والجواب من نصّه الأخير.» */
export function noteText(
  { what, seen }: Pick<Note, 'what' | 'seen'>,
  source: number,
  digits: Digits,
): string {
  const day = dayInWords(seen, digits);
  return what === 'revised'
    ? `عُدّل الخبر [${source}]، ورُصد تعديله في ${day}، والجواب من نصّه الأخير.`
    : `لم يعد الخبر [${source}] منشورًا في موضعه، ورُصد ذلك في ${day}، والجواب من نصّه المحفوظ.`;
}
