import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { words } from '../src/arabic/words/words.ts';
import { documentOf } from '../src/news/markup/document.ts';
import { fragmentText, webPage } from '../src/news/pages/web-page.ts';
import { decoded } from '../src/news/text/bytes.ts';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';

/**
 * `npm run bench:pages [-- --pages DIR]`: pages read by isnad beside Readability alone, on the golden pages and on those
 * in the folders of DIR, each with a page and a JSON that says what it holds: as the golden ones say it, or as fundus or
 * goose do (of goose's, the text may be a beginning). Whether title and day are right, whether the first and last
 * sentences are those of the text, and F1 of its words.
 */
const { pages } = readArguments({ pages: '' });

/** What a page holds; null for what nobody says of it. */
interface Gold {
  readonly title: string | null;
  readonly day: string | null;
  readonly text: string;
  /** Whether the text is whole. */
  readonly isWhole: boolean;
}

interface ReadPage {
  readonly title: string | null;
  readonly day: string | null;
  readonly text: string;
}

const NOW = new Date();

const READERS: Readonly<Record<string, (html: string) => ReadPage>> = {
  isnad: (html) => {
    const page = webPage(html, NOW);
    if ('why' in page) return { title: null, day: null, text: '' };
    return {
      title: page.title ?? null,
      day: page.published?.published.slice(0, 10) ?? null,
      text: page.text,
    };
  },
  Readability: (html) => {
    const document = documentOf(html) as unknown as ConstructorParameters<typeof Readability>[0];
    const made = new Readability(document, { charThreshold: 100 }).parse();
    return {
      title: made?.title ?? null,
      day: made?.publishedTime?.slice(0, 10) ?? null,
      text: fragmentText(made?.content ?? ''),
    };
  },
};

function goldOf(value: Record<string, never>): Gold {
  const { V1: fundus, expected: goose } = value as {
    V1?: { title?: string; publishing_date?: string; body: { sections: { paragraphs: string[] }[] } };
    expected?: { title?: string; cleaned_text: string };
  };
  if (fundus !== undefined) {
    const text = fundus.body.sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
    return {
      title: fundus.title ?? null,
      day: fundus.publishing_date?.slice(0, 10) ?? null,
      text,
      isWhole: true,
    };
  }
  if (goose !== undefined)
    return { title: goose.title ?? null, day: null, text: goose.cleaned_text, isWhole: false };
  const { title, published, text } = value as unknown as {
    title: string;
    published: string | null;
    text: string[];
  };
  return { title, day: published?.slice(0, 10) ?? null, text: text.join('\n'), isWhole: true };
}

function casesIn(folder: string): { readonly name: string; readonly html: string; readonly gold: Gold }[] {
  return readdirSync(folder).flatMap((name) => {
    const files = readdirSync(join(folder, name));
    const page = files.find((file) => /\.html?(?:\.gz)?$/u.test(file));
    const gold = files.find((file) => file.endsWith('.json') && !file.endsWith('.meta.json'));
    if (page === undefined || gold === undefined) return [];
    const bytes = readFileSync(join(folder, name, page));
    const read = decoded(page.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    if ('why' in read) throw new Error(`${name}: ${read.why}`);
    return [
      { name, html: read.text, gold: goldOf(JSON.parse(readFileSync(join(folder, name, gold), 'utf8'))) },
    ];
  });
}

function keysOf(text: string): string[] {
  return words(text).map(({ text: word }) => word);
}

/** F1 of the words of a text, each as often as it stands there; of a beginning, of as many words as that has. */
function f1(read: string, { text, isWhole }: Gold): number {
  const wanted = keysOf(text);
  const found = isWhole ? keysOf(read) : keysOf(read).slice(0, wanted.length);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (wanted.length + found.length);
}

const ENDS = 6;

function sameEnd(read: string, gold: string, end: 'first' | 'last'): boolean {
  const cut = (text: string) =>
    (end === 'first' ? keysOf(text).slice(0, ENDS) : keysOf(text).slice(-ENDS)).join(' ');
  return cut(read) === cut(gold);
}

const folders = [join(ROOT, 'tests', 'golden', 'pages'), ...(pages === '' ? [] : [pages])];
const cases = folders.flatMap(casesIn);
for (const [name, read] of Object.entries(READERS)) {
  const sums = { title: 0, day: 0, first: 0, last: 0, f1: 0 };
  for (const { name: of, html, gold } of cases) {
    const page = read(html);
    const right = {
      title: gold.title === null || keysOf(page.title ?? '').join(' ') === keysOf(gold.title).join(' '),
      day: gold.day === null || page.day === gold.day,
      first: sameEnd(page.text, gold.text, 'first'),
      last: !gold.isWhole || sameEnd(page.text, gold.text, 'last'),
    };
    const score = f1(page.text, gold);
    for (const key of ['title', 'day', 'first', 'last'] as const) if (right[key]) sums[key]++;
    sums.f1 += score;
    const wrong = Object.entries(right).filter(([, isRight]) => !isRight);
    if (wrong.length > 0 || score < 1)
      console.log(
        `  ${name}, ${of}: F1 ${score.toFixed(3)} ${wrong.map(([key]) => `wrong ${key}`).join(', ')}`,
      );
  }
  console.log(
    `${name}: of ${cases.length} pages title ${sums.title}, day ${sums.day}, first sentence ${sums.first}, ` +
      `last ${sums.last}, F1 ${(sums.f1 / cases.length).toFixed(3)}`,
  );
}
