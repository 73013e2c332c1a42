import type { Span } from '../../arabic/letters/span.ts';
import { type Token, tokens } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { grown, joinedNames, reach } from './joined-names.ts';
import {
  beginsWithNisba,
  fromOffice,
  isNisba,
  partedByWomen,
  type Reach,
  stateBefore,
  stateWithin,
  withSurname,
} from './name-edges.ts';
import { isGiven, type KnownNames } from './name-words.ts';
import { partedByAnd, partedByTitles } from './parted-names.ts';
import { trimmed } from './trimmed-names.ts';

/** The spans with each person mended by what stands in and around it, and the states that were taken for a name's beginning. */
export function mended(text: string, spans: readonly NameSpan[], known?: KnownNames): NameSpan[] {
  const all = tokens(text);
  const offices = spans.filter((span) => span.kind === 'office');
  const persons = spans
    .filter((span) => span.kind === 'person')
    .map((span) => reach(all, span))
    .map((one) => ({ ...one, first: fromOffice(all, one, offices) }))
    .sort((a, b) => a.first - b.first);
  const joined = joinedNames(all, persons);
  const isName = (span: Reach): boolean => !isNisba(all, span, offices, isGiven);
  const hasNisba = (span: Reach): boolean => beginsWithNisba(all, span, offices, isGiven);
  const nisbas = joined
    .filter((span) => !isName(span) || hasNisba(span))
    .map(({ first }) => all[first] as Token);
  const named = joined
    .filter(isName)
    .map((span) => (hasNisba(span) ? { ...span, first: span.first + 1 } : span));
  const within = named.map((span) => stateWithin(all, span, isGiven));
  const states = named.map((span, i) => within[i] ?? stateBefore(all, span, isGiven));
  const found = named
    .map((span, i) => ({
      ...span,
      first: span.first + (within[i] !== null ? 2 : states[i] === null ? 0 : 1),
    }))
    .filter(({ first, last }) => first <= last)
    .flatMap((span) => partedByTitles(all, grown(all, span)))
    .map((span) => ({ ...span, last: withSurname(all, span, isGiven) }))
    .flatMap((span) => partedByAnd(all, span))
    .flatMap((span) => partedByWomen(all, span))
    .flatMap((span) => trimmed(text, all, span, known));
  const places = states.flatMap((span): NameSpan[] =>
    span === null || spans.some(({ kind, start, end }) => kind === 'place' && touches({ start, end }, span))
      ? []
      : [{ kind: 'place', ...span, text: text.slice(span.start, span.end) }],
  );
  const others = spans
    .filter(({ kind }) => kind !== 'person')
    .map((span) => (span.kind === 'office' ? withNisba(text, span, nisbas) : span));
  return [...others, ...places, ...found];
}

/** An office with the adjective right behind it. */
function withNisba(text: string, office: NameSpan, nisbas: readonly Span[]): NameSpan {
  const next = nisbas.find(({ start }) => start > office.end && start - office.end < 2);
  return next === undefined ? office : { ...office, end: next.end, text: text.slice(office.start, next.end) };
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}
