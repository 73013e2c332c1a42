import { ARABIC } from '../constants.ts';
import type { Token } from '../words/tokens.ts';

/**
 * The number that digits from a token on write, with their separators: «1,234.5», «١٬٢٣٤٫٥», «1.234.567», «3,5».
 * One comma before exactly three digits parts thousands; one point there is a decimal point.
 */
export function decimalAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== 'digits' || first.text.length > ARABIC.digits) return undefined;
  const reversed = reversedAt(tokens, at);
  if (reversed !== undefined) return reversed;
  const grouped = groupsAt(tokens, at);
  let { value } = grouped;
  let end = grouped.end;
  const point = tokens[end]?.text ?? '';
  const after = tokens[end + 1];
  if (/^[.,٫،]$/u.test(point) && touches(tokens, end) && isPoint(point, after, grouped.mark)) {
    if (!(tokens[end + 2]?.text === point && touches(tokens, end + 2))) {
      value = Number(`${value}.${after?.text}`);
      end += 2;
    }
  }
  return { value, end };
}

function isPoint(point: string, after: Token | undefined, mark: string): boolean {
  if (after === undefined || after.text.length > ARABIC.digits || point === mark) return false;
  return point === '.' || point === '٫' || after.text.length <= 2 || mark === 'zero';
}

/**
 * «9ر3» is 3.9: agencies of the Maghreb and the Gulf write ر for the decimal comma, and the whole after the fraction.
 * Where the first part is too long for a fraction («656ر5») they have written it the other way.
 */
function reversedAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const [first, point, second] = tokens.slice(at, at + 3);
  if (first === undefined || second?.kind !== 'digits' || point?.text !== 'ر') return undefined;
  if (point.gap !== 'none' || second.gap !== 'none' || second.text.length > ARABIC.digits) return undefined;
  const turned = first.text.length <= 2 || first.text.length <= second.text.length;
  const [whole, fraction] = turned ? [second.text, first.text] : [first.text, second.text];
  return { value: Number(`${whole}.${fraction}`), end: at + 3 };
}

/** «1,234,567», «١٬٢٣٤», «1.234.567»: groups of three after one to three digits, all parted alike. */
function groupsAt(tokens: readonly Token[], at: number): { value: number; end: number; mark: string } {
  let text = tokens[at]?.text ?? '';
  let end = at + 1;
  const mark = tokens[end]?.text ?? '';
  const parts = /^[,٬.'’]$/u.test(mark) && text.length <= 3 && !/^0+$/u.test(text);
  while (parts && tokens[end]?.text === mark && touches(tokens, end) && text.length < ARABIC.digits) {
    const group = tokens[end + 1];
    if (group?.text.length !== 3) break;
    text += group.text;
    end += 2;
  }
  const groups = (end - at - 1) / 2;
  if (groups === 0 || (mark === '.' && groups === 1)) {
    return { value: Number(tokens[at]?.text), end: at + 1, mark: /^0+$/u.test(text) ? 'zero' : '' };
  }
  return { value: Number(text), end, mark };
}

/** A mark with digits right before and right after it. */
function touches(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.gap === 'none' && next?.kind === 'digits' && next.gap === 'none';
}
