// Long because a room has one record of its numbers.
import { constants } from '../constants.ts';

/**
 * The numbers by which files become articles: what is taken for a text, its title, its day, its copies, and
 * what is refused. `npm run bench:pages`, `bench:alike` and `bench:hostile` measure them. `npm run
 * bench:neighbours -- --only NEWS` shows what the values beside the tuned ones give; `bench/neighbours.md`
 * what they gave.
 */
export const NEWS = constants({
  // Articles
  /**
   * Characters of an address. Limit: browsers and proxies cut at 2,048 (RFC 9110, 4.1, asks for 8,000
   * octets), Telegram refuses or drops longer links.
   */
  longestAddress: 2048,
  /** UTF-16 units of a text by which its language is told. Bound: the beginning is enough. */
  headForLanguage: 20_000,
  /**
   * Sentences of a passage, the last of the one before among them. Tuned: windows of three put the right
   * article first as often as windows at every sentence, with a fifth fewer of them; one, two, five
   * sentences and whole articles did worse.
   */
  sentencesAPassage: 3,
  /** Tokens past which a passage takes no further sentence. Tuned. */
  tokensAPassage: 256,
  /**
   * UTF-16 units of the pieces into which a longer run without a space is cut. Bound: NFKC makes at most 18
   * of one (U+FDFA).
   */
  pieceOfRun: 24,
  /** Tokens of a title that are embedded with each passage. Bound: titles of news have 10 to 40. */
  titleTokens: 96,
  /** UTF-16 units of a sentence of MediaWiki's markup. Bound: of time; a longer one is no prose. */
  wikiSentence: 8_000,
  /** Letters of an article. Choice: fewer are a caption or an error page. */
  articleLettersAtLeast: 20,
  /** UTF-16 units of an article. Bound: more is no news article, and would take hours to embed. */
  articleUnits: 1_000_000,
  /** UTF-16 units of a title that is made of the text's beginning. Choice. */
  madeTitle: 100,
  /** UTF-16 units of a title that is kept. Bound: no title is that long. */
  longestTitleKept: 500,
  /** UTF-16 units of a publisher's name. Bound: nobody is called so. */
  longestPublisher: 200,
  /**
   * Days after a lead's own day («يوم الأحد، (27 أيلول 2020)») within which a day in the name of the file or
   * in the address is the day of publication. Tuned: the lead may date what happened.
   */
  publishedAfterLead: 3,
  /** Bytes of the file that tells of another. Bound. */
  sidecarBytes: 1_000_000,
  // Copies of one story
  /**
   * From where articles of two papers are copies: resemblance of their shingles, and the share of the
   * shorter one's that the other has. Tuned: papers that edit one wire story share half of the shorter text;
   * on the known sets of `data/articles`, which `npm run bench:alike` prints.
   */
  alikeOfTwoPapers: { resemblance: 0.25, containment: 0.5 },
  /**
   * The same of one paper, whose articles share as much when they only go on with a story or follow a form.
   * Tuned: by reading 37 pairs; `npm run bench:alike`.
   */
  alikeOfOnePaper: { resemblance: 0.75, containment: 0 },
  /** Days between two copies. Tuned. */
  copiesApart: 2,
  /** Shingles of a text that can be told from others by them. Tuned. */
  shinglesAtLeast: 10,
  /**
   * Shingles that are kept of a text. Measured: all of a story of 350 words; a longer one is estimated
   * within .03 (standard error).
   */
  shinglesKept: 256,
  // Lines of a page
  /** Words of a line that count for the run of lines it is in. Tuned. */
  wordsCounted: 60,
  /**
   * What a line of each other kind adds to it, in words: what surrounds prose, less than nothing. Tuned.
   */
  besideProse: {
    date: -3,
    byline: -3,
    caption: -3,
    related: -1,
    rights: -10,
    furniture: -6,
    notice: 0,
  },
  /** What a line that is no prose adds to it, in words. Tuned. */
  lineBeside: -4,
  /** What a link under «اقرأ أيضا» adds to it, in words: they often stand in the midst of a text. Tuned. */
  linkBeside: -1,
  /** Empty lines below links from which on a line is not one of them. Tuned. */
  emptyLinesApart: 2,
  /** Words of a line that is taken for a paragraph where a site's end without a full stop. Tuned. */
  openParagraph: 9,
  /**
   * Words of a line that is prose though it ends without a full stop. Tuned: menus and kickers of saved
   * pages and of the development articles are shorter.
   */
  longProse: 22,
  /** First lines of a text among which a title stands that was taken for text. Tuned. */
  linesOfTitle: 6,
  /**
   * Words of a line that is prose and ends as such. Tuned: menus and kickers are shorter, paragraphs seldom
   * so.
   */
  shortProse: 4,
  /** Words of a line that shows a day, rights or who took a picture. Tuned. */
  shortLine: 20,
  /** Words of a line that says who wrote. Tuned. */
  byline: 10,
  /** Words of a line that says who took a picture, «تصوير فلان», without a colon. Tuned. */
  creditWords: 3,
  /** Words beside its day of a line that shows one and ends as prose, and of another. Tuned. */
  besideDay: { closed: 2, open: 12 },
  /** UTF-16 units of a line that are looked at: a longer one is prose whatever follows. Bound. */
  lineLookedAt: 2_000,
  /** Words of a line that is known for furniture by its first words. Tuned. */
  furnitureWords: 14,
  /** Words of a line that is known for a link to other articles. Tuned. */
  furnitureLinkWords: 25,
  /** Words of a line by which a site signs. Tuned. */
  publisherWords: 6,
  /** Lines under a text within which a site signs. Tuned. */
  publisherLines: 40,
  /** Words of a title. Tuned: headlines have 6 to 16. */
  titleWords: 30,
  /** UTF-16 units of a line that may be one. Bound. */
  titleLine: 400,
  /** Words of the name of a site behind a title. Tuned. */
  siteWords: 6,
  /**
   * Share of a title's words that the text has, past which more tells nothing: a subtitle shares more than
   * the title does. Tuned.
   */
  titleShared: 0.6,
  /** Share of a line's words that the text has for it to be the title. Tuned. */
  titleSharedAtLeast: 0.2,
  /** Lines of a text in which the words of its title are looked for. Tuned. */
  linesForTitle: 12,
  /** Words from which on a line may well be a headline. Tuned: they have 6 to 16. */
  shortTitle: 4,
  /** Days from the text's own dated lead past which a line that shows a day is of the visit. Tuned. */
  leadApart: 3,
  /** UTF-16 units of the first sentence in which a dated lead is looked for. Tuned. */
  lead: 320,
  /** UTF-16 units within which a dateline ends. Tuned. */
  dateline: 60,
  /** Words beside its day of a line between title and text: who wrote it, or where. Tuned. */
  besidePublished: 3,
  /** UTF-16 units of a line that shows a day; longer ones are prose. Tuned. */
  dayLine: 300,
  /** First year of a day that a page shows. Bound: no paper is older. */
  firstPaper: 1601,
  /**
   * Milliseconds by which the easternmost clock is ahead of UTC: a page may bear a day that has begun only
   * there. Limit: UTC+14.
   */
  easternmostMs: 14 * 3_600_000,
  // Pages
  /**
   * Share of a page's running text from which on what is named as an aside is none: a wrapper may bear such
   * a name too (`has-sidebar`). Tuned.
   */
  asideOfPage: 0.25,
  /** UTF-16 units outside links from which on text runs. Tuned. */
  runningText: 80,
  /** UTF-16 units of an element that shows a day. Tuned. */
  shownDay: 200,
  /** UTF-16 units of the lines of a text that was wrapped to a width, at most. Tuned. */
  wrappedWidest: 130,
  /** The same at least. Tuned. */
  wrappedNarrowest: 45,
  /** Share of the body in the structured data under which what a page shows is not its text. Tuned. */
  muchShorter: 0.5,
  /**
   * UTF-16 units of what is shown without scripts from which on it may be the text. Tuned: a word on how to
   * switch them on is shorter.
   */
  noscriptText: 200,
  /** Headings of the first level among which a page's title is. Bound. */
  headings: 20,
  /** Entries of a page that is more than one article. Choice. */
  liveEntries: 2,
  /**
   * UTF-16 units in which a program that saved a page says where it was. Bound: in one of its first
   * comments.
   */
  headForAddress: 20_000,
  /** UTF-16 units of what Readability takes for an article. Tuned. */
  readableText: 100,
  /**
   * UTF-16 units of text, counted once for each element around it, that Readability is given: it takes the
   * text of every ancestor of every paragraph. Measured: 9 million take .4 s, 29 million 4.7 s; a large page
   * of news has 3 million.
   */
  readableCounted: 15_000_000,
  /** Elements that it is given. Bound. */
  readableElements: 20_000,
  /**
   * Depth of what it is given: its time goes with the cube. Bound: real pages nest 60 deep at most, browsers
   * 512.
   */
  readableDepth: 120,
  /**
   * Depth at which an article is looked for in JSON-LD; pages put it in an array, in `@graph`, or in a
   * page's `mainEntity`. Bound.
   */
  structuredDepth: 6,
  /** Values of a level that are looked at there. Bound. */
  structuredValues: 2_000,
  // Markup
  /**
   * Tags and entities of a page. Measured: past these a parser's time grows with their square; the largest
   * pages of news have a tenth (`npm run bench:linear`).
   */
  signs: 200_000,
  /** Depth of elements within elements. Bound: old pages that never close their paragraphs nest deep. */
  elementsDeep: 2_000,
  /**
   * Characters of a tag's attributes, without the values in quotation marks: servers keep a form's state in
   * one, and pictures stand in others. Bound.
   */
  tag: 20_000,
  /**
   * Times that text may be escaped. Bound: `&amp;amp;quot;` and deeper comes of no program that is known.
   */
  escapedTimes: 5,
  /** Entities that are remembered. Bound: HTML has 2,231. */
  entitiesKnown: 5_000,
  /** Depth of XML: each level costs memory. Bound: no list or export nests ten deep. */
  xmlDepth: 200,
  /** Times that a text may have been encoded as UTF-8. Bound. */
  encodedTimes: 3,
  /** Runs of letters of a text, one a word, that are looked at before it is known to be sound. Bound. */
  runsLookedAt: 400,
  /** UTF-16 units in which they are looked for. Bound. */
  headForEncoding: 200_000,
  /** Runs without which nothing is told. Tuned. */
  runsAtLeast: 3,
  /**
   * Share of the runs from which on the whole text was encoded twice. Tuned: nearly every run of one is,
   * hardly any of a sound text.
   */
  encodedTwice: 0.95,
  /** Share from which on some of its lines were. Tuned. */
  partlyTwice: 0.2,
  // Files, records, exports, lists
  /**
   * Milliseconds of computing and megabytes that reading one file may take. Measured: the largest pages take
   * a second and 200 MB (`npm run bench:hostile`).
   */
  readingLimits: { ms: 10_000, megabytes: 512 },
  /**
   * Times as long that a file may wait for its computing. Choice: on a busy machine a file that takes little
   * time waits long for it.
   */
  longestWait: 12,
  /** Bytes of a page or of a JSON value, packed or unpacked. Bound. */
  pageBytes: 20_000_000,
  /** UTF-16 units of a page as text or Markdown. Bound: twice the longest article. */
  plainText: 2_000_000,
  /** Values of JSON in a list of articles. Bound: past that, a few megabytes fill all memory there is. */
  jsonValues: 2_000_000,
  /** Depth at which a text or a list of records is looked for within objects. Bound. */
  recordDepth: 5,
  /** Bytes of a line. Bound: the largest articles have a hundredth. */
  recordBytes: 4_000_000,
  /** Bytes in which a stream ends a line. Bound: one that does not is a trap. */
  runBytes: 64_000_000,
  /** Bytes that a file unpacks to. Bound: the largest dumps of a language's news have a tenth. */
  unpackedBytes: 8_000_000_000,
  /** Lines, and bytes of them, that are read together. Choice. */
  linesTogether: { lines: 200, bytes: 1_000_000 },
  /** Broken records past which it is no file of records, with no article or hardly any. Choice. */
  enoughBroken: { none: 100, hardlyAny: 1_000 },
  /** Articles to each broken record that are hardly any. Choice. */
  hardlyAny: 0.01,
  /** Lines of a stream that may take too long to read. Bound: one with more is a trap. */
  linesStopped: 3,
  /** Bytes of a file that show what kind of export it is. Bound. */
  headForKind: 65_536,
  /** Characters of a first line that is a title, with more below it. Tuned. */
  firstLineAsTitle: 150,
  /** Characters in which a message of an export ends. Bound: else it is no export. */
  messageUnits: 16_000_000,
  /** Parts of text of one message. Bound: more are no article. */
  messageParts: 20_000,
  /** Characters at which a field of an export is cut. Bound: an article may have a million. */
  exportField: 1_100_000,
  /** Characters in which the element of a document is named, behind declarations and comments. Bound. */
  headForElement: 4_096,
  /**
   * Entries that are taken of a list. Limit: a sitemap may have so many (sitemaps.org); feeds have hundreds.
   */
  entries: 50_000,
  /** Feeds and sitemaps that are taken of a page which names them. Bound. */
  feedsOfPage: 5,
  /** Characters at which a field of a sitemap is cut. Bound: twice the longest address. */
  sitemapField: 4_096,
  /** Characters that are read at a time. Choice. */
  sitemapPiece: 65_536,
});
