import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sidecarOf } from '../../../src/news/drafts/sidecar.ts';
import { newFolder } from '../../support/archives.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const beside = (name: string, within: string | null = null) =>
  sidecarOf({ path: join(folder, name), within });

describe('what stands beside a file', () => {
  it.each(['a.html.gz.meta.json', 'a.html.meta.json', 'a.meta.json'])(
    'in %s says of its article',
    async (name) => {
      write(name, { url: 'https://naba.example/a', title: 'أ', published: null, other: 1 });
      expect(await beside('a.html.gz')).toEqual({
        said: { url: 'https://naba.example/a', title: 'أ', publisher: undefined, published: undefined },
      });
    },
  );

  it('is that of the whole name before others', async () => {
    write('a.txt.meta.json', { title: 'أ' });
    write('a.meta.json', { title: 'ب' });
    expect(await beside('a.txt')).toMatchObject({ said: { title: 'أ' } });
  });

  it('says nothing where there is none', async () => {
    expect(await beside('a.txt')).toEqual({ said: {} });
  });

  it('may begin with a byte order mark', async () => {
    write('a.meta.json', `\uFEFF{"title":"أ"}`);
    expect(await beside('a.txt')).toMatchObject({ said: { title: 'أ' } });
  });
});

describe('a broken one is a reason to leave the file out', () => {
  it.each([
    ['no JSON', '{', /cannot be read: .*JSON/u],
    ['empty', '', /cannot be read: /u],
    ['a list', '[]', /holds no JSON object$/u],
    ['null', 'null', /holds no JSON object$/u],
    ['too large', `{"title":"${'a'.repeat(1_000_000)}"}`, /is larger than 1 MB$/u],
  ])('%s', async (_what, text, why) => {
    write('a.meta.json', text);
    expect(await beside('a.txt')).toEqual({ why: expect.stringMatching(why) });
  });

  it('a folder', async () => {
    mkdirSync(join(folder, 'a.meta.json'));
    expect(await beside('a.txt')).toEqual({ why: expect.stringMatching(/is not a file$/u) });
  });

  it('a link that leads out of the folder that was named', async () => {
    const out = join(newFolder(), 'secret.json');
    writeFileSync(out, '{"title":"سر"}');
    symlinkSync(out, join(folder, 'a.meta.json'));
    expect(await beside('a.txt', folder)).toEqual({
      why: expect.stringMatching(/is a link that leads out of the folder$/u),
    });
    expect(await beside('a.txt')).toMatchObject({ said: { title: 'سر' } });
  });
});

it('takes names that objects have of themselves for no fields', async () => {
  write('a.meta.json', '{"__proto__":{"title":"أ"},"constructor":1}');
  expect(await beside('a.txt')).toEqual({
    said: { url: undefined, title: undefined, publisher: undefined, published: undefined },
  });
});
