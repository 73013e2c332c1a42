import { NEWS } from '../constants.ts';
import type { Published } from '../lines/day-of-page.ts';
import { wordsBesideDay } from '../lines/page-lines.ts';
import { blocks, isHidden, isLink } from '../markup/blocks.ts';
import {
  isElement,
  type PageDocument,
  type PageElement,
  type PageNode,
  TEXT,
  walk,
} from '../markup/document.ts';
import { dayInLine } from '../text/day-in-line.ts';
import { believable, publishedIn } from '../text/published.ts';

/** Names that sites give, in classes and ids, to what stands around an article's text. */
const ASIDE =
  /(?:^|[-_ ])(?:related|relateds?|share|sharing|shares|social|socials|tags?|caption|captions|newsletter|advert\w*|ads?|adv|promo|comments?|breadcrumbs?|readmore|alsoread|mostread|mostviewed|popular|recommend\w*|outbrain|taboola|cookies?|subscribe|sidebar|nav|navbar|menu|footer|ticker)(?:$|[-_ ])/u;

const ASIDE_TAGS = /^(?:nav|footer|aside|figcaption|button|dialog)$/u;
const ASIDE_ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|alert)$/u;

/** Of these, what is about other articles, or by the readers of this one. */
const OF_OTHERS =
  /(?:^|[-_ ])(?:relateds?|comments?|readmore|alsoread|mostread|mostviewed|popular|recommend\w*|outbrain|taboola|advert\w*|ads?|adv|promo|sidebar|nav|navbar|menu|ticker)(?:$|[-_ ])/u;

/**
 * The lines of the page that may show the day of its article: all below the title, and those of the element that holds
 * the title (an article or the head of one). What is of other articles or of the page itself is passed over. To be
 * called before `dropAsides`.
 */
export function linesOfDay(document: PageDocument, isTitle: (text: string) => boolean): string[][] {
  const lines = (root: PageElement) => blocks(root, isOfOthers).map((block) => block.text);
  const heading = [...document.querySelectorAll('h1')].find((one) => isTitle(one.textContent ?? ''));
  let own: PageNode | null = heading ?? null;
  while (own !== null && !/^(?:article|header)$/u.test(own.localName ?? '')) own = own.parentNode;
  const all = lines(document.body);
  const at = all.findIndex(isTitle);
  const around = own === null ? [] : lines(own as PageElement);
  return [at === -1 ? [] : all.slice(at + 1), around];
}

function isOfOthers(element: PageElement): boolean {
  const names = namesOf(element);
  return element.localName === 'nav' || OF_OTHERS.test(names) || OF_VISIT.test(names);
}

/** Takes out of the page what its tags, roles and names say is not the article. The document is changed. */
export function dropAsides(document: PageDocument): void {
  const marked: Weighed[] = [];
  const open: Weighed[] = [];
  let links = 0;
  let whole = 0;
  walk(
    document.body,
    (node) => {
      const outer = open.at(-1);
      if (node.nodeType === TEXT) {
        const size = (node.textContent ?? '').trim().length;
        if (outer && links === 0 && size >= NEWS.runningText) outer.text += size;
        return false;
      }
      if (!isElement(node)) return true;
      if (isLink(node)) links++;
      open.push({ element: node, text: 0, holdsArticle: isOfArticle(node) });
      return true;
    },
    (node) => {
      const done = isElement(node) ? open.pop() : undefined;
      if (done === undefined) return;
      if (isLink(done.element)) links--;
      if (isAside(done.element)) marked.push(done);
      const outer = open.at(-1);
      whole = done.text;
      if (outer === undefined) return;
      outer.text += done.text;
      outer.holdsArticle ||= done.holdsArticle;
    },
  );
  for (const { element, text, holdsArticle } of marked) {
    if (!holdsArticle && text <= whole * NEWS.asideOfPage) element.remove();
  }
}

interface Weighed {
  readonly element: PageElement;
  text: number;
  holdsArticle: boolean;
}

function isOfArticle(element: PageElement): boolean {
  return element.localName === 'h1' || element.getAttribute('itemprop') === 'articleBody';
}

function isAside(element: PageElement): boolean {
  return (
    ASIDE_TAGS.test(element.localName) ||
    ASIDE_ROLES.test(element.getAttribute('role') ?? '') ||
    isHidden(element) ||
    ASIDE.test(namesOf(element))
  );
}

/** Class and id in lower case, `relatedNews` as `related-news`. */
function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase();
}

const DATED =
  /(?:^|[-_ ])(?:date|dates|datetime|time|published|publish|pubdate|posted|timestamp|tmstmp|tmstp)(?:$|[-_ ])/u;
const OF_VISIT =
  /current|today|(?:^|[-_ ])(?:now|clock|visit|weather|prayer|hdr|header-(?:date|time)|(?:site|page|top|main)-?header)(?:$|[-_ ])/u;

/**
 * The day that the page shows in an element made for it: `<time datetime>`, or one whose class or id speaks of a
 * date. Those of asides and of the page's own clock are passed over.
 */
export function shownDay(document: PageDocument, now: Date): Published | null {
  const isBeside = besides(document);
  for (const time of document.querySelectorAll('time[datetime]')) {
    const day = publishedIn(time.getAttribute('datetime')?.trim(), now);
    if (day !== null && !isBeside(time.parentNode)) return { published: day, publishedBasis: 'visible-line' };
  }
  for (const element of document.querySelectorAll('[class],[id]')) {
    const names = namesOf(element);
    if (!DATED.test(names) || OF_VISIT.test(names) || isBeside(element.parentNode)) continue;
    const line = dayInLine(shortText(element).replace(/\s+/gu, ' ').trim());
    const day = line !== null && wordsBesideDay(line) <= 1 ? believable(line.day, now) : null;
    if (day !== null) return { published: day, publishedBasis: 'visible-line' };
  }
  return null;
}

/** The text of an element; nothing where it is longer than that of an element that shows a day. */
function shortText(element: PageElement): string {
  let text = '';
  walk(element, (node) => {
    if (node.nodeType === TEXT && text.length <= NEWS.shownDay) text += node.textContent ?? '';
    return text.length <= NEWS.shownDay;
  });
  return text.length > NEWS.shownDay ? '' : text;
}

/** Whether a node is an aside, the page's own head, or in one. Each node is looked at once. */
function besides(document: PageDocument): (node: PageNode | null) => boolean {
  const known = new Map<PageNode, boolean>();
  const titled = new Set<PageNode>();
  for (const heading of document.querySelectorAll('h1')) {
    for (let node = heading.parentNode; node !== null && !titled.has(node); node = node.parentNode) {
      titled.add(node);
    }
  }
  return (start) => {
    const passed: PageNode[] = [];
    let node = start;
    let found = false;
    for (; node !== null && !found; node = node.parentNode) {
      const before = known.get(node);
      found = before ?? isBesideItself(node, titled);
      passed.push(node);
      if (before !== undefined) break;
    }
    for (const one of passed) known.set(one, found);
    return found;
  };
}

function isBesideItself(node: PageNode, titled: ReadonlySet<PageNode>): boolean {
  if (!isElement(node) || /^(?:body|html)$/u.test(node.localName)) return false;
  const { parentNode: outer } = node;
  // The foot of the article itself, not of the page.
  const ofArticle = node.localName === 'footer' && outer?.localName === 'article' && titled.has(outer);
  if (ofArticle) return false;
  const ofPage = node.localName === 'header' || OF_VISIT.test(namesOf(node));
  return isAside(node) || (ofPage && !titled.has(node));
}
