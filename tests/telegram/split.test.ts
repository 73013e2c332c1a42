import { FormattedString, fmt } from '@grammyjs/parse-mode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { fits, parts } from '../../src/telegram/split.ts';
import { directionFaults } from '../support/bidi.ts';

/** What is left when the white space and marks that a cut may add or take are left out. */
function substance(texts: readonly FormattedString[]): string {
  return texts.map((text) => text.rawText.replace(/[\s\u200F]/gu, '')).join('');
}

/** Every link, with the words it is on, in order. */
function links(texts: readonly FormattedString[]): readonly string[] {
  return texts.flatMap((text) =>
    [...text.rawEntities]
      .filter((entity) => entity.type === 'text_link')
      .sort((a, b) => a.offset - b.offset)
      .map((entity) => `${text.rawText.slice(entity.offset, entity.offset + entity.length)} ${entity.url}`),
  );
}

/** How many units of quotation there are, without white space. */
function quoted(texts: readonly FormattedString[]): string {
  return texts
    .flatMap((text) =>
      text.rawEntities
        .filter((entity) => entity.type === 'expandable_blockquote')
        .map((entity) => text.rawText.slice(entity.offset, entity.offset + entity.length)),
    )
    .join('')
    .replace(/[\s\u200F]/gu, '');
}

const sentenceText = fc
  .array(
    fc.constantFrom(
      'قال',
      'الوزير',
      'Ufuq',
      '2026',
      '٣',
      '«نعم»',
      'مَدينة',
      '😀',
      '\u20663-1\u2069',
      'ه'.repeat(50),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((words) => `${words.join(' ')}.`);

const cited = fc
  .tuple(sentenceText, fc.array(fc.nat(30), { maxLength: 12 }))
  .map(([text, numbers]) =>
    FormattedString.join([
      `و${text}\u00A0`,
      ...numbers.map((number) =>
        FormattedString.link(
          number % 3 === 0 ? 'اقرأ الخبر كله' : `[${number}]`,
          `https://ufuq.example/${number}`,
        ),
      ),
    ]),
  );

const whole = fc
  .tuple(fc.array(cited, { minLength: 1, maxLength: 25 }), fc.array(cited, { minLength: 1, maxLength: 25 }))
  .map(([said, evidence]) =>
    FormattedString.join(
      [...said, FormattedString.expandableBlockquote(FormattedString.join(evidence, '\n'))],
      '\n\n',
    ),
  );

describe('law 7: parts', () => {
  it.each([
    { units: 4096, entities: 100 },
    { units: 500, entities: 9 },
    { units: 150, entities: 5 },
  ])('stay within $units units and $entities entities, cut no link, and together say the whole', (limits) => {
    fc.assert(
      fc.property(whole, (text) => {
        const found = parts(text, limits);
        for (const part of found) {
          expect(part.rawText.length).toBeLessThanOrEqual(limits.units);
          expect(part.rawEntities.length).toBeLessThanOrEqual(limits.entities);
          expect(part.rawText).toBe(part.rawText.trim());
          expect(part.rawText).not.toBe('');
          expect(part.rawText).not.toMatch(/\p{Surrogate}/u);
          expect(directionFaults(part.rawText)).toEqual([]);
          for (const { offset, length } of part.rawEntities) {
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(part.rawText.length);
          }
        }
        expect(substance(found)).toBe(substance([text]));
        expect(links(found)).toEqual(links([text]));
        expect(quoted(found)).toBe(quoted([text]));
      }),
      { numRuns: 60 },
    );
  });

  it('are within the limits and say the whole of any text at all', () => {
    const any = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 20 });
    fc.assert(
      fc.property(any, (lines) => {
        const text = new FormattedString(lines.join('\n'));
        const found = parts(text, { units: 100, entities: 3 });
        expect(found.every((part) => fits(part, { units: 100, entities: 3 }))).toBe(true);
        expect(substance(found)).toBe(substance([text]));
      }),
      { numRuns: 200 },
    );
  });
});

describe('where it cuts', () => {
  const limits = { units: 60, entities: 5 };
  const cuts = (text: string) => parts(new FormattedString(text), limits).map((part) => part.rawText);

  it('leaves what fits alone', () => {
    const text = FormattedString.bold('قال الوزير نعم.');
    expect(parts(text)).toEqual([text]);
    expect(parts(new FormattedString('   '))).toEqual([]);
  });

  it('prefers the end of a paragraph, then of a line, then of a sentence, then of a word', () => {
    const tail = 'وتابع الحاضرون أعمالهم حتى المساء في قاعة البلدية الكبرى هناك.';
    expect(cuts(`قال الوزير إن العمل بدأ. وأضاف أنه ماض.\n\n${tail}`)[0]).toBe(
      'قال الوزير إن العمل بدأ. وأضاف أنه ماض.',
    );
    expect(cuts(`قال الوزير إن العمل بدأ. وأضاف أنه\n${tail}`)[0]).toBe('قال الوزير إن العمل بدأ. وأضاف أنه');
    expect(cuts(`قال الوزير إن العمل قد بدأ فعلًا. ${tail}`)[0]).toBe('قال الوزير إن العمل قد بدأ فعلًا.');
    expect(cuts('ء'.repeat(50) + ' نعم '.repeat(20))[0]).toMatch(/نعم$/u);
    expect(cuts('ء'.repeat(130)).map((part) => part.length)).toEqual([60, 60, 10]);
  });

  it('keeps the citations with their sentence', () => {
    const first = fmt`قال الوزير إن العمل قد بدأ فعلًا.\u00A0${FormattedString.link('[1]', 'https://ufuq.example/1')}`;
    const [one, two] = parts(fmt`${first} ثم تابع الحاضرون أعمالهم حتى المساء في القاعة.`, limits);
    expect(one?.rawText).toMatch(/\[1\]$/u);
    expect(two?.rawEntities).toEqual([]);
  });

  it('goes round a link and an isolate, with or without spaces in them', () => {
    for (const length of [52, 55, 57, 58, 59]) {
      for (const fill of ['ء'.repeat(length), `${'ءء '.repeat(40).slice(0, length - 1)}ء`]) {
        const linked = fmt`${fill}${FormattedString.link('[1] من هنا', 'https://ufuq.example/1')} ثم قال نعم`;
        const found = parts(linked, limits);
        expect(links(found)).toEqual(links([linked]));
        const isolated = parts(new FormattedString(`${fill}\u20663 - 1\u2069 ثم قال نعم إن ذلك كان`), limits);
        for (const part of [...found, ...isolated]) expect(directionFaults(part.rawText)).toEqual([]);
      }
    }
  });

  it('begins a part that starts with no Arabic letter with a mark', () => {
    const [, two] = cuts(`${'قال الوزير إن العمل قد بدأ فعلًا في القرى كلها.'} 120 قرية وصلها الماء.`);
    expect(two).toBe('\u200F120 قرية وصلها الماء.');
  });

  it('keeps the hundred-and-first entity for the next message', () => {
    const marks = Array.from({ length: 250 }, (_, at) =>
      FormattedString.link(`[${at}]`, `https://ufuq.example/${at}`),
    );
    const found = parts(FormattedString.join(marks, ' '));
    expect(found.map((part) => part.rawEntities.length)).toEqual([100, 100, 50]);
    expect(found.every((part) => fits(part, TELEGRAM.message))).toBe(true);
  });
});
