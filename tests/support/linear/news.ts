import { articleFrom } from '../../../src/news/drafts/draft.ts';
import { frontMatter, headed } from '../../../src/news/drafts/headers.ts';
import { plainWikitext } from '../../../src/news/exports/wikitext.ts';
import { plain } from '../../../src/news/markup/entities.ts';
import { markup } from '../../../src/news/markup/markup.ts';
import { savedPage } from '../../../src/news/pages/saved-page.ts';
import { structuredArticle } from '../../../src/news/pages/structured.ts';
import { webPage } from '../../../src/news/pages/web-page.ts';
import { isLines } from '../../../src/news/reading/whole-file.ts';
import { recordArticle } from '../../../src/news/records/record.ts';
import { decoded } from '../../../src/news/text/bytes.ts';
import { cleanText, withoutEmbedded } from '../../../src/news/text/clean.ts';
import { plainMarkdown } from '../../../src/news/text/markdown.ts';
import type { Adversary, Walk } from './exponent.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const PROSE = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي. ويربط الجسر بين القريتين.';

const TEXT: readonly Adversary[] = [
  ['', ' ', 'x'],
  ['ا', '\n', 'x'],
  ['ا', ' \r', 'x'],
  ['ا', '\u0301\u0316', ''],
  ['ا', '\u0651\u064E', 'ا'],
  ['', '[ا ', ']'],
  ['', '"', "'"],
  ['', 'data:', 'x'],
  ['data:', 'a', '"'],
  ['', `${'a'.repeat(999)} `, ''],
  ['', 'a/', 'ا'],
  ['', '![a](data:', ')'],
  ['', 'https://a.example/', ' '],
  ['', '27 أيلول 2020 ', 'x'],
  ['', 'عنوان من خمس كلمات\n', PROSE],
  [`${PROSE}\n`, 'عنوان من كلمات\n\n', 'x'],
  [`${`${PROSE}\n`.repeat(200)}`, 'صحيفة النهر\n', 'x'],
];

const HTML: readonly Adversary[] = [
  ['', '<style ', ''],
  ['<style>', '</style ', ''],
  ['<style>', '</style', '>'],
  ['', '<!--', '->'],
  ['<p title="', '<p>', 'x'],
  ['', '<p title="', 'x'],
  ['', '<p a=', '>'],
  ['<p', ' a', '>'],
  ['<p', ' A', ' ='],
  ['', '<i>', ''],
  ['', '<p><td>', ''],
  ['', '<div></b>', ''],
  ['', '<div title="</div>">', ''],
  ['', '<title></div></title><div>', ''],
  ['', '<textarea>', '</div>'],
  ['', '<p class=date><td class=date>', ''],
  ['', '&', ';'],
  ['', '<', '>'],
];

const PAGES: readonly Adversary[] = [
  ['', '<p class=date><td class=date>', ''],
  ['', '<div></b>', ''],
  ['<header>', '<b class=date>2020-01-01</b>', '</header>'],
  [`${'<div class=date>'.repeat(400)}`, 'نص ', ''],
  ['', '<nav>قائمة</nav>', PROSE],
  ['<title>عنوان الخبر', '<h1>عنوان الخبر</h1>', PROSE],
];

const MARKDOWN: readonly Adversary[] = [
  ['# a', ' ', 'x'],
  ['# ', '#', 'x'],
  ['# a', ' #', 'x'],
  ['', '|', 'x'],
  ['', '|:-', 'x'],
  ['', '- ', 'x'],
  ['', '-', 'x'],
  ['[', 'a', ']:x'],
  ['', '<!--', ''],
  ['', '\\', 'x'],
  ['', '![', 'x'],
  ['', '[a](', 'x'],
  ['', '`', 'x'],
];

const HEADERS: readonly Adversary[] = [
  ['---\na', ' ', 'b\n---\n'],
  ['---\na', 'a ', '\n---\n'],
  ['---\ntitle: a', ' ', 'b\n---\n'],
  ['---\ntitle: a', ' #', '\n---\n'],
  ['---\ntitle: "', '\\a', '\n---\n'],
  ["---\ntitle: '", "''", 'x\n---\n'],
  ['---\n', 'title: a\n', '--'],
  ['title: a', ' ', '#'],
  ['', 'url: a\n', ''],
];

const STRUCTURED: readonly Adversary[] = [
  ['{"a":1}', ' ', 'x'],
  ['{"a":1}', '; ', 'x'],
  ['{"a":[1', ', ', 'x'],
  ['//', ' ', '<![CDAT'],
  ['', '-->', 'x'],
  ['{"@type":"', 'a', '"'],
  ['', '"@type":"', 'x'],
  ['', '"datePublished":', '"'],
];

/** What reads files and pages. */
export const NEWS: readonly Walk[] = [
  ['markup', markup, HTML, 400_000],
  ['plain', plain, HTML, 400_000],
  ['webPage', (text) => webPage(text, NOW), PAGES, 100_000],
  ['plainMarkdown', plainMarkdown, [...MARKDOWN, ...TEXT], 200_000],
  ['frontMatter', frontMatter, HEADERS, 400_000],
  ['headed', headed, HEADERS, 400_000],
  ['savedPage', (text) => savedPage(text, NOW), TEXT, 200_000],
  ['cleanText', cleanText, TEXT, 400_000],
  ['withoutEmbedded', withoutEmbedded, TEXT, 400_000],
  ['articleFrom', (text) => articleFrom({ text }, { title: text }, { now: NOW }), TEXT, 200_000],
  ['recordArticle', (text) => recordArticle({ text, publisher: text }, {}, NOW), TEXT, 200_000],
  ['structuredArticle', (text) => structuredArticle([text], () => false), STRUCTURED, 400_000],
  [
    'isLines',
    isLines,
    [
      ['{}', '\n', 'x'],
      ['{', '} ', 'x'],
    ],
    400_000,
  ],
  [
    'decoded',
    (text) => decoded(Buffer.from(text, 'latin1')),
    [
      ['', 'ÿ', ''],
      ['', 'Çá', ''],
    ],
    400_000,
  ],
  [
    'plainWikitext',
    plainWikitext,
    [
      ['', 'ا', ''],
      ['', 'ا ', '.'],
      // A divisor of where lines are cut, so that none ends in the dot that would be found at once.
      ['', 'x.xx', ''],
      ['', '\n', 'x'],
    ],
    64_000,
  ],
];
