import type { Token } from '../words/tokens.ts';
import { decimalAt } from './digits.ts';
import { type Numeral, numeral } from './number-words.ts';

/** A number read from tokens: `end` is the token after its last. */
export interface NumberReading {
  readonly value: number;
  readonly end: number;
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
  /** Written in digits alone. */
  readonly digits: boolean;
}

interface Part {
  readonly value: number;
  readonly end: number;
}

/** The longest number that begins at a token; undefined where none does. */
export function numberAt(tokens: readonly Token[], at: number): NumberReading | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'word' && numeral(token) === undefined) return undefined;
  return partsAt(tokens, at) ?? ordinalAt(tokens, at) ?? cardinalAt(tokens, at) ?? fractionAt(tokens, at);
}

/** «الحادي والعشرون», «الخامسة عشرة», «ثالث», «العشرين». */
export function ordinalAt(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = numeral(tokens[at]);
  if (first === undefined) return undefined;
  if (first.kind === 'tens' && first.definite) return ordinal(first.value, at + 1);
  if (first.kind !== 'ordinal' && first.kind !== 'teen-ordinal') return undefined;
  const next = follower(tokens, at + 1);
  if (first.value < 10 && next?.kind === 'ten' && !next.joined) return ordinal(first.value + 10, at + 2);
  const tens = joinedAt(tokens, at + 1);
  if (first.value < 10 && tens !== undefined && tens.numeral.kind === 'tens' && tens.numeral.definite) {
    return ordinal(first.value + tens.numeral.value, tens.end);
  }
  // «ثانية» alone is a second of time, or "again".
  if (first.kind === 'teen-ordinal' || (!first.definite && /ثانيه$/u.test(tokens[at]?.text ?? ''))) {
    return undefined;
  }
  return ordinal(first.value, at + 1);
}

function ordinal(value: number, end: number): NumberReading {
  return { value, end, form: 'ordinal', digits: false };
}

/** «ثلاثة وعشرون», «مليونان ونصف», «15 مليون», «١٬٢٣٤٫٥». */
export function cardinalAt(tokens: readonly Token[], at: number): NumberReading | undefined {
  let total = 0;
  let end = at;
  let lastScale = Number.POSITIVE_INFINITY;
  while (lastScale > 1) {
    const begin = end === at ? at : joinAt(tokens, end);
    const scaled: Scaled | undefined =
      begin === undefined ? undefined : scaledAt(tokens, begin, end === at, lastScale);
    if (scaled === undefined) break;
    total += scaled.value;
    end = scaled.end;
    lastScale = scaled.scale;
  }
  if (end === at) return undefined;
  const rest = fractionAfter(tokens, end, lastScale);
  const digits = end === at + 1 && tokens[at]?.kind === 'digits';
  return rest === undefined
    ? { value: total, end, form: 'cardinal', digits: digits || onlyDigits(tokens, at, end) }
    : { value: total + rest.value, end: rest.end, form: 'cardinal', digits: false };
}

function onlyDigits(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'word') return false;
  return true;
}

interface Scaled extends Part {
  readonly scale: number;
}

/** A group and its scale: «ثلاثمئة ألف», «مليونان», «ألف», «45». */
function scaledAt(tokens: readonly Token[], at: number, first: boolean, below: number): Scaled | undefined {
  const alone = numeral(tokens[at]);
  if (alone?.kind === 'two-scale' && alone.value / 2 < below) {
    return { value: alone.value, end: at + 1, scale: alone.value / 2 };
  }
  if (alone?.kind === 'scale' && alone.value < below)
    return stacked(tokens, alone.value, alone.value, at + 1);
  const group = decimalAt(tokens, at) ?? groupAt(tokens, at) ?? halfAt(tokens, at);
  if (group === undefined) return undefined;
  const scale = follower(tokens, group.end);
  if (scale?.kind === 'scale' && !scale.joined && scale.cut === 0 && scale.value < below) {
    return stacked(tokens, group.value * scale.value, scale.value, group.end + 1);
  }
  // «نصف» counts only before a scale; «0.5» by itself.
  if (tokens[at]?.kind === 'word' && group.value < 1 && group.value > 0) return undefined;
  return !first && (group.value >= below || !Number.isInteger(group.value))
    ? undefined
    : { ...group, scale: 1 };
}

/** «ألف مليار», «مئة ألف مليون»: a scale of a scale. */
function stacked(tokens: readonly Token[], value: number, scale: number, end: number): Scaled {
  const next = follower(tokens, end);
  if (next?.kind !== 'scale' || next.joined || next.cut > 0 || next.value <= scale)
    return { value, scale, end };
  return { value: value * next.value, scale: next.value, end: end + 1 };
}

