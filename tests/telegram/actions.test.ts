import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { withActions } from '../../src/telegram/actions.ts';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { plainMessage } from '../../src/telegram/message.ts';
import { answered, citation, source, statement, unanswered } from '../support/answers.ts';

const ANSWER = answered([statement('التقيا.', citation(source('a'), 'التقيا'))]);
const VOTES = [{ text: 'صحيح', callback_data: 'right:x' }];
const [FIRST, LAST] = [plainMessage('أول', 'rtl'), plainMessage('آخر', 'rtl')];

/** The data of the buttons under the last message, a query where a button shares. */
function buttons(answer: Answer, shared: string | null = null, votes = VOTES): string[] {
  const made = withActions([FIRST, LAST], answer, { words: ar, votes, shared });
  expect(made[0]).toEqual(FIRST);
  return (made[1]?.buttons ?? []).map((one) =>
    'callback_data' in one ? one.callback_data : 'query' in one ? `share ${one.query}` : 'url',
  );
}

describe('the buttons under an answer', () => {
  it('ask why, for more and for another period, share it, and take votes', () => {
    expect(buttons(ANSWER)).toEqual(['why', 'more', 'period', 'right:x']);
    expect(buttons(ANSWER, 'متى؟')).toEqual(['why', 'more', 'period', 'share متى؟', 'right:x']);
    expect(buttons(ANSWER, 'م'.repeat(TELEGRAM.inlineQuery + 1))).not.toContain('share');
  });

  it('choose among several, as many as have room', () => {
    const choices = Array.from({ length: TELEGRAM.choiceButtons + 2 }, (_, i) => `اسم ${i}`);
    const all = buttons(unanswered('ambiguous', { choices }), 'متى؟', []);
    expect(all).toEqual([...choices.slice(0, TELEGRAM.choiceButtons).map((_, i) => `choice:${i}`), 'why']);
  });

  it('ask why of a refusal, and nothing of what was not understood', () => {
    expect(buttons(unanswered('not-said'), 'متى؟', [])).toEqual(['why']);
    expect(buttons(unanswered('not-understood'))).toEqual([]);
    expect(buttons({ kind: 'remark', question: 'شكرا', asOf: '2024-01-01', about: 'thanks', ms: 0 })).toEqual(
      [],
    );
  });

  it('have data that Telegram takes', () => {
    for (const data of buttons(ANSWER)) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(withActions([], ANSWER, { words: ar, votes: VOTES, shared: null })).toEqual([]);
  });
});
