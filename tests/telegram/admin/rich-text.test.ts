import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/telegram/admin/rich-text.ts';

const of = (...blocks: readonly unknown[]): string => richText(blocks as never);

describe('the text of a rich message', () => {
  it('is a line for each block, of its parts together', () => {
    expect(
      of(
        { type: 'paragraph', text: ['وصل ', { type: 'bold', text: 'الوزير' }, '.'] },
        { type: 'header', text: 'خبر' },
      ),
    ).toBe('وصل الوزير.\nخبر');
  });

  it('is that of lists, tables, quotes and captions', () => {
    expect(of({ type: 'list', items: [{ text: 'أول' }, { text: 'ثانٍ' }] })).toBe('أول\nثانٍ');
    expect(of({ type: 'table', cells: [[{ text: 'اسم' }, { text: 'يوم' }], [{ text: 'سلمى' }]] })).toBe(
      'اسم يوم\nسلمى',
    );
    expect(of({ type: 'quote', blocks: [{ type: 'paragraph', text: 'قول' }] })).toBe('قول');
    expect(of({ type: 'photo', caption: { text: 'صورة' } })).toBe('صورة');
    expect(of({ type: 'paragraph', text: { type: 'custom_emoji', alternative_text: '🙂' } })).toBe('🙂');
  });

  it('is none of buttons and what divides', () => {
    expect(
      of(
        { type: 'buttons', text: 'اضغط' },
        { type: 'divider', text: '—' },
        { type: 'paragraph', text: { type: 'button', text: 'x' } },
      ),
    ).toBe('');
  });

  it('is found in anything, however deep or broken, without an error', () => {
    let deep: unknown = 'قاع';
    for (let i = 0; i < 10_000; i++) deep = { type: 'quote', blocks: [deep] };
    expect(of(deep)).toBe('');
    let inline: unknown = 'قاع';
    for (let i = 0; i < 10_000; i++) inline = [inline];
    expect(of({ text: inline })).toBe('');
    fc.assert(
      fc.property(fc.array(fc.anything()), (blocks) => {
        expect(typeof of(...blocks)).toBe('string');
      }),
    );
  });
});
