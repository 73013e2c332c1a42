import { Readability } from '@mozilla/readability';
import { NEWS } from '../constants.ts';
import { documentOf, type PageDocument, type PageElement, TEXT, walk } from '../markup/document.ts';

/**
 * The part of the page that Readability takes for the article, or null where it finds none or the page would take
 * it too long. The document is used up: Readability changes it.
 */
export function readablePart(document: PageDocument): PageElement | null {
  if (!isMeasured(document.documentElement)) return null;
  const made = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: NEWS.readableText,
  }).parse();
  return made?.content ? documentOf(made.content).body : null;
}

function isMeasured(root: PageElement): boolean {
  let elements = 0;
  let text = 0;
  let deepest = 0;
  const fits = () =>
    elements <= NEWS.readableElements && text <= NEWS.readableCounted && deepest <= NEWS.readableDepth;
  walk(root, (node, depth) => {
    if (node.nodeType === TEXT) text += depth * (node.textContent?.length ?? 0);
    else elements++;
    deepest = Math.max(deepest, depth);
    return fits();
  });
  return fits();
}
