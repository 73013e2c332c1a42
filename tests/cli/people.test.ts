import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../support/archives.ts';
import { environmentOf, MAIN } from '../support/program.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The program as it stands in another folder, with a `data/people.tsv` of its own. */
const root = newFolder();
const archive = join(root, 'archive');
const program = join(root, 'dist/main.js');

const ARTICLES = [
  [
    'ufuq',
    '2024-05-15',
    'التقى وزير الداخلية ناصر الموسوي، أمس الثلاثاء، رئيس الحكومة سالم الحمداني في قصر الحكومة. وتأخر اللقاء ساعة لازدحام الطرق حول المبنى.',
  ],
  [
    'sabah',
    '2024-05-15',
    'قال بيان إن وزير الداخلية حيدر الكرخي اجتمع مع رئيس الحكومة سالم الحمداني يوم الثلاثاء 14 أيار 2024، ولم يدل أحد بعد ذلك بتصريح للصحفيين الذين انتظروا طويلا.',
  ],
  [
    'ufuq',
    '2024-06-12',
    'التقى مدير الشركة سمير القاسم، أمس الثلاثاء، نقيب المهندسين نبيل الخطيب في مقر النقابة. وقال الخطيب إن الاجتماع كان مفيدا.',
  ],
  [
    'sabah',
    '2024-06-12',
    'ذكرت النقابة أن مدير المدرسة سمير القاسم اجتمع مع نقيب المهندسين نبيل الخطيب يوم الثلاثاء 11 حزيران 2024 لبحث ترميم المدرسة قبل الشتاء.',
  ],
];

function correct(...lines: readonly string[]): void {
  writeFileSync(join(root, 'data/people.tsv'), `# من هو من\n${lines.join('\n')}\n`);
}

async function run(...args: readonly string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const environment = { env: environmentOf({ archive }) };
  try {
    const done = await promisify(execFile)(process.execPath, [program, ...args], environment);
    return { ...done, code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

async function meetingsOf(who: string): Promise<readonly { independent: number }[]> {
  const { stdout } = await run('meetings', '--json', '--who', who);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const ask = async (question: string): Promise<string> =>
  (await run('ask', '--as-of', '2024-07-01', question)).stdout;

beforeAll(async () => {
  cpSync(join(MAIN, '..'), join(root, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
  mkdirSync(join(root, 'data'));
  for (const shared of ['node_modules', 'models', 'data/arabic'])
    symlinkSync(join(ROOT, shared), join(root, shared));
  const records = ARTICLES.map(([paper, published, text], i) =>
    JSON.stringify({
      url: `https://${paper}.example/${i}`,
      title: `خبر ${i}`,
      publisher: paper,
      published,
      text,
    }),
  );
  writeFileSync(join(root, 'articles.jsonl'), records.join('\n'));
  expect(await run('ingest', join(root, 'articles.jsonl'))).toMatchObject({ code: 0 });
});

describe('data/people.tsv', () => {
  it('makes two names one person, and parts two who share a name, without a rebuild', async () => {
    expect(await meetingsOf('الحمداني')).toHaveLength(2);
    expect(await meetingsOf('القاسم')).toMatchObject([{ independent: 2 }]);
    correct(
      'same\tناصر الموسوي\tحيدر الكرخي',
      'different\tسمير القاسم (مدير الشركة)\tسمير القاسم (مدير المدرسة)',
    );
    expect(await meetingsOf('الحمداني')).toMatchObject([{ independent: 2 }]);
    expect(await meetingsOf('القاسم')).toHaveLength(2);
    expect(await run('rebuild')).toMatchObject({ code: 0 });
    expect(await meetingsOf('الحمداني')).toHaveLength(1);
  });

  it('is heeded in answers', async () => {
    correct('');
    expect(await ask('متى التقى ناصر الموسوي سالم الحمداني؟')).not.toContain('مصدرين مستقلين');
    correct('same\tناصر الموسوي\tحيدر الكرخي');
    expect(await ask('متى التقى ناصر الموسوي سالم الحمداني؟')).toMatch(/بحسب مصدرين مستقلين\. \[1\]\[2\]$/mu);
  });

  it('stops the program at a line that cannot be read, and says what to write', async () => {
    correct('same\tناصر الموسوي');
    const { code, stderr } = await run('meetings');
    expect(code).toBe(1);
    expect(stderr).toContain(
      'data/people.tsv: line 2 of the corrections is «same\tناصر الموسوي»; write «same» or «different», a name and another',
    );
  });
});
