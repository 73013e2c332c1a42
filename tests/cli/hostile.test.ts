import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/archives.ts';
import { isnad, jsonLines, start } from '../support/program.ts';
import { promisedReport } from '../support/promised.ts';

const TEXT = 'افتتح رئيس البلدية جسرًا جديدًا فوق الوادي. ويربط الجسر بين القريتين.';
const record = JSON.stringify({ title: 'جسر جديد', text: TEXT });
const page = (body: string): string => `<title>عنوان الصفحة</title><p>${TEXT}</p>${body}`;
const marks = '\u0301\u0316';
const ld = (script: string): string =>
  page(`<script type="application/ld+json">${script}</script><p>${TEXT}</p>`);

/** Files that stopped, filled or held what read them, or might; each stands between two good ones. */
const HOSTILE: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['picture.md', `# عنوان\n\n${TEXT}\n\n![](data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)})`],
  ['base64.md', `# عنوان\n\n${TEXT}\n\n${'iVBORw0KGgo'.repeat(20_000)}`],
  ['one-word.txt', `عنوان\n\n${TEXT} ${'ﷺ'.repeat(100)}`],
  ['one-letter.txt', `عنوان\n\n${'ب'.repeat(1_500)}`],
  ['style.html.gz', gzipSync('<style '.repeat(2_800_000))],
  ['style-end.html.gz', gzipSync(`<style>${'</style '.repeat(2_400_000)}`)],
  ['comment.html.gz', gzipSync(page('<!--'.repeat(4_000_000)))],
  ['ld-blanks.html.gz', gzipSync(ld(`{"a":1}${' '.repeat(10_000_000)}x`))],
  ['ld-commas.html.gz', gzipSync(ld(`[1${', '.repeat(5_000_000)}x`))],
  ['ld-tags.html.gz', gzipSync(ld(`{"@type":"NewsArticle","headline":"${'<i>'.repeat(6_000_000)}"}`))],
  [
    'ld-many.html',
    ld(JSON.stringify(Array(4000).fill({ '@type': 'NewsArticle', headline: '<b>عنوان</b>' }))),
  ],
  ['matter.md', `---\na${' '.repeat(1_900_000)}b\n---\n${TEXT}`],
  ['matter-comment.txt', `---\ntitle: a${' '.repeat(1_900_000)}b\n---\n${TEXT}`],
  ['heading.md', `# a${' '.repeat(1_900_000)}x\n\n${TEXT}`],
  ['hashes.md', `# ${'#'.repeat(1_900_000)}x\n\n${TEXT}`],
  ['table.md', `${'|'.repeat(1_900_000)}x\n\n${TEXT}`],
  ['marks.txt', `عنوان\n\n${TEXT} ا${marks.repeat(900_000)}`],
  ['marks.jsonl', JSON.stringify({ text: `${TEXT} ا${marks.repeat(900_000)}` })],
  ['marks.html.gz', gzipSync(page(`<p>ا${marks.repeat(4_000_000)}</p>`))],
  ['deep.html', page('<div>'.repeat(100_000))],
  ['flat-deep.html', page('<p class=date><td class=date>'.repeat(60_000))],
  ['stray-ends.html', page('<div></b>'.repeat(60_000))],
  ['ends-in-values.html', page('<div title="</div>">'.repeat(60_000))],
  ['dates-in-header.html', page(`<header>${'<b class=date>2020-01-01</b>'.repeat(40_000)}</header>`)],
  ['asides.html', page('<nav class=share>قائمة</nav>'.repeat(40_000))],
  ['entities.html', page('&nbsp;'.repeat(60_000))],
  ['attributes.html', page(`<p ${'a=b '.repeat(1_000_000)}>`)],
  ['menus.txt', `${TEXT}\n${'صحيفة النهر\n'.repeat(150_000)}`],
  ['headlines.txt', `${'عنوان من خمس كلمات هنا\n'.repeat(80_000)}${TEXT}\n`],
  ['brackets.txt', `عنوان\n\n${TEXT} ${'[ا '.repeat(500)}.`],
  ['zeros.json.gz', gzipSync(`${record.slice(0, -1)},"x":[${'0,'.repeat(9_000_000)}0]}`)],
  ['list.json.gz', gzipSync(`[${record.replace('}', ',"n":1}')},${'0,'.repeat(9_000_000)}0]`)],
  ['objects.json.gz', gzipSync(`[${'{},'.repeat(6_000_000)}0]`)],
  ['junk.jsonl.gz', gzipSync(`${record.replace('}', ',"n":2}')}\n${'{}\n'.repeat(2_000_000)}`)],
  ['blank.json', `{}${'\n'.repeat(5_000_000)}x`],
  ['nested.json', '['.repeat(10_000_000)],
  ['escape.json', `{"text":"${TEXT}${TEXT}",\u001B[2J\u001B]0;owned\u0007`],
  ['broken.txt', Buffer.alloc(19_000_000, 0xff)],
  ['bomb.txt.gz', gzipSync(Buffer.alloc(200_000_000, 'a'))],
  ['bomb.jsonl.gz', gzipSync(Buffer.alloc(200_000_000, 'a'))],
  ['torn.html.gz', gzipSync(page('')).subarray(0, 40)],
  ['empty.txt', ''],
];

