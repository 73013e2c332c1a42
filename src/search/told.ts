import { fold } from '../arabic/fold.ts';
import { stem } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import type { Archive } from '../archive/archive.ts';
import { nameKeys } from '../meetings/keys.ts';
import { nounIn, verbIn } from '../meetings/lexicon.ts';
import type { Question } from './question.ts';

/** A word of the question, and what it is compared by. */
export interface Told {
  readonly at: number;
  readonly stems: readonly string[];
  readonly keys: readonly string[];
  readonly weight: number;
  /** It stands where who met whom is said, not in a circumstance. */
  readonly core: boolean;
  /** The tagger takes it for a part of a person's name. */
  readonly person: boolean;
  /** A verb or noun of meeting. */
  readonly meets: boolean;
}

/** After these a question says when, where, why or about what, no longer who met whom. */
const CIRCUMSTANCES = new Set(
  'بشأن بخصوص حول بعد قبل قبيل إثر عقب غداة أثناء خلال بمناسبة هامش في بحسب حسب وفق منذ عند لبحث لمناقشة بهدف على عن كي حتى قصد باش'
    .split(' ')
    .map(fold),
);

/** What a question tells, word by word: of who met whom, and of the circumstances. */
export function toldWords(question: Question, archive: Archive): Told[] {
  const circumstance = circumstances(question);
  const frequencies = archive.frequencies(question.stems);
  const total = archive.counts().passages;
  return question.words.map((word, at) => {
    const forms = peelings(word.text);
    const frequency = frequencies.get(stem(word.text)) ?? 0;
    return {
      at,
      stems: [...new Set(forms.map(stem).flatMap((one) => [one, ...(question.spellings.get(one) ?? [])]))],
      keys: [...new Set([...forms, ...(question.spellings.get(stem(word.text)) ?? [])].flatMap(nameKeys))],
      weight: Math.log(1 + total / (1 + frequency)),
      core: !circumstance.has(word.start),
      person: inside(question, word, 'person'),
      meets: isOfMeeting(word.text),
    };
  });
}

/** Whether a word is a verb or noun of meeting: «التقى», «لقاء». */
export function isOfMeeting(word: string): boolean {
  return verbIn(word) !== undefined || nounIn(word) !== undefined;
}

/** Where the words begin that stand after a word of circumstance, up to the next word of meeting. */
function circumstances(question: Question): ReadonlySet<number> {
  const found = new Set<number>();
  let after = false;
  for (const word of words(question.text)) {
    if (isOfMeeting(word.text)) after = false;
    else if (CIRCUMSTANCES.has(fold(word.text))) after = true;
    else if (/^ب/u.test(word.text) && inside(question, word, 'place')) found.add(word.start);
    else if (/^(?:بقصر|بمقر|بمدينة|بمطار|بفندق|بدار)$/u.test(word.text)) after = true;
    if (after) found.add(word.start);
  }
  return found;
}

function inside(question: Question, span: { start: number; end: number }, kind: string): boolean {
  return question.names.some((name) => name.kind === kind && name.start < span.end && name.end > span.start);
}

/** A word as it is, and without a letter before it that may be a clitic. */
function peelings(word: string): string[] {
  const forms = [word];
  for (const form of forms) {
    if (form.length > 3 && /^[وفبلك]/u.test(form) && forms.length < 3) forms.push(form.slice(1));
  }
  return forms;
}