/** A number under a thousand in words. */
function groupAt(tokens: readonly Token[], at: number): Part | undefined {
  const hundreds = hundredsAt(tokens, at);
  if (hundreds === undefined) return underHundred(tokens, at);
  const begin = joinAt(tokens, hundreds.end);
  const rest = begin === undefined ? undefined : underHundred(tokens, begin);
  return rest === undefined ? hundreds : { value: hundreds.value + rest.value, end: rest.end };
}

function hundredsAt(tokens: readonly Token[], at: number): Part | undefined {
  const first = numeral(tokens[at]);
  if (first?.kind === 'hundred' || first?.kind === 'hundreds') return { value: first.value, end: at + 1 };
  const next = follower(tokens, at + 1);
  if (first?.kind !== 'unit' || first.value < 3 || next?.kind !== 'hundred' || next.joined) return undefined;
  return { value: first.value * 100, end: at + 2 };
}

function underHundred(tokens: readonly Token[], at: number): Part | undefined {
  const first = numeral(tokens[at]);
  if (first === undefined) return undefined;
  if (first.kind === 'ten' || first.kind === 'tens') return { value: first.value, end: at + 1 };
  if (first.kind !== 'unit' && first.kind !== 'teen-unit') return undefined;
  const next = follower(tokens, at + 1);
  if (next?.kind === 'ten' && !next.joined) return { value: first.value + 10, end: at + 2 };
  const tens = first.value === 0 ? undefined : joinedAt(tokens, at + 1);
  if (tens?.numeral.kind === 'tens') return { value: first.value + tens.numeral.value, end: tens.end };
  return first.kind === 'unit' ? { value: first.value, end: at + 1 } : undefined;
}

/** «نصف» before a scale: «نصف مليون». */
function halfAt(tokens: readonly Token[], at: number): Part | undefined {
  const first = numeral(tokens[at]);
  return first?.kind === 'fraction' ? { value: first.value, end: at + 1 } : undefined;
}

/** «ونصف», «وثلاثة أرباع» after a number: a part of its scale, «مليون ونصف المليون». */
function fractionAfter(tokens: readonly Token[], at: number, scale: number): Part | undefined {
  const begin = joinAt(tokens, at);
  const part = begin === undefined ? undefined : fractionAt(tokens, begin);
  if (part === undefined) return undefined;
  const repeated = numeral(tokens[part.end]);
  const again = repeated?.kind === 'scale' && repeated.definite && repeated.value === scale;
  return { value: part.value * scale, end: again ? part.end + 1 : part.end };
}

/** «نصف», «ثلثا», «ثلاثة أرباع». */
function fractionAt(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = numeral(tokens[at]);
  if (first === undefined) return undefined;
  if (first.kind === 'fraction') return { value: first.value, end: at + 1, form: 'fraction', digits: false };
  return partsAt(tokens, at);
}

/** «ثلاثة أرباع». */
function partsAt(tokens: readonly Token[], at: number): NumberReading | undefined {
  const first = numeral(tokens[at]);
  const parts = follower(tokens, at + 1);
  if (first?.kind !== 'unit' || parts?.kind !== 'parts' || parts.joined) return undefined;
  return { value: first.value * parts.value, end: at + 2, form: 'fraction', digits: false };
}

/** The numeral at a token that goes on from the one before: on the same line, with nothing between. */
function follower(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  return token === undefined || token.gap === 'line' ? undefined : numeral(token);
}

/** Where the number after «و» begins: in this very word, or in the one after a «و» that stands alone. */
function joinAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'line') return undefined;
  if (token.kind === 'word' && token.text === 'و') {
    const next = tokens[at + 1];
    return next === undefined || next.gap === 'line' ? undefined : at + 1;
  }
  if (numeral(token)?.joined === true) return at;
  // «مئة وأحد عشر»: folded, «وأحد» is «واحد», which after a number only «و» and «أحد» can be.
  const teen = token.text === 'واحد' ? follower(tokens, at + 1) : undefined;
  return teen?.kind === 'ten' || (teen?.kind === 'tens' && teen.joined) ? at : undefined;
}

function joinedAt(tokens: readonly Token[], at: number): { numeral: Numeral; end: number } | undefined {
  const begin = joinAt(tokens, at);
  const found = begin === undefined ? undefined : numeral(tokens[begin]);
  return found && begin !== undefined ? { numeral: found, end: begin + 1 } : undefined;
}
