import { expect, it } from 'vitest';
import { type Exported, exportedArticle } from '../../../src/news/exports/exported.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TEXT = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي.';

const made = (more: Partial<Exported>, over = {}) => {
  const exported: Exported = {
    url: null,
    title: null,
    text: TEXT,
    form: 'plain',
    published: null,
    publisher: null,
    ...more,
  };
  return exportedArticle(exported, over, NOW);
};

it('has address, title, publisher, and its publisher’s day', () => {
  expect(
    made({ url: 'https://naba.example/a', title: 'جسر', publisher: 'النهر', published: '1709536500' }),
  ).toMatchObject({
    url: 'https://naba.example/a',
    title: 'جسر',
    publisher: 'النهر',
    published: '2024-03-04T07:15:00Z',
    publishedBasis: 'feed',
    text: TEXT,
    origin: { urlBy: 'record', publisherBy: 'record' },
  });
});

it('gives way to the operator’s word', () => {
  expect(
    made({ published: '2024-03-04', publisher: 'النهر' }, { publisher: 'الأفق', published: '2024-01-01' }),
  ).toMatchObject({
    publisher: 'الأفق',
    published: '2024-01-01',
    publishedBasis: 'operator',
    origin: { publisherBy: 'option' },
  });
});

it('is called by its first line where it goes on below it', () => {
  expect(made({ text: `\n جسر جديد \n\n${TEXT}` })).toMatchObject({ title: 'جسر جديد', text: TEXT });
  expect(made({ text: TEXT })).toMatchObject({ title: TEXT });
  const long = 'كلمة '.repeat(100).trim();
  expect(made({ text: `${long}\n${TEXT}` })).toMatchObject({ text: `${long}\n${TEXT}` });
});

it('is read as its text is written', () => {
  expect(made({ form: 'html', text: `<p>${TEXT}</p><script>x</script>` })).toMatchObject({ text: TEXT });
  expect(made({ form: 'wikitext', text: `'''${TEXT}'''` })).toMatchObject({ text: TEXT });
  expect(made({ form: 'html', text: `${TEXT} 1 < 2` })).toMatchObject({ text: `${TEXT} 1 < 2` });
});

it('has no address that is none, and is none without text', () => {
  expect(made({ url: 'ftp://naba.example/' })).toMatchObject({ url: null });
  expect(made({ text: '' })).toEqual({ why: 'no text' });
});
