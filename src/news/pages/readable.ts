import { Readability } from '@mozilla/readability';
import { documentOf, type PageDocument, type PageElement, TEXT, walk } from '../markup/document.ts';

/**
 * Readability takes the text of every ancestor of every paragraph, so its time goes with the text counted once for
 * each element around it. Measured: 9 million characters so counted take .4 s, 29 million 4.7 s; a large news page
 * has 3 million.
 */
const MOST_TEXT = 15_000_000;
const MOST_ELEMENTS = 20_000;
/** Its time goes with the cube of the depth; real pages nest 60 deep at most, browsers 512. */
const DEEPEST = 120;
const FEWEST_CHARACTERS = 100;

/**
 * The part of the page that Readability takes for the article, or null where it finds none or the page would take
 * it too long. The document is used up: Readability changes it.
 */
export function readablePart(document: PageDocument): PageElement | null {
  if (!isMeasured(document.documentElement)) return null;
  const made = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: FEWEST_CHARACTERS,
  }).parse();
  return made?.content ? documentOf(made.content).body : null;
}

function isMeasured(root: PageElement): boolean {
  let elements = 0;
  let text = 0;
  let deepest = 0;
  const fits = () => elements <= MOST_ELEMENTS && text <= MOST_TEXT && deepest <= DEEPEST;
  walk(root, (node, depth) => {
    if (node.nodeType === TEXT) text += depth * (node.textContent?.length ?? 0);
    else elements++;
    deepest = Math.max(deepest, depth);
    return fits();
  });
  return fits();
}
