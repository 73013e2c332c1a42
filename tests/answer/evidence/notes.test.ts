import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/answer/answer.ts';
import { withNotes } from '../../../src/answer/evidence/notes.ts';
import { plainText } from '../../../src/answer/text/plain.ts';
import { Archive } from '../../../src/archive/archive.ts';
import { messages } from '../../../src/telegram/message.ts';
import { articleOf, entryOf, newArchive, newFolder, random, SMALL } from '../../support/archives.ts';

const TEXT = 'استقبلت وزيرة الثقافة ليلى الزعفراني سفير أرزان في عين الرمان.\nوبحثا ترميم المكتبة.';
const NOW = new Date('2026-03-03T08:00:00Z');

function answerFrom(archive: Archive, ids: readonly string[]): Answered {
  const sources = ids.map((id) => archive.article(id) ?? articleOf(id, TEXT));
  const citations = sources.map((article) => ({
    article,
    start: 0,
    end: 9,
    quote: article.text.slice(0, 9),
  }));
  const [first, ...others] = citations;
  if (first === undefined) throw new Error('no source');
  return {
    kind: 'answered',
    question: 'من استقبلت وزيرة الثقافة؟',
    asOf: '2026-03-04',
    understood: { kind: 'whom', people: [], titles: [], from: null, to: null, place: null },
    answers: [],
    statements: [{ text: 'استقبلت الوزيرة السفير.', citations: [first, ...others] }],
    sources,
    confidence: 0.9,
    ms: 1,
  } as Answered;
}

describe('an answer that cites articles', () => {
  const archive = newArchive();
  const next = random(5);
  const add = (id: string, text: string, title?: string): void => {
    archive.add([entryOf(articleOf(id, text, title), next)], NOW);
  };
  add('a1', TEXT);
  add('a1', TEXT.replace('ترميم المكتبة', 'توسعة المكتبة'));
  add('b2', TEXT);
  add('c3', TEXT);
  archive.markGone('c3', true, NOW);

  it('says which were changed and which are gone, and when that was seen', () => {
    const answer = withNotes(answerFrom(archive, ['b2', 'a1', 'c3']), archive) as Answered;
    expect(answer.notes).toEqual([
      {
        article: 'a1',
        what: 'revised',
        seen: '2026-03-03',
        text: 'عُدّل الخبر [2]، ورُصد تعديله في 3 آذار/مارس 2026، والجواب من نصّه الأخير.',
      },
      {
        article: 'c3',
        what: 'gone',
        seen: '2026-03-03',
        text: 'لم يعد الخبر [3] منشورًا في موضعه، ورُصد ذلك في 3 آذار/مارس 2026، والجواب من نصّه المحفوظ.',
      },
    ]);
    expect(plainText(answer)).toContain('\nعُدّل الخبر [2]، ورُصد');
    expect(
      messages(answer)
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/عُدّل الخبر \[2\]/u);
  });

  it('is as it was where none was changed', () => {
    const answer = answerFrom(archive, ['b2']);
    expect(withNotes(answer, archive)).toBe(answer);
  });

  it('does not call an article changed whose day alone was mended', () => {
    archive.add([entryOf({ ...articleOf('d4', TEXT), published: '2024-03-06' }, next)], NOW);
    archive.add([entryOf(articleOf('d4', TEXT), next)], NOW);
    expect(archive.versions('d4')).toHaveLength(1);
    expect(archive.publisherChanges('d4')).toEqual({ revised: null, gone: null });
  });
});

describe('an article that its publisher moved', () => {
  it('takes its versions along, and the place of what was there', () => {
    const folder = newFolder();
    const archive = Archive.open(folder, SMALL, { create: true });
    const next = random(6);
    const old = articleOf('e5', TEXT);
    archive.add([entryOf(old, next)], NOW);
    archive.add([entryOf({ ...old, text: `${TEXT} مساءً.` }, next)], NOW);
    const moved = archive.move('e5', 'https://akhbar.example/2026/e5');
    expect(moved).not.toBe('e5');
    expect(archive.article('e5')?.id).toBe(moved);
    expect(archive.article(moved)).toMatchObject({
      url: 'https://akhbar.example/2026/e5',
      text: `${TEXT} مساءً.`,
    });
    expect(archive.versions(moved)).toHaveLength(1);
    const again = articleOf('f6', TEXT);
    archive.add([entryOf(again, next)], NOW);
    expect(archive.move('f6', 'https://akhbar.example/2026/e5')).toBe(moved);
    expect(archive.counts().articles).toBe(1);
    expect(archive.check()).toEqual([]);
    archive.close();
  });
});