function put(folder: string, name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

describe('one bad file among good ones, read by the built program with 512 MB', () => {
  it(`of each of ${HOSTILE.length} kinds is read or left out, and its neighbours are kept`, async () => {
    const folder = newFolder();
    for (const [i, [name, content]] of HOSTILE.entries()) {
      const inner = join(folder, String(i).padStart(3, '0'));
      mkdirSync(inner);
      put(inner, 'a.txt', `قبل ${name} ${i}\n\nافتتح المجلس رقم ${i} جسرًا فوق الوادي. ${TEXT}`);
      put(inner, `b-${name}`, content);
      put(inner, 'c.txt', `بعد ${name} ${i}\n\nأغلق المجلس رقم ${i} جسرًا فوق الوادي. ${TEXT}`);
    }
    put(folder, '000-pipe.txt', `عنوان الأنبوب\n\n${TEXT}`);
    execFileSync('mkfifo', [join(folder, '000-pipe.meta.json')]);
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    put(folder, 'sparse.jsonl', '');
    truncateSync(join(folder, 'sparse.jsonl'), 3_000_000_000);
    const run = await isnad(['ingest', '--verbose', '--json', folder], {
      archive: newFolder(),
      environment: { NODE_OPTIONS: '--max-old-space-size=512' },
    });
    expect(run.code, run.stderr.slice(-2000)).toBe(0);
    expect(run.stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    const report = promisedReport.parse(jsonLines(run.stdout)[0]);
    for (const [i, [name]] of HOSTILE.entries()) {
      expect(run.stderr, name).toContain(`added قبل ${name} ${i}\n`);
      expect(run.stderr, name).toContain(`added بعد ${name} ${i}\n`);
    }
    const whys = report.leftOut.map(({ source, why }) => `${source.slice(folder.length + 1)}: ${why}`);
    expect(whys.join('\n')).toContain('000-pipe.txt: its sidecar');
  });

  it('ends when asked to in the midst of what is being read, with what it has', async () => {
    const folder = newFolder();
    const files = 40;
    for (let i = 0; i < files; i++) {
      put(folder, `${i}.html`, page(`<p>${i}</p>${'<b hidden>ب</b>&nbsp;'.repeat(20_000)}`));
    }
    const run = start(['ingest', '--verbose', '--json', folder], { archive: newFolder() });
    // One is done with, and the next is being read.
    await expect.poll(run.stderr, { timeout: 120_000 }).toMatch(/^(?:added|left out)/mu);
    run.child.kill('SIGINT');
    const { code, stdout } = await run.ended;
    expect(code).toBe(130);
    const { added, leftOut } = promisedReport.parse(jsonLines(stdout)[0]);
    expect(added + leftOut.length).toBeLessThan(files);
  });
});
