import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import { expectNothingLost } from '../../support/nothing-lost.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

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
