import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/root.ts';
import { newFolder } from './support/archives.ts';
import { environmentOf, MAIN } from './support/program.ts';

const folder = newFolder();
const archive = join(folder, 'archive');
const ARTICLES = [
  {
    url: 'https://ufuq.example/1',
    publisher: 'ufuq',
    published: '2024-05-15',
    title: 'لقاء في قصر الحكومة',
    text: 'التقى وزير الداخلية ناصر الموسوي، أمس الثلاثاء، رئيس الحكومة سالم الحمداني في قصر الحكومة. وتأخر اللقاء ساعة لازدحام الطرق حول المبنى.',
  },
];

async function example(name: string, args: readonly string[], input = ''): Promise<string> {
  const running = promisify(execFile)(process.execPath, [join(ROOT, 'examples', name), ...args], {
    env: environmentOf({ archive }),
  });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

beforeAll(async () => {
  const file = join(folder, 'articles.jsonl');
  writeFileSync(file, ARTICLES.map((article) => JSON.stringify(article)).join('\n'));
  await promisify(execFile)(process.execPath, [MAIN, 'ingest', file], { env: environmentOf({ archive }) });
});

describe('the examples', () => {
  it('answer a question with what bears each statement', async () => {
    const said = await example('ask.mjs', [archive, 'متى التقى ناصر الموسوي سالم الحمداني؟']);
    expect(said).toContain('14');
    expect(said).toContain('https://ufuq.example/1: «');
  });

  it('count who met whom', async () => {
    expect(await example('co-meetings.mjs', [archive])).toBe('1\tسالم الحمداني — ناصر الموسوي\n');
  });

  it('answer each question of a file', async () => {
    const lines = await example(
      'question-file.mjs',
      [archive],
      'أين التقى الموسوي الحمداني؟\n\nمتى التقى باسل الشواف مروان العجيلي؟\n',
    );
    const [where, who] = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(where).toMatchObject({ answer: 'قصر الحكومة', sources: ['https://ufuq.example/1'] });
    expect(who).toMatchObject({ answer: null, sources: [] });
  });

  it.each(['ask.mjs', 'co-meetings.mjs', 'question-file.mjs'])('%s says how it is used', async (name) => {
    await expect(example(name, [])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('use: '),
    });
  });
});
