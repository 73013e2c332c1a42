import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Span } from '../../../src/arabic/letters/span.ts';
import { clauses } from '../../../src/arabic/sentences/clauses.ts';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

/** What both cutters promise: spans in order that leave nothing but white space outside. */
function expectNothingLost(text: string, spans: readonly Span[], from = 0, to = text.length): void {
  let at = from;
  for (const { start, end } of spans) {
    expect(text.slice(at, start).trim()).toBe('');
    expect(start).toBeGreaterThanOrEqual(at);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(text.slice(at, to).trim()).toBe('');
}

const pieces = fc
  .array(
    fc.constantFrom(
      ...'. ؟ ! … .. « » " " ( ) [ “ ” : ، ؛ - 3.5 www.a.b http://x د. أ.د. ج م وأضاف قال نص و'.split(' '),
      '\n',
      ' ',
      ' ',
      '\r\n',
      '\u2028',
    ),
    { maxLength: 40 },
  )
  .map((all) => all.join(''));

describe('sentences', () => {
  test.each([
    [
      'end at . ؟ ! …',
      'حضر الوفد. هل عاد؟ نعم! ثم… انتهى',
      ['حضر الوفد.', 'هل عاد؟', 'نعم!', 'ثم…', 'انتهى'],
    ],
    ['end at the end of a line', 'عنوان بلا نقطة\nمتن قصير', ['عنوان بلا نقطة', 'متن قصير']],
    [
      'do not end after titles',
      'قال د. سامر أ.د. ليلى م. هند ذلك. وعاد.',
      ['قال د. سامر أ.د. ليلى م. هند ذلك.', 'وعاد.'],
    ],
    [
      'do not end after ق.م. and ص.ب.',
      'عام 300 ق.م. بني. ص.ب. 12 دمشق',
      ['عام 300 ق.م. بني.', 'ص.ب. 12 دمشق'],
    ],
    ['do not end after إلخ.', 'كتب وأقلام إلخ. في الصندوق', ['كتب وأقلام إلخ. في الصندوق']],
    ['do not end after initials', 'كتب ج. ر. سلوان قصة. انتهت', ['كتب ج. ر. سلوان قصة.', 'انتهت']],
    [
      'do not end in numbers',
      'بلغ 3.5 يوم 27.9.2020. ثم ٣.٥ أيضا',
      ['بلغ 3.5 يوم 27.9.2020.', 'ثم ٣.٥ أيضا'],
    ],
    [
      'do not end in addresses',
      'زر https://a.example/b.c?d=e. أو www.b.example',
      ['زر https://a.example/b.c?d=e.', 'أو www.b.example'],
    ],
    ['do not end after the number of a list', '1. أولا هذا. 2. ثم ذاك.', ['1. أولا هذا.', '2. ثم ذاك.']],
    [
      'do not end in a quotation that goes on',
      'قال «لن أعود. هذا رأيي» ثم خرج. وانصرف',
      ['قال «لن أعود. هذا رأيي» ثم خرج.', 'وانصرف'],
    ],
    [
      'do not end in parentheses',
      'الشركة (تأسست 2001. ثم أفلست) عادت. وربحت',
      ['الشركة (تأسست 2001. ثم أفلست) عادت.', 'وربحت'],
    ],
    ['take the closing sign with them', 'قالت "انتهى الأمر." وانصرفت.', ['قالت "انتهى الأمر."', 'وانصرفت.']],
    [
      'hold a question quoted within them',
      'سأل "أين ذهبوا؟" أحد الحاضرين. سكتوا',
      ['سأل "أين ذهبوا؟" أحد الحاضرين.', 'سكتوا'],
    ],
    [
      'are not hidden by a quotation that never closes',
      'قال «لن أعود. خرج. وانصرف',
      ['قال «لن أعود.', 'خرج.', 'وانصرف'],
    ],
    [
      'end where the space is missing',
      'عاد الوفد من بغداد.وقال الناطق',
      ['عاد الوفد من بغداد.', 'وقال الناطق'],
    ],
    [
      'tell an opening straight quote from a closing one',
      'قال "نعم وخرج. ثم عاد "غدا" كما وعد. وجلس',
      ['قال "نعم وخرج.', 'ثم عاد "غدا" كما وعد.', 'وجلس'],
    ],
    ['end after a unit', 'السرعة 30 كلم/س. والبحر هادئ', ['السرعة 30 كلم/س.', 'والبحر هادئ']],
    ['keep signs alone with what is before', 'انتهى. . . ثم بدأ ؟! نعم', ['انتهى. . .', 'ثم بدأ ؟!', 'نعم']],
  ])('%s', (_what, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('cut a quotation that is a speech', () => {
    const speech = `قال «${'هذه جملة من خطاب طويل. '.repeat(40)}» ثم سكت.`;
    expect(cut(speech).length).toBeGreaterThan(30);
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        expectNothingLost(text, sentences(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('clauses', () => {
  const names = 'سامر الحلو، وليلى الكرم، وهند الريف، ورامي السهل، وناجي البحر';
  const long = `أعلنت هيئة المياه في مدينة الزهور أمس أن العمل في السد الجديد يبدأ الأسبوع المقبل بحضور ${names}، مشيرة إلى أن الكلفة تبلغ سبعة ملايين وأن المشروع «يخدم القرى، مؤكدا حقها، وأضاف إليها قرى أخرى كثيرة» وأضافت أن المرحلة الأولى تنتهي في الصيف القادم إن شاء الله`;

  it('leave a short sentence whole', () => {
    const text = 'التقى الوزير الوفد، مشيرا إلى أهمية العمل.';
    expect(clauses(text, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length }]);
  });

  it('begin at joints, never in a list of names or a quotation', () => {
    const all = clauses(long, { start: 0, end: long.length }).map(({ start, end }) => long.slice(start, end));
    expect(all.map((clause) => clause.split(' ')[0])).toEqual(['أعلنت', 'مشيرة', 'وأضافت']);
    expect(all[0]).toContain(names);
  });

  it('lose nothing of their sentence, wherever it stands', () => {
    const word = fc.constantFrom(
      'قال',
      'وأضاف',
      'مشيرا',
      '،',
      'الوفد',
      '«',
      '»',
      '(',
      ')',
      'وسالم',
      'كما',
      '،وأكد',
      '.',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, body) => {
        const whole = `${before}\n${body}`;
        const sentence = { start: before.length + 1, end: whole.length };
        expectNothingLost(whole, clauses(whole, sentence), sentence.start, sentence.end);
      }),
      { numRuns: 500 },
    );
  });
});
