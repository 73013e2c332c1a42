import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { articleFiles, leadsOut, realPath, reason, shown } from '../../../src/news/files/files.ts';
import { newFolder } from '../../support/archives.ts';

let folder: string;
beforeEach(async () => {
  folder = await realPath(newFolder());
});

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'نص');
  }
}

/** The files and what was left out, as paths from the folder. */
async function found(paths: readonly string[] = [folder], follow = false): Promise<string[]> {
  const all = await articleFiles(paths, { follow });
  const short = (path: string) => path.replace(`${folder}/`, '');
  return all.map((one) =>
    'why' in one
      ? `${short(one.source)}: ${one.why}`
      : `${one.form}${one.gzip ? '+gzip' : ''} ${short(one.path)}`,
  );
}

describe('the files under paths', () => {
  it('are read by their endings, in the order of names', async () => {
    write('b.html', 'a/c.TXT', 'a/b.md.gz', 'd.jsonl', 'e.json', 'f.xml');
    expect(await found()).toEqual([
      'markdown+gzip a/b.md.gz',
      'text a/c.TXT',
      'html b.html',
      'records d.jsonl',
      'json e.json',
      'xml f.xml',
    ]);
  });

  it('say how large they are, where they were found and within what', async () => {
    write('a/b.txt');
    expect(await articleFiles([folder])).toMatchObject([
      { bytes: 4, place: join('a', 'b.txt'), within: folder },
    ]);
    expect(await articleFiles([join(folder, 'a/b.txt')])).toMatchObject([{ place: 'b.txt', within: null }]);
  });

  it('are without what is about the articles, hidden, or saved beside a page', async () => {
    write('README.md', 'licence', 'CHANGELOG-2.txt', '.git/a.txt', '.a.txt', 'a.meta.json', 'Thumbs.db');
    write('page.html', 'page_files/x.html', 'other_files/y.html');
    expect(await found()).toEqual(['html other_files/y.html', 'html page.html']);
    expect(await found([join(folder, 'README.md')])).toEqual(['markdown README.md']);
  });

  it('are without the pictures and looks that Telegram exports beside a chat', async () => {
    write('messages.html', 'css/a.html', 'photos/b.html', 'news/c.html');
    expect(await found()).toEqual(['html messages.html', 'html news/c.html']);
  });

  it('are left out with the reason and what to do', async () => {
    write('a.pdf', 'b.zip', 'c.xyz', 'd', 'e.csv');
    expect(await found()).toEqual([
      'a.pdf: a PDF: save its text as .txt',
      'b.zip: a ZIP: unpack it',
      'c.xyz: no kind of file known here: .xyz; give .txt, .html, .md, .json, .jsonl, .xml, or .gz of one of them',
      'd: a name without an ending; give .txt, .html, .md, .json, .jsonl, .xml, or .gz of one of them',
      'e.csv: a table: make it JSON Lines with the fields url, title, text, published, publisher',
    ]);
    expect(await found([join(folder, 'none.txt')])).toEqual(['none.txt: no such file or folder']);
    expect(await found(['/dev/null'])).toEqual(['/dev/null: not a file; for a stream write -']);
  });

  it('are those that links lead to within the folder alone, unless they are followed', async () => {
    const other = await realPath(newFolder());
    writeFileSync(join(other, 'out.txt'), 'نص');
    write('a/in.txt');
    symlinkSync(join(other, 'out.txt'), join(folder, 'link.txt'));
    symlinkSync(join(folder, 'a/in.txt'), join(folder, 'z.txt'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
    expect(await found()).toEqual([
      'text a/in.txt',
      'dangling.txt: a link that leads nowhere',
      'link.txt: a link that leads out of the folder; --follow takes it in',
      'text z.txt',
    ]);
    expect(await found([folder], true)).toContain('text link.txt');
  });

  it('are found once, however many links lead to a folder', async () => {
    write('a/b.txt');
    symlinkSync(folder, join(folder, 'a', 'round'));
    expect(await found()).toEqual(['text a/b.txt']);
    expect(await found([folder, folder])).toEqual(['text a/b.txt']);
  });

  it('are no more once it is aborted', async () => {
    write('a.txt');
    expect(await articleFiles([folder], { signal: AbortSignal.abort() })).toEqual([]);
  });
});

it('knows what leads out of a folder, or to what is hidden in it', async () => {
  write('a.txt', '.hidden/b.txt');
  expect(await leadsOut(join(folder, 'a.txt'), folder)).toBe(false);
  expect(await leadsOut(join(folder, '.hidden/b.txt'), folder)).toBe(true);
  expect(await leadsOut(newFolder(), folder)).toBe(true);
});

it.each([
  ['a\nb', 'a\\u000ab'],
  ['\u202Egp.txt', '\\u202egp.txt'],
  ['\uDCE9.txt', '\\xe9.txt'],
  ['جسر.txt', 'جسر.txt'],
  ['', ''],
])('shows %j on one line', (text, line) => {
  expect(shown(text)).toBe(line);
});

it.each([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'may not be read: no permission'],
  ['EPERM', 'may not be read: no permission'],
  ['ENAMETOOLONG', 'no such file: the name is too long'],
  ['EIO', 'could not be read: EIO'],
])('tells %s in words', (code, words) => {
  expect(reason(Object.assign(new Error(`${code}\nmore`), { code }))).toBe(words);
});
