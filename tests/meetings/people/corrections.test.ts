import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CorrectionError, corrections, NO_CORRECTIONS } from '../../../src/meetings/people/corrections.ts';

it('reads which names are one person’s and which are not, with what tells them apart', () => {
  expect(
    corrections(
      '# ملاحظة\r\n\r\nsame\tأبو علي\tناصر الموسوي\r\ndifferent\tسمير القاسم (مدير الشركة)\t سمير القاسم（لاعب）\n',
    ),
  ).toEqual({
    same: [
      [
        { name: 'أبو علي', office: '' },
        { name: 'ناصر الموسوي', office: '' },
      ],
    ],
    different: [
      [
        { name: 'سمير القاسم', office: 'مدير الشركة' },
        { name: 'سمير القاسم', office: 'لاعب' },
      ],
    ],
  });
  expect(corrections('')).toEqual(NO_CORRECTIONS);
});

it.each(['same\tأ', 'same\tأ\t ', 'equal\tأ\tب', 'same أ ب', 'sames\tأ\tب', '\tأ\tب'])(
  'refuses «%s» with its line and what to write',
  (line) => {
    expect(() => corrections(`# x\n${line}`)).toThrow(CorrectionError);
    expect(() => corrections(`# x\n${line}`)).toThrow(
      `line 2 of the corrections is «${line}»; write «same» or «different», a name and another name, parted by tabs`,
    );
  },
);

it('reads any text or says which line is wrong', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        const { same, different } = corrections(text);
        expect(same.length + different.length).toBeLessThanOrEqual(text.split('\n').length);
      } catch (error) {
        expect(error).toBeInstanceOf(CorrectionError);
      }
    }),
  );
});
