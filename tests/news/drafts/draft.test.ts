import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/news/article/article.ts';
import { articleFrom, type Draft, type OperatorSays } from '../../../src/news/drafts/draft.ts';

const NOW = new Date('2024-06-01T12:00:00Z');
const TEXT = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي.';

const made = (draft: Partial<Draft>, said: OperatorSays = {}, at: object = {}): Article => {
  const article = articleFrom({ text: TEXT, ...draft }, said, { now: NOW, ...at });
  return 'why' in article ? expect.fail(article.why) : article;
};

const why = (draft: Partial<Draft>, said: OperatorSays = {}): string => {
  const article = articleFrom({ text: TEXT, ...draft }, said, { now: NOW });
  return 'why' in article ? article.why : expect.fail('an article');
};

describe('an article', () => {
  it('is what the draft says, cleaned', () => {
    expect(
      made({
        url: 'https://Naba.example/bridge/?utm_source=x',
        title: '  جسر &quot;جديد&quot; ',
        publisher: 'النهر\u200F',
        text: `<p>${TEXT}</p>`,
        published: { published: '2024-05-03', publishedBasis: 'meta' },
      }),
    ).toMatchObject({
      url: 'https://naba.example/bridge',
      title: 'جسر "جديد"',
      publisher: 'النهر',
      text: TEXT,
      published: '2024-05-03',
      publishedBasis: 'meta',
      language: 'ar',
      origin: { urlBy: 'page', publisherBy: 'page' },
    });
  });

  it('is what the operator says before that', () => {
    const said = { url: 'https://a.example/', title: 'آخر', publisher: 'غيره', published: '3/4/2024' };
    const draft = { url: 'https://b.example/', title: 'جسر', publisher: 'النهر' };
    expect(made(draft, said, { by: { url: 'option', publisher: 'sidecar' } })).toMatchObject({
      url: 'https://a.example/',
      title: 'آخر',
      publisher: 'غيره',
      published: '2024-04-03',
      publishedBasis: 'operator',
      origin: { urlBy: 'option', publisherBy: 'sidecar' },
    });
    expect(made(draft, { url: 7, title: null, publisher: ' ' })).toMatchObject({
      url: 'https://b.example/',
      title: 'جسر',
      publisher: 'النهر',
    });
  });

  it('is called by the first words of its text where it has no title', () => {
    expect(made({}).title).toBe(TEXT);
    expect(made({ text: `${TEXT} وعاد.` }).title).toBe(TEXT);
    const long = made({ text: 'كلمة '.repeat(60) }).title;
    expect(long).toMatch(/^(?:كلمة )+كلمة…$/u);
    expect(long.length).toBeLessThanOrEqual(101);
  });

  it('holds its title once, and cut to its most', () => {
    expect(made({ title: 'جسر جديد', text: `جسر جديد\nجسر جديد!\n${TEXT}` }).text).toBe(TEXT);
    expect(made({ title: TEXT }).text).toBe(TEXT);
    expect(made({ title: 'جسر'.repeat(300) }).title).toHaveLength(500);
    expect(made({ publisher: 'نهر'.repeat(300) }).publisher).toHaveLength(200);
    expect(made({ title: `${'ك'.repeat(499)}😀` }).title).toHaveLength(499);
  });

  it('is published by its site where nobody is named', () => {
    expect(made({ url: 'https://www.naba.example/a' })).toMatchObject({
      publisher: 'naba.example',
      origin: { publisherBy: null },
    });
    expect(made({ url: 'https://www.alarabiya.net/a' }).publisher).toBe('العربية');
    expect(made({})).toMatchObject({ publisher: null, url: null, origin: { urlBy: null } });
  });
});

describe('its day of publication is that of', () => {
  const lead = `أعلنت البلدية، يوم الجمعة، (3 مايو 2024) فتح الجسر الجديد.`;
  const dateline = `بغداد، 3 مايو 2024 - افتتح رئيس البلدية الجسر الجديد.`;

  it.each([
    [
      'the draft, before its lead',
      { text: dateline, published: { published: '2024-05-09', publishedBasis: 'meta' } },
      null,
      '2024-05-09 meta',
    ],
    ['its dated lead', { text: dateline }, null, '2024-05-03 lead'],
    [
      'its dated lead, before the file’s of the days after',
      { text: dateline },
      '2024-05-04',
      '2024-05-03 lead',
    ],
    ['the file soon after what the lead dates', { text: lead }, '2024-05-06', '2024-05-06 file'],
    ['the lead where the file is later', { text: lead }, '2024-05-07', '2024-05-03 lead'],
    ['the lead where the file is earlier', { text: lead }, '2024-05-02', '2024-05-03 lead'],
    ['the file', {}, '2024-05-04', '2024-05-04 file'],
    ['the address', { url: 'https://naba.example/2024/05/04/bridge' }, null, '2024-05-04 file'],
    [
      'the file, before the address',
      { url: 'https://naba.example/2024/05/04/bridge' },
      '2024-05-05',
      '2024-05-05 file',
    ],
    ['nobody', {}, null, 'null unknown'],
  ] as const)('%s', (_whose, draft, fileDay, wanted) => {
    const { published, publishedBasis } = made(draft as Partial<Draft>, {}, { fileDay });
    expect(`${published} ${publishedBasis}`).toBe(wanted);
  });

  it('what an export says, or none, and its text is not unescaped again', () => {
    const exported = { exportedBasis: 'lead' };
    expect(made({ text: `${TEXT} &lt;` }, { published: '2024-05-03' }, exported)).toMatchObject({
      published: '2024-05-03',
      publishedBasis: 'lead',
      text: `${TEXT} &lt;`,
    });
    expect(made({ text: dateline }, {}, exported)).toMatchObject({
      published: null,
      publishedBasis: 'unknown',
    });
  });
});

it.each([
  [{ text: '' }, 'no text'],
  [{ text: '12 !' }, 'no text'],
  [{ text: 'قصير جدا' }, 'too little text: 7 letters'],
  [{ text: 'ك'.repeat(19) }, 'too little text: 19 letters'],
  [{ text: `${'كلمة '.repeat(200_000)}` }, null],
  [
    { text: `${'كلمة '.repeat(200_001)}` },
    'too long for one article: 1000004 characters, at most 1000000; cut it into articles',
  ],
])('is none: %#', (draft, reason) => {
  if (reason === null) expect(made(draft).text).toHaveLength(999_999);
  else expect(why(draft)).toBe(reason);
});

it('is none with an address of the operator’s that is none', () => {
  expect(why({}, { url: 'ftp://naba.example/' })).toBe(
    'its address is not one of http or https: ftp://naba.example/',
  );
  expect(made({ url: 'ftp://naba.example/' }).url).toBeNull();
});

it('is made of any draft or there is a reason', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, any, any, any, (text, title, url, published) => {
      const article = articleFrom({ text: `${TEXT}\n${text}`, title, url }, { published }, { now: NOW });
      if ('why' in article) return;
      expect(article.title).not.toBe('');
      expect(article.id).toMatch(/^[\da-f]{16}$/u);
      expect(article.published === null).toBe(article.publishedBasis === 'unknown');
      expect(article.text).not.toMatch(/^\n|\n\n|\n$/u);
    }),
    { numRuns: 40 },
  );
});
