import type { Statement } from '../answer/answer.ts';

/** A part of a text that was given back, and which of the statements it stands for, counted from 0. */
export interface Segment {
  readonly text: string;
  readonly of: readonly [number, ...number[]];
}

/** What stands behind the words of statement `at` on its way to a model and back. */
export function wordingMark(at: number): string {
  return `⟦${at + 1}⟧`;
}

const MARK = /⟦(\d{1,2})⟧/u;

/** A text is given without whatever looks like a mark. */
export function unmarked(text: string): string {
  return text.replace(/[⟦⟧]/gu, '').replace(/\s+/gu, ' ').trim();
}

/** What is given to a model: each statement with its mark, as JSON, whose strings no text ends. */
export function statementsToWord(statements: readonly Statement[]): string {
  const sentences = statements.map(({ text }, at) => ({ text: unmarked(text), mark: wordingMark(at) }));
  return JSON.stringify({ sentences });
}

/**
 * The parts of a text whose marks came back exactly as they were given, each once and in order; else why they did not.
 * Several marks in a row stand behind one part.
 */
export function segments(text: string, count: number): readonly Segment[] | string {
  const pieces = text.replace(/\s+/gu, ' ').trim().split(MARK);
  const found: { text: string; of: [number, ...number[]] }[] = [];
  for (let at = 0; at < count; at++) {
    const [said = '', number] = pieces.slice(2 * at, 2 * at + 2);
    if (number !== String(at + 1)) return 'marks that are not those that were given';
    const last = found.at(-1);
    if (!/[\p{L}\p{N}]/u.test(said)) {
      if (last === undefined) return 'a mark without words';
      last.text += said.trimEnd();
      last.of.push(at);
      continue;
    }
    // What ends a part may stand behind its mark.
    const [, ending = '', own = ''] = /^([\s.،؛]*)(.*)$/su.exec(said) ?? [];
    if (last !== undefined) last.text += ending.trim();
    found.push({ text: own.trim(), of: [at] });
  }
  const rest = pieces.slice(2 * count);
  const end = rest[0] ?? '';
  if (rest.length !== 1) return 'marks that are not those that were given';
  if (/[^\s.،؛]/u.test(end)) return 'words without a mark';
  const last = found.at(-1);
  if (last !== undefined) last.text += end.trim();
  return found;
}
