// The parser in one file, not in two hundred: whoever reads pages starts in half the time.
import { parseHTML } from 'linkedom/worker';

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

/** The document of a page, with the html, head and body that HTML lets it leave out. */
export function documentOf(html: string): PageDocument {
  const fragment = /<(?:body|head)[\s>]/iu.test(html) ? html : `<body>${html}</body>`;
  const whole = /<html[\s>]/iu.test(html) ? html : `<!DOCTYPE html><html>${fragment}</html>`;
  const parsed = parsedAs(whole);
  // Something may stand before that tag, or the page break off in it: «<p>…</p><html ».
  const root: PageElement | null = parsed.documentElement;
  const document = root?.localName === 'html' ? parsed : parsedAs(`<html><body>${html}`);
  complete(document);
  return document;
}

function parsedAs(html: string): Changeable {
  return (parseHTML(html) as unknown as { document: Changeable }).document;
}

interface Changeable extends PageDocument, PageNode {
  createElement(name: string): PageElement & { appendChild(node: PageNode): void };
}

const OF_HEAD = /^(?:base|link|meta|title)$/u;

/**
 * Puts what stands in no body into one: the parser takes tags as they are written, so that without a head or body
 * tag, or behind a closing one, an article would be in the head or in none.
 */
function complete(document: Changeable): void {
  const root = document.documentElement as PageElement & {
    replaceChildren(...nodes: PageNode[]): void;
  };
  // A page may go on behind `</html>`; the parser leaves no way from its doctype to what follows.
  const roots = fromOn(root);
  if (isComplete(root, roots)) return;
  const { head, flow } = gathered(roots);
  const parts = { head: document.createElement('head'), body: document.createElement('body') };
  for (const node of head) parts.head.appendChild(node);
  for (const node of flow) parts.body.appendChild(node);
  root.replaceChildren(parts.head, parts.body);
}

/** The nodes of a page that are of its head, and the others that it shows, in their order. */
function gathered(roots: readonly PageNode[]): { readonly head: PageNode[]; readonly flow: PageNode[] } {
  const head: PageNode[] = [];
  const flow: PageNode[] = [];
  const gather = (nodes: readonly PageNode[], isInBody: boolean): void => {
    for (const node of nodes) {
      const name = nameOf(node);
      if (/^(?:html|head|body)$/u.test(name)) gather(fromOn(node.firstChild), isInBody || name === 'body');
      else if (OF_HEAD.test(name) && !isInBody) head.push(node);
      else if (name !== '' || node.nodeType === TEXT) flow.push(node);
    }
  };
  gather(roots, false);
  return { head, flow };
}

function nameOf(node: PageNode): string {
  return isElement(node) ? node.localName : '';
}

function isComplete(root: PageElement, roots: readonly PageNode[]): boolean {
  const [first, second, ...more] = fromOn(root.firstChild).filter((node) => isElement(node) || isText(node));
  if (roots.filter(isElement).length > 1 || more.length > 0) return false;
  if (first?.localName === 'body') return second === undefined;
  const whole = first?.localName === 'head' && second?.localName === 'body';
  return whole && fromOn(first.firstChild).every((node) => !isElement(node) || isOfHead(node));
}

/** Elements that a head may hold, shown or not. */
function isOfHead(element: PageElement): boolean {
  return OF_HEAD.test(element.localName) || /^(?:script|style|noscript|template)$/u.test(element.localName);
}

function isText(node: PageNode): boolean {
  return node.nodeType === TEXT && /\S/u.test(node.textContent ?? '');
}

/** A node and its siblings behind it. */
function fromOn(first: PageNode | null): PageNode[] {
  const nodes: PageNode[] = [];
  for (let node = first; node !== null; node = node.nextSibling) nodes.push(node);
  return nodes;
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
