import { isHidden, isLink } from './blocks.ts';
import { dayInLine } from './dayinline.ts';
import type { Published } from './dayofpage.ts';
import { isElement, type PageDocument, type PageElement, type PageNode, TEXT, walk } from './document.ts';
import { wordsBesideDay } from './pagelines.ts';
import { believable, publishedIn } from './published.ts';

/** Names that sites give, in classes and ids, to what stands around an article's text. */
const ASIDE =
  /(?:^|[-_ ])(?:related|relateds?|share|sharing|shares|social|socials|tags?|caption|captions|newsletter|advert\w*|ads?|adv|promo|comments?|breadcrumbs?|readmore|alsoread|mostread|mostviewed|popular|recommend\w*|outbrain|taboola|cookies?|subscribe|sidebar|nav|navbar|menu|footer|ticker)(?:$|[-_ ])/u;

const ASIDE_TAGS = /^(?:nav|footer|aside|figcaption|button|dialog)$/u;
const ASIDE_ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|alert)$/u;

/**
 * A wrapper may bear such a name too (`has-sidebar`): what holds the title, the marked body of the article, or that
 * share of the page's running text is no aside. Text runs where a stretch of it outside links is so long.
 */
const MOST_OF_PAGE = 0.25;
const RUNNING = 80;

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
        if (outer && links === 0 && size >= RUNNING) outer.text += size;
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
    if (!holdsArticle && text <= whole * MOST_OF_PAGE) element.remove();
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
  for (const time of document.querySelectorAll('time[datetime]')) {
    const day = publishedIn(time.getAttribute('datetime')?.trim(), now);
    if (day !== null && !isBeside(time)) return { published: day, publishedBasis: 'visible-line' };
  }
  for (const element of document.querySelectorAll('[class],[id]')) {
    const names = namesOf(element);
    if (!DATED.test(names) || OF_VISIT.test(names)) continue;
    const written = element.textContent ?? '';
    const line = written.length > 200 ? null : dayInLine(written.replace(/\s+/gu, ' ').trim());
    const day = line !== null && wordsBesideDay(line) <= 1 ? believable(line.day, now) : null;
    if (day !== null && !isBeside(element)) return { published: day, publishedBasis: 'visible-line' };
  }
  return null;
}

function isBeside(element: PageElement): boolean {
  for (let node: PageNode | null = element.parentNode; node !== null; node = node.parentNode) {
    if (!isElement(node) || /^(?:body|html)$/u.test(node.localName)) continue;
    const ofPage = node.localName === 'header' || OF_VISIT.test(namesOf(node));
    if (isAside(node) || (ofPage && node.querySelector('h1') === null)) return true;
  }
  return false;
}
