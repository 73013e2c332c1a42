import { describe, expect, it } from 'vitest';
import type { Answered } from '../../src/answer/answer.ts';
import type { ChatModel, Completion } from '../../src/rewording/chat-model.ts';
import { type Rewording, reword } from '../../src/rewording/reword.ts';
import { answered, citation, source, statement } from '../support/answers.ts';
import { networksOf } from '../support/passages.ts';

const WRITTEN = 'استقبل (رئيس البلدية) {سالم الحداد} (وزيرة الزراعة) {ليلى النجار} يوم الأحد 10 آذار 2024.';
const SAID = WRITTEN.replace(/[{}()]/gu, '');
const OTHER = 'وبحثا 3 مشاريع.';
const HONEST = 'استقبل سالم الحداد ليلى النجار يوم الأحد 10 آذار 2024';
const cited = (text: string, id: string) =>
  statement(text, citation(source(id, { published: '2024-03-11' }), `${id} قال`));
const ANSWER = answered([cited(SAID, '1'), cited(OTHER, '2')]);

async function worded(reply: string | Completion, answer: Answered = ANSWER): Promise<Rewording> {
  const completion = typeof reply === 'string' ? { text: reply } : reply;
  const model = { name: 'invented', complete: async () => completion } as unknown as ChatModel;
  return await reword(answer, { model, ...networksOf(WRITTEN, [], 'none') });
}

describe('an answer in the words of a model', () => {
  it('is said where its statements bear it, with their citations and no others', async () => {
    const { answer, kept, by, rejected } = await worded(
      `${HONEST} ⟦1⟧. وبحثا 3 مشاريع معًا ⟦2⟧.`.replace(' معًا', ''),
    );
    expect([kept, by, rejected]).toEqual([null, 'invented', []]);
    expect(answer.statements.map(({ text }) => text)).toEqual([`${HONEST}.`, 'وبحثا 3 مشاريع.']);
    expect(answer.statements.map(({ citations }) => citations)).toEqual(
      ANSWER.statements.map(({ citations }) => citations),
    );
    expect(answer.wordedBy).toBe('invented');
  });

  it.each([
    ['another name', 'استقبل سالم الحداد ليلى القصار ⟦1⟧. وبحثا 3 مشاريع ⟦2⟧.', 'it says something else'],
    ['another number', `${HONEST} ⟦1⟧. وبحثا 4 مشاريع ⟦2⟧.`, 'it says something else'],
    ['a link', `${HONEST} https://evil.example ⟦1⟧. وبحثا 3 مشاريع ⟦2⟧.`, 'it says something else'],
    ['no marks', HONEST, 'marks that are not those that were given'],
    ['words without a mark', `${SAID} ⟦1⟧ ${OTHER} ⟦2⟧ وسافرا.`, 'words without a mark'],
    ['nothing', '', 'marks that are not those that were given'],
    ['the same in the same words', `${SAID} ⟦1⟧ ${OTHER} ⟦2⟧`, 'it says the same in the same words'],
  ])('is kept as it was where a model gives %s', async (_, reply, why) => {
    const { answer, kept } = await worded(reply);
    expect(kept).toBe(why);
    expect({ ...answer, ms: 0 }).toEqual({ ...ANSWER, ms: 0 });
  });

  it('is kept as it was where the model fails, which is told', async () => {
    expect(await worded({ failed: 'the server is gone' })).toMatchObject({
      kept: 'the server is gone',
      rejected: [],
    });
  });

  it('tells what was rejected, without what a terminal would obey', async () => {
    const { rejected } = await worded(`\u001B[2J${HONEST}\u202E ⟦1⟧. ${OTHER} ⟦2⟧`);
    expect(rejected).toEqual([
      { text: `[2J${HONEST}.`, failures: [{ check: 'signs', why: expect.any(String) }] },
    ]);
  });

  it('ends when nobody waits for it', async () => {
    const reason = new Error('late');
    const model = {
      name: 'invented',
      complete: async () => ({ text: `${HONEST} ⟦1⟧. ${OTHER} ⟦2⟧` }),
    } as unknown as ChatModel;
    const made = reword(ANSWER, { model, ...networksOf(WRITTEN, [], 'none') }, AbortSignal.abort(reason));
    await expect(made).rejects.toBe(reason);
  });
});
