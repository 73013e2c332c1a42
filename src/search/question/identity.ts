import { stems } from '../../arabic/words/stems.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Question } from './question.ts';

/** Who or what holder of an office a question asks for, and nothing else of them: «من هو فلان؟», «من هو وزير العدل؟». */
export interface AskedIdentity {
  readonly of: 'person' | 'office';
  readonly name: string;
}

/** The identity that a question asks for; null when it asks for what somebody did, or describes them otherwise. */
export function identityAsked({ kinds, words, names, described }: Question): AskedIdentity | null {
  // Of a period, «من كان وزير العدل في 2021؟», several may be wanted.
  if ((kinds[0] !== 'who' && kinds[0] !== 'list') || described.length > 0) return null;
  const asked = names.filter(({ kind }) => kind === 'person' || kind === 'office');
  const persons = asked.filter(({ kind }) => kind === 'person');
  const [only] = persons.length > 0 ? persons : asked;
  if (only === undefined || persons.length > 1) return null;
  // «من هو وزير الدفاع التونسي فرحات الحرشاني» asks for him, not for the office.
  const rest = words.filter((word) => !asked.some((name) => isWithin(word, name)));
  const outside = rest.filter((word) => !names.some((name) => name.kind === 'place' && isWithin(word, name)));
  if (outside.some(({ text }) => stems(text).length > 0)) return null;
  const places = rest.length > 0 && persons.length === 0 ? ` ${rest.map(({ text }) => text).join(' ')}` : '';
  return { of: persons.length > 0 ? 'person' : 'office', name: `${only.text}${places}` };
}

function isWithin(word: { readonly start: number; readonly end: number }, name: NameSpan): boolean {
  return word.start >= name.start && word.end <= name.end;
}
