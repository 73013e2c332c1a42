import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/archives.ts';
import { isnad } from '../../support/program.ts';
import { CTRL_C, CTRL_D, ENTER, inTerminal } from '../../support/terminal.ts';

const archive = newFolder();
const QUESTION = 'من استقبل وفد اتحاد المزارعين في وادي النخيل؟';
const ARTICLE = {
  url: 'https://ufuq.example/news/a1',
  title: 'الحداد يستقبل وفد المزارعين في وادي النخيل',
  publisher: 'وكالة الأفق',
  published: '2024-09-29',
  text: [
    'استقبل رئيس مجلس المدينة سالم الحداد وفدًا من اتحاد المزارعين في وادي النخيل صباح الأحد.',
    'وبحث الجانبان توزيع حصص الماء على القرى قبل بداية الموسم الزراعي الجديد.',
  ].join('\n'),
};

beforeAll(async () => {
  const { code, stderr } = await isnad(['ingest', '-'], { archive, input: JSON.stringify(ARTICLE) });
  expect(code, stderr).toBe(0);
});

describe('a chat in a terminal', () => {
  it('asks, answers with the source, and leaves at «خروج»', async () => {
    const talked = await inTerminal(
      ['chat'],
      [
        ['؟ ', QUESTION + ENTER],
        ['[1] «', ''],
        ['؟ ', ENTER],
        ['؟ ', `خروج${ENTER}`],
      ],
      { archive },
    );
    expect(talked).toMatchObject({ code: 0, missed: null });
    expect(talked.output).toContain('1 مقالة. اكتب سؤالك بالعربية');
    expect(talked.output).toContain('استقبل رئيس مجلس المدينة سالم الحداد');
    expect(talked.output).toContain(`[1] «${ARTICLE.title}»، وكالة الأفق، نُشر في 29 أيلول/سبتمبر 2024`);
    expect(talked.output).toContain(`${ARTICLE.url}#:~:text=`);
  });

  it('leaves at Ctrl-C with 130, and at the end of input with 0', async () => {
    const [interrupted, ended] = await Promise.all(
      [CTRL_C, CTRL_D].map((key) => inTerminal(['chat'], [['؟ ', key]], { archive })),
    );
    expect(interrupted).toMatchObject({ code: 130, missed: null });
    expect(ended).toMatchObject({ code: 0, missed: null });
  });
});

describe('a chat without a terminal', () => {
  it('takes what a question leaves out from the one before, and says so', async () => {
    const input = `${QUESTION}\nومتى؟\nشكرا\nوأين كان ذلك؟\n`;
    const { code, stdout } = await isnad(['chat'], { archive, input });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /فهمتُ: متى استقبل (?:رئيس مجلس المدينة )?سالم الحداد وفد اتحاد المزارعين في وادي النخيل؟\n\n[^\n]*29 أيلول/u,
    );
    expect(stdout).toMatch(/فهمتُ: أين استقبل .*وفد اتحاد المزارعين/u);
  });

  it('answers each line, and writes no prompt among the results', async () => {
    const talked = await isnad(['chat'], { archive, input: `${QUESTION}\n\nexit\n${QUESTION}\n` });
    expect(talked.code).toBe(0);
    expect(talked.stdout).not.toMatch(/^؟/mu);
    expect(talked.stdout.match(/^\[1\] «/gmu)).toHaveLength(1);
  });
});
