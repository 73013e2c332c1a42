import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../../src/telegram/constants.ts';
import { cards } from '../../../src/telegram/inline/cards.ts';
import { answered, citation, source, statement } from '../../support/answers.ts';
import { directionFaults } from '../../support/bidi.ts';

const said = (id: string, text: string) => statement(text, citation(source(id), `قال ${id}`));

describe('the cards of an answer', () => {
  it('are all of it first, then each statement by itself', () => {
    const answer = answered([said('a', 'التقى الحداد الوزيرة.'), said('b', 'وبحثا الماء.')], {
      answers: [{ type: 'person', text: 'الوزيرة', from: null, to: null }],
    });
    const [whole, ...each] = cards(answer);
    expect(whole).toMatchObject({
      type: 'article',
      id: 'all',
      title: 'الوزيرة',
      description: 'التقى الحداد الوزيرة.',
    });
    expect(each.map(({ id, title }) => [id, title])).toEqual([
      ['0', 'التقى الحداد الوزيرة.'],
      ['1', 'وبحثا الماء.'],
    ]);
    expect(each[1]?.description).toContain('وكالة الأفق');
    expect(JSON.stringify(each[1]?.input_message_content)).not.toContain('التقى الحداد');
    for (const card of cards(answer)) {
      const { message_text: text } = card.input_message_content as { message_text: string };
      expect(text).toContain(answer.question);
      expect(directionFaults(text)).toEqual([]);
      expect(card.reply_markup?.inline_keyboard.flat().every((button) => 'url' in button)).toBe(true);
    }
  });

  it('are one of one statement, whose title it is where nothing shorter is said', () => {
    expect(cards(answered([said('a', 'التقى الحداد الوزيرة.')])).map(({ title }) => title)).toEqual([
      'التقى الحداد الوزيرة.',
    ]);
  });

  it('are as many and as long as Telegram takes', () => {
    const many = Array.from({ length: 60 }, (_, i) => said(`s${i}`, `${'كلام '.repeat(200)}${i}.`));
    const all = cards(answered(many as unknown as Parameters<typeof answered>[0]));
    expect(all).toHaveLength(TELEGRAM.cards);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { title, description, input_message_content: content } of all) {
      expect(title.length).toBeLessThanOrEqual(TELEGRAM.cardTitle + 1);
      expect(description?.length ?? 0).toBeLessThanOrEqual(TELEGRAM.cardDescription + 1);
      expect((content as { message_text: string }).message_text.length).toBeLessThanOrEqual(4096);
    }
  });

  it('have no buttons where no source can be opened', () => {
    const [card] = cards(answered([statement('التقيا.', citation(source('a', { url: null }), 'قول'))]));
    expect(card).not.toHaveProperty('reply_markup');
  });
});
