import type { DateMention } from '../../arabic/calendar/mention.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { NameSpan } from '../../model/names.ts';
import { chunks } from './phrases.ts';

/** A person, an office or a group as a sentence calls them; offsets are the sentence's. */
export interface Mention extends Span {
  readonly sort: 'person' | 'office' | 'group';
  /** The name as written, or null. */
  readonly name: string | null;
  /** Offices, the fullest first; of an office alone, itself. */
  readonly titles: readonly string[];
  readonly text: string;
  readonly gender: 'm' | 'f' | null;
  /** The preposition that governs it, folded, or empty. */
  readonly prep: string;
  /** The rules that its phrases end by, by their names. */
  readonly rules: readonly string[];
}

/** A sentence of an article, or its title at -1, with whom it names. */
export interface NamedSentence extends Span {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Everybody whom a sentence names, in order; `names` are the tagger's spans, mended, `days` its own. */
export function mentions(text: string, names: readonly NameSpan[], days: readonly DateMention[]): Mention[] {
  const found: Mention[] = [];
  for (const chunk of chunks(text, names, days)) {
    if (chunk.type !== 'actor') continue;
    const { sort, name, gender, after, prep, conj, rules } = chunk.actor;
    const titles = chunk.actor.titles.length > 0 ? chunk.actor.titles : (after?.titles ?? []);
    const { start, end } = chunk;
    const one = { sort, name, titles, text: chunk.actor.text, gender, prep, rules, start, end };
    const before = found.at(-1);
    const isBeside = before !== undefined && !conj && /^[\s،,]*$/u.test(text.slice(before.end, start));
    const whole = isBeside && prep === '' ? withOffice(before, one) : undefined;
    if (whole !== undefined) found.pop();
    found.push(whole ?? one);
  }
  return found;
}

/** «نائب رئيس الوزراء، وزير الخارجية السيد فلان»: an office right before a name is of who bears it. */
function withOffice(office: Mention, person: Mention): Mention | undefined {
  if (person.sort !== 'person' || office.sort !== 'office') return undefined;
  return {
    ...person,
    titles: [...office.titles, ...person.titles],
    prep: office.prep,
    rules: [...office.rules, ...person.rules],
    start: office.start,
  };
}
