import type { Span } from '../arabic/span.ts';
import type { NameSpan } from '../model/names.ts';
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
  /** Set when it stands for two who were named («الرئيسان»), or for one by honour («سموه»). */
  readonly stands: 'two' | 'honour' | null;
}

/** A sentence of an article, or its title at -1, with whom it names. */
export interface NamedSentence extends Span {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Everybody whom a sentence names, in order; `names` are the tagger's spans, mended. */
export function mentions(text: string, names: readonly NameSpan[]): Mention[] {
  return chunks(text, names, []).flatMap((chunk) => {
    if (chunk.type !== 'actor') return [];
    const { sort, name, titles, text: said, stands, gender, after } = chunk.actor;
    const { start, end } = chunk;
    return [{ sort, name, titles: titles.length > 0 ? titles : (after?.titles ?? []), text: said, gender, stands, start, end }];
  });
}
