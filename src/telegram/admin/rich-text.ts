import type { Context } from 'grammy';
import { TELEGRAM } from '../constants.ts';

type Block = NonNullable<NonNullable<Context['msg']>['rich_message']>['blocks'][number];

/** What stands beside the text of a post, and is none of it. */
const NO_TEXT: ReadonlySet<string> = new Set(['buttons', 'thinking', 'anchor', 'divider']);

/** The text of a rich message, a line for each of its blocks; empty where it has none. */
export function richText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => linesOf(block, 0)).join('\n');
}

/** The lines of a block, as Telegram's declarations have it: what it holds stands in a few fields, whatever it is. */
function linesOf(value: unknown, depth: number): string[] {
  if (depth > TELEGRAM.richTextDepth || typeof value !== 'object' || value === null) return [];
  const block = value as Readonly<Record<string, unknown>>;
  if (NO_TEXT.has(String(block.type))) return [];
  const own = [block.summary, block.text].map((text) => inline(text, depth));
  const rows = listOf(block.cells).map((row) =>
    listOf(row)
      .map((cell) => inline(cell, depth))
      .join(' ')
      .trim(),
  );
  const inner = [...listOf(block.blocks), ...listOf(block.items)].flatMap((one) => linesOf(one, depth + 1));
  return [...own, ...rows, ...inner, inline(block.caption, depth)].filter((line) => line !== '');
}

/** A text, a list of texts, or something that has one. */
function inline(text: unknown, depth: number): string {
  if (typeof text === 'string') return text;
  if (depth > TELEGRAM.richTextDepth || typeof text !== 'object' || text === null) return '';
  if (Array.isArray(text)) return text.map((part) => inline(part, depth + 1)).join('');
  const { type, text: inner, alternative_text: alternative } = text as Readonly<Record<string, unknown>>;
  if (type === 'button') return '';
  return inline(inner ?? alternative, depth + 1);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
