import { parseHTML } from 'linkedom';
import { markup } from './markup.ts';

/** As much of the DOM as reading a page needs; the parser's own types want a browser's library. */
export interface PageNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The document of a page; a fragment is given the html and body that it lacks. */
export function documentOf(html: string): PageDocument {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  return document;
}

/**
 * The text of a string that may hold entities or tags, as structured data often does: `&quot;` is `"`. Null
 * where it cannot be parsed in good time.
 */
export function plain(text: string): string | null {
  if (!/[&<]/u.test(text)) return text;
  const fragment = markup(`<p>${text.replaceAll('<p', ' <p')}</p>`);
  return 'why' in fragment ? null : documentOf(fragment.html).body.textContent;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/**
 * Calls `enter` and `leave` for every node under `root` in order, without recursion: pages nest thousands deep.
 * `enter` returning false passes over what is within.
 */
export function walk(
  root: PageNode,
  enter: (node: PageNode, depth: number) => boolean,
  leave: (node: PageNode) => void = () => {},
): void {
  let node: PageNode = root;
  let depth = 0;
  for (;;) {
    const inner = enter(node, depth) ? node.firstChild : null;
    if (inner !== null) {
      node = inner;
      depth++;
      continue;
    }
    leave(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root;
      depth--;
      leave(node);
    }
    if (node === root) return;
    node = node.nextSibling as PageNode;
  }
}
