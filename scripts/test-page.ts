/**
 * `npm run test:page`: the reader page in Debian's Chromium, on a desktop and a phone, light and dark. Every page has to
 * pass axe, fit the width, load all it refers to, break none of its own policy, and show the cited words. Installs
 * Chromium by apt where it is missing. Screenshots are left in bench/out/page.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ROOT } from '../src/root.ts';
import { linkKey } from '../src/web/page/links.ts';
import { fewArticles, HOSTILE, type ReaderPage, startPage } from '../tests/support/reader-page.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const OUT = join(ROOT, 'bench', 'out', 'page');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCREENS = [
  { name: 'desktop', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
] as const;
const THEMES = ['light', 'dark'] as const;

interface Seen {
  readonly name: string;
  readonly url: string;
  readonly status: number;
}

/** What of axe's report is shown. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

function installChromium(): void {
  if (existsSync(CHROMIUM)) return;
  console.log('Chromium is missing: installing it by apt');
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    stdio: 'inherit',
  });
}

/** Every kind of page there is. */
function pages({ links, app }: ReaderPage, shut: ReaderPage): readonly Seen[] {
  const asked = (question: string) => `${links.questions(null)}?q=${encodeURIComponent(question)}`;
  const start = HOSTILE.text.indexOf('وقال الحداد');
  const cited = { start, end: HOSTILE.text.length };
  const long = [...app.archive.articles()].toSorted((a, b) => b.text.length - a.text.length)[0] ?? HOSTILE;
  const end = { start: long.text.length - 60, end: long.text.length };
  return [
    { name: 'box', url: links.questions(null), status: 200 },
    { name: 'answer', url: asked('من استقبل الوزير نادر القيرواني في وادي النخيل؟'), status: 200 },
    { name: 'refusal', url: asked('كم هدفًا سجّل لاعب المنتخب في المباراة؟'), status: 200 },
    { name: 'article', url: links.article(long, end, null), status: 200 },
    { name: 'hostile', url: links.article(HOSTILE, cited, null), status: 200 },
    { name: 'person', url: links.person('سراج الدين القصباوي', 1, null), status: 200 },
    { name: 'not-found', url: links.person('فلان', 1, null), status: 404 },
    { name: 'shut', url: shut.links.questions(null), status: 403 },
  ];
}

/** What is wrong with a page as it is shown, a line each. */
async function faults(page: Page, { name, url, status }: Seen): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (message: { text(): string }) => found.push(`console: ${message.text()}`);
  const expected = status === 200 ? note : () => {};
  page.on('console', expected);
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('dialog', () => found.push('a dialog opened: what an article holds was run'));
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (response?.status() !== status) found.push(`status ${response?.status()}, not ${status}`);
  // What is loaded when it is seen is looked at, too.
  for (const image of await page.locator('img').all()) {
    await image.scrollIntoViewIfNeeded();
    await image
      .evaluate((it) => (it as unknown as { decode(): Promise<void> }).decode())
      .catch(() => found.push('an image is not shown'));
  }
  const wide = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  if (wide > 0) found.push(`${wide} pixels too wide`);
  if (url.includes('#cited')) {
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'load' });
    const isSeen = await page.evaluate(
      `(() => { const { top, bottom } = document.querySelector('#cited').getBoundingClientRect(); return top >= 0 && top < innerHeight && bottom > 0; })()`,
    );
    if (!isSeen) found.push('the cited words are not where the page is scrolled to');
  }
  // The policy of the page forbids scripts: only the debugger puts axe in.
  const { violations } = (await page.evaluate(`${AXE}; axe.run()`)) as { violations: readonly Violation[] };
  found.push(
    ...violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes[0]?.html.slice(0, 120)}`),
  );
  page.removeAllListeners();
  return found.map((fault) => `${name}: ${fault}`);
}

async function lookAt(browser: Browser, all: readonly Seen[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name: screen, width, height } of SCREENS)
    for (const theme of THEMES) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        locale: 'ar',
      });
      const page = await context.newPage();
      for (const seen of all) {
        found.push(...(await faults(page, seen)).map((fault) => `${screen}, ${theme}, ${fault}`));
        await page.screenshot({ path: join(OUT, `${seen.name}-${screen}-${theme}.png`), fullPage: true });
      }
      await context.close();
    }
  return found;
}

installChromium();
mkdirSync(OUT, { recursive: true });
const app = await fewArticles();
const open = await startPage({}, app);
const shut = await startPage({ key: linkKey('1:x') }, app);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  const all = pages(open, shut);
  const found = await lookAt(browser, all);
  for (const fault of found) console.error(fault);
  console.log(
    `${all.length} pages, ${SCREENS.length} widths, ${THEMES.length} themes: ${found.length} faults`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await open.close();
  await shut.close();
  await app.close();
}
