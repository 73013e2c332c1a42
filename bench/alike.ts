import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../src/arabic/words/words.ts';
import type { Article } from '../src/news/article/article.ts';
import { isCopy, type Signed } from '../src/news/copies/alike.ts';
import { likeness, signature } from '../src/news/copies/signature.ts';
import { readArticles } from '../src/news/reading/read.ts';
import { ROOT } from '../src/root.ts';
import { readArguments } from './arguments.ts';
import { edits } from './edits.ts';
import { questionSets } from './quality/sets.ts';
import { minHash, simHash } from './sketches.ts';

/**
 * `npm run bench:alike -- --data DIR`: copies of one story. The known sets of the sample beside other sketches; texts
 * of DIR/news edited at several rates; the pairs found in DIR/news, as they are and as though each article were of a
 * paper of its own, written to `bench/out/alike-pairs.txt` to be read.
 */
const { data } = readArguments({ data: '' });

type SignedArticle = Article & Signed;

/** The wire stories of `data/articles/README.md`, by a word of each title that no other article has so. */
const KNOWN = [
  [
    'الملك راشد بن فهيد يستقبل رئيس جمهورية سهلان',
    'قمة في الوادعة بين الملك',
    'ملك الرمال البيضاء يستقبل رئيس الجمهورية',
  ],
  ['ولي العهد يهاتف رئيس وزراء سهلان', 'الأمير طلال والقصباوي يبحثان هاتفياً'],
  ['حنّاوي والقصباوي يوقّعان اتفاق السلوان', 'توقيع اتفاق السلوان'],
];

const sample = sign(await sampleArticles());
const news = sign(questionSets(data).find(({ name }) => name === 'news')?.articles ?? []);
knownSets();
speed();
perturbed();
pairsFound();

function sign(articles: readonly Article[]): SignedArticle[] {
  return articles.map((article) => ({ ...article, signature: signature(article.text) }));
}

async function sampleArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  const paths = [join(ROOT, 'data', 'articles')];
  for await (const article of readArticles(paths, { now: new Date(), stdin: process.stdin })) {
    if (!('why' in article)) articles.push(article);
  }
  return articles;
}

function setOf({ title }: Article): number {
  return KNOWN.findIndex((titles) => titles.some((begun) => title.startsWith(begun)));
}

/** Over all pairs of the sample: what is found, and whether other measures would part the known from the rest. */
function knownSets(): void {
  const pairs = sample.flatMap((a, i) =>
    sample.slice(i + 1).map((b) => ({ a, b, known: setOf(a) >= 0 && setOf(a) === setOf(b) })),
  );
  const known = pairs.filter((pair) => pair.known);
  const found = pairs.filter(({ a, b }) => isCopy(a, b));
  const right = found.filter((pair) => pair.known).length;
  console.log(
    `sample: ${right} of ${known.length} known pairs found, ${found.length - right} others of ${pairs.length}`,
  );
  const sketches = [simHash, minHash].map(({ name, bytes, of, alike }) => {
    const all = new Map(sample.map((article) => [article, of(article.text)]));
    const measure = (a: SignedArticle, b: SignedArticle): number =>
      alike(all.get(a) as Uint32Array, all.get(b) as Uint32Array);
    return { name: `${name} (${bytes} bytes)`, measure };
  });
  const lowest = {
    name: 'lowest 256 pairs, resemblance',
    measure: (a: SignedArticle, b: SignedArticle) => likeness(a.signature, b.signature).resemblance,
  };
  const held = {
    name: 'lowest 256 pairs, containment',
    measure: (a: SignedArticle, b: SignedArticle) => likeness(a.signature, b.signature).containment,
  };
  console.log(
    'measure                          least of the known  most of the others  others above the least',
  );
  for (const { name, measure } of [...sketches, lowest, held]) {
    const least = Math.min(...known.map(({ a, b }) => measure(a, b)));
    const others = pairs.filter((pair) => !pair.known).map(({ a, b }) => measure(a, b));
    const above = others.filter((value) => value >= least).length;
    console.log(
      `${name.padEnd(33)}${least.toFixed(3).padEnd(20)}${Math.max(...others)
        .toFixed(3)
        .padEnd(20)}${above}`,
    );
  }
}

