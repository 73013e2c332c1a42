import { expect, it } from 'vitest';
import { withoutReferences, withReferences } from '../../../src/answer/evidence/references.ts';
import { plainText } from '../../../src/answer/text/plain.ts';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import type { NameTagger } from '../../../src/model/names.ts';
import { remembering } from '../../../src/model/remembering.ts';
import { type Article, sourceOf } from '../../../src/news/article/article.ts';
import { messages } from '../../../src/telegram/message.ts';
import { answered, statement } from '../../support/answers.ts';
import { keptMeeting } from '../kept-meeting.ts';

const TEXT = 'وصل رئيس الجمهورية كمال الصالح إلى باريس. واستقبل الرئيس في المطار نوال العطار.';
const { article } = keptMeeting({ id: 'a', published: '2021-03-08', text: TEXT, day: null, basis: 'stated' });

let read = 0;
const tagger: NameTagger = {
  tag: async (texts) => {
    read += texts.length;
    return texts.map((text) =>
      (['كمال الصالح', 'نوال العطار'] as const)
        .filter((name) => text.includes(name))
        .map((name) => {
          const start = text.indexOf(name);
          return { kind: 'person', text: name, start, end: start + name.length };
        }),
    );
  },
  close: async () => undefined,
};

function said(of: Article, at: number) {
  const { start, end } = sentences(of.text)[at] as { start: number; end: number };
  const quote = of.text.slice(start, end);
  return statement(quote, { article: sourceOf(of), start, end, quote });
}

it('puts the name into what is said, in brackets, and leaves the quotation as the article has it', async () => {
  const [first, second] = await withReferences(
    [said(article, 0), said(article, 1)],
    [article],
    remembering(tagger),
  );
  expect(first?.text).toBe('وصل رئيس الجمهورية كمال الصالح إلى باريس.');
  expect(second?.text).toBe('واستقبل الرئيس [كمال الصالح] في المطار نوال العطار.');
  const [{ start, end, quote }] = second?.citations ?? [];
  expect(TEXT.slice(start, end)).toBe(quote);
  expect(quote).toBe('واستقبل الرئيس في المطار نوال العطار.');
  // Law 8: what is put in stands in the article.
  for (const [, name = ''] of second?.text.matchAll(/\[([^\]]+)\]/gu) ?? []) expect(TEXT).toContain(name);
  expect(withoutReferences(second as NonNullable<typeof second>)).toBe(quote);
  expect(read).toBe(2);
});

it('leaves alone what is said in our words, and brackets of the article', async () => {
  const own = { ...said(article, 1), text: 'استقبلت نوال العطار الرئيس.' };
  expect(await withReferences([own], [article], tagger)).toEqual([own]);
  const bracketed = { ...article, text: 'قال [متحدث] إن نوال العطار وصلت.' };
  const [kept] = await withReferences([said(bracketed, 0)], [bracketed], tagger);
  expect(kept?.text).toBe(bracketed.text);
  expect(withoutReferences(kept as NonNullable<typeof kept>)).toBe(bracketed.text);
});

it('is shown once, with the name, in text and in messages', async () => {
  const [second] = await withReferences([said(article, 1)], [article], tagger);
  const answer = answered([second as NonNullable<typeof second>]);
  const shown = 'واستقبل الرئيس [كمال الصالح] في المطار نوال العطار.';
  expect(plainText(answer)).toContain(`${shown} [1]`);
  const under = {
    ...answer,
    answers: [{ type: 'person', text: 'نوال العطار', from: null, to: null }],
  } as const;
  for (const one of [answer, under]) {
    const text = messages(one)
      .map((message) => message.text)
      .join('\n');
    expect(text.split('واستقبل الرئيس')).toHaveLength(2);
    expect(text).toContain(shown);
  }
});
