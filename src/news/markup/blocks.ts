import { cleanLine } from '../text/clean.ts';
import { isElement, type PageElement, type PageNode, TEXT, walk } from './document.ts';

/** A line of a page as a reader sees it. */
export interface Block {
  readonly text: string;
  /** Whether all of its words are in links. */
  readonly linked: boolean;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|body|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)$/u;

/** What has no text of the article in it, wherever it stands. */
const SILENT =
  /^(?:script|style|noscript|template|iframe|object|svg|math|canvas|audio|video|button|input|textarea|select|figcaption|head)$/u;

/**
 * The lines that a page shows under `root`: one a paragraph, heading, list entry or table cell, cut at `<br>`;
 * without the elements that `isPassedOver`.
 */
export function blocks(
  root: PageNode,
  isPassedOver: (element: PageElement) => boolean = () => false,
): Block[] {
  const isSilent = (node: PageElement) => SILENT.test(node.localName) || isHidden(node) || isPassedOver(node);
  const lines = new BlockLines();
  walk(
    root,
    (node) => {
      if (node.nodeType === TEXT) {
        lines.add(node.textContent ?? '');
        return false;
      }
      if (!isElement(node)) return node === root;
      if (isSilent(node)) return false;
      if (BLOCK.test(node.localName) || node.localName === 'br') lines.end();
      if (isLink(node)) lines.links++;
      return true;
    },
    (node) => {
      if (!isElement(node) || isSilent(node)) return;
      if (BLOCK.test(node.localName)) lines.end();
      if (isLink(node)) lines.links--;
    },
  );
  lines.end();
  return lines.found;
}

/** The lines of a page as they are read, and whether any text of the one at hand stands outside of links. */
class BlockLines {
  readonly found: Block[] = [];
  /** How many links are open. */
  links = 0;
  #parts: string[] = [];
  #isOutside = false;

  add(text: string): void {
    this.#parts.push(text);
    if (this.links === 0 && /[\p{L}\p{N}]/u.test(text)) this.#isOutside = true;
  }

  /** Ends the line at hand. */
  end(): void {
    const text = this.#parts.length === 0 ? '' : cleanLine(this.#parts.join(''));
    if (text !== '') this.found.push({ text, linked: !this.#isOutside });
    this.#parts = [];
    this.#isOutside = false;
  }
}

/** Whether the page itself hides an element from its readers. */
export function isHidden(node: PageNode): boolean {
  return (
    isElement(node) &&
    (node.getAttribute('hidden') !== null ||
      node.getAttribute('aria-hidden') === 'true' ||
      /display\s*:\s*none/iu.test(node.getAttribute('style') ?? ''))
  );
}

/** Whether an element leads somewhere; an `<a name>` that old pages never close does not. */
export function isLink(element: PageElement): boolean {
  return element.localName === 'a' && element.getAttribute('href') !== null;
}