function speed(): void {
  const texts = news.map(({ text }) => text);
  const count = texts.reduce((sum, text) => sum + words(text).length, 0);
  for (const text of texts) signature(text);
  const ms = busy(() => {
    for (const text of texts) signature(text);
  });
  const bytes = news.reduce((sum, article) => sum + 4 + article.signature.lowest.length * 4, 0) / news.length;
  const [one, other] = [news[0] as SignedArticle, news[1] as SignedArticle];
  const each = busy(() => {
    for (let i = 0; i < 100_000; i++) likeness(one.signature, other.signature);
  });
  console.log(
    `\nsignature: ${((ms / count) * 200).toFixed(3)} ms for 200 words, ${bytes.toFixed(0)} bytes an article; ` +
      `${(each / 100).toFixed(2)} µs to compare two`,
  );
}

/** Milliseconds of the processor's time, which other programs do not lengthen. */
function busy(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Every seventh article of 60 words or more, edited, printed the same day by another paper or by its own. */
function perturbed(): void {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const long = news.filter(({ text }) => words(text).length >= 60).filter((_, i) => i % 7 === 0);
  console.log(
    `\nshare taken for copies of ${long.length} edited articles, by another paper / by the same one`,
  );
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
  console.log(`${''.padEnd(42)}${shares.map((share) => `${share * 100} %`.padEnd(14)).join('')}`);
  for (const [name, edit] of Object.entries(edits(next))) {
    const cells = shares.map((share) => {
      let two = 0;
      let one = 0;
      for (const [i, article] of long.entries()) {
        const text = edit(article.text, (long[(i + 11) % long.length] as Article).text, share);
        const copy = { ...article, id: `${article.id} edited`, signature: signature(text) };
        if (isCopy(article, copy)) one++;
        if (isCopy(article, { ...copy, publisher: 'another' })) two++;
      }
      return `${(two / long.length).toFixed(3)} / ${(one / long.length).toFixed(3)}`;
    });
    console.log(name.padEnd(42) + cells.map((cell) => cell.padEnd(14)).join(''));
  }
}

function pairsFound(): void {
  const lines: string[] = [];
  const own = news.map((article, i) => ({ ...article, publisher: `paper ${i}` }));
  for (const [name, articles] of [
    ['as they are', news],
    ['as though each were of a paper of its own', own],
  ] as const) {
    const found = nearInTime(articles).filter(([a, b]) => isCopy(a, b));
    console.log(`\n${found.length} pairs found in ${articles.length} articles, ${name}`);
    for (const [a, b] of found) {
      const { resemblance, containment } = likeness(a.signature, b.signature);
      lines.push(
        `${name}\t${resemblance.toFixed(2)}\t${containment.toFixed(2)}\n${a.title}\n${a.text}\n\n${b.title}\n${b.text}\n`,
      );
    }
  }
  mkdirSync(join(ROOT, 'bench', 'out'), { recursive: true });
  writeFileSync(join(ROOT, 'bench', 'out', 'alike-pairs.txt'), lines.join('\n--------\n'));
}

/** The pairs printed within three days. */
function nearInTime(articles: readonly SignedArticle[]): [SignedArticle, SignedArticle][] {
  const day = ({ published }: Article): number => Date.parse(published?.slice(0, 10) ?? '');
  const ordered = articles.filter(({ published }) => published !== null).sort((a, b) => day(a) - day(b));
  return ordered.flatMap((a, i) => {
    const pairs: [SignedArticle, SignedArticle][] = [];
    for (let j = i + 1; j < ordered.length; j++) {
      const b = ordered[j] as SignedArticle;
      if (day(b) - day(a) > 3 * 86_400_000) break;
      pairs.push([a, b]);
    }
    return pairs;
  });
}
