import { FormattedString } from '@grammyjs/parse-mode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { name, oneLine, rightToLeft, rightToLeftText, sentence } from '../../src/telegram/bidi.ts';
import { asSeen, directionFaults, visible } from '../support/bidi.ts';
import { EXPONENT, exponentOf } from '../support/linear/exponent.ts';

/** Text with everything that turns a line: marks, overrides, isolates, three scripts, digits, separators. */
const wild = fc.string({
  unit: fc.constantFrom(
    ...[
      'ا',
      'ب',
      'ة',
      'A',
      'b',
      '1',
      '2',
      '٣',
      '-',
      '/',
      ':',
      ' ',
      '\n',
      '(',
      '«',
      '.',
      '+',
      '\u{1F600}',
      '\ud83d',
    ],
    ...[
      '\u200E',
      '\u200F',
      '\u202E',
      '\u202D',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u061C',
      '\u2028',
      '\u0000',
    ],
  ),
  maxLength: 60,
});

describe('text from outside', () => {
  it('loses what could turn or disguise it', () => {
    expect(oneLine('\u202Eحداد سالم\u202C\n\t الوزير\u0000')).toBe('حداد سالم الوزير');
    expect(oneLine('Al\u200B-Ufuq \ud83d')).toBe('Al-Ufuq \uFFFD');
    expect(oneLine('می\u200Cرود')).toBe('می\u200Cرود');
  });

  it('calls nobody and gives no command, and stays as it is where Telegram sees neither', () => {
    const shown = (text: string) => visible(sentence(text));
    expect(shown('قال @salma_desk ثم /stop')).toBe('قال @⟨WJ⟩salma_desk ثم /⟨WJ⟩stop');
    expect(shown('موقع.شبكة و1.5 وأيلول/سبتمبر و@ وحدها')).toBe('موقع.⟨WJ⟩شبكة و1.5 وأيلول/سبتمبر و@ وحدها');
    expect(name('تابعوا @salma_desk', 50)).toBe('\u2068تابعوا @\u2060salma_desk\u2069');
  });

  it('has its dates, times, scores and signed numbers isolated, and nothing else', () => {
    const shown = (text: string) => visible(sentence(text));
    expect(shown('في 2026-11-23 الساعة 10:30')).toBe('في ⟨LRI⟩2026-11-23⟨PDI⟩ الساعة ⟨LRI⟩10:30⟨PDI⟩');
    expect(shown('فاز 3-1 بحرارة -5 و 3 - 1')).toBe(
      'فاز ⟨LRI⟩3-1⟨PDI⟩ بحرارة ⟨LRI⟩-5⟨PDI⟩ و ⟨LRI⟩3 - 1⟨PDI⟩',
    );
    expect(shown('اكتب إلى a.b@ufuq.example أو https://ufuq.example/1')).toBe(
      'اكتب إلى ⟨LRI⟩a.b@⟨WJ⟩ufuq.⟨WJ⟩example⟨PDI⟩ أو ⟨LRI⟩https:/⟨WJ⟩/⟨WJ⟩ufuq.⟨WJ⟩example/⟨WJ⟩1⟨PDI⟩',
    );
    for (const plain of ['عام 2026 قال', 'بلغ 12.5 مليون', 'في ٢٧ أيلول', 'المادة A-4', 'قال - 5 أشخاص']) {
      expect(sentence(plain)).toBe(plain);
    }
  });

  it('reads as it was meant on a screen', () => {
    expect(asSeen('يوم 2026-11-23 فاز')).toContain('23-11-2026');
    expect(asSeen(sentence('يوم 2026-11-23 فاز'))).toContain('2026-11-23');
    expect(asSeen(sentence('فاز الفريق 3-1 أمس'))).toContain('3-1');
  });

  it.each(['1', 'a', '-', '1-', '1.', 'a.', '+', ' ', '@', 'https://'])(
    'takes time that grows with the text, however monotonous: %j',
    (unit) => {
      expect(exponentOf(sentence, ['', unit, ''], 400_000)).toBeLessThanOrEqual(EXPONENT);
    },
  );

  it('is clipped as a name by whole characters', () => {
    expect(visible(name('دار القمر للنشر', 8))).toBe('⟨FSI⟩دار الق…⟨PDI⟩');
    expect([...name('😀'.repeat(50), 10)]).toHaveLength(12);
  });
});

describe('a line of ours', () => {
  it('is given a mark only where it needs one', () => {
    expect(rightToLeftText('نعم')).toBe('نعم');
    expect(visible(rightToLeftText('[1] نعم'))).toBe('⟨RLM⟩[1] نعم');
    expect(rightToLeftText('')).toBe('');
    const linked = rightToLeft(FormattedString.link('[1]', 'https://ufuq.example'));
    expect(linked.rawEntities).toMatchObject([{ type: 'text_link', offset: 1, length: 3 }]);
  });

  it('runs from right to left with every isolate closed, whatever comes from outside', () => {
    fc.assert(
      fc.property(wild, wild, (text, title) => {
        const line = rightToLeftText(`${sentence(text)} — ${name(title, 20)}`);
        expect(directionFaults(line)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
