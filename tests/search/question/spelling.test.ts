import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stem } from '../../../src/arabic/words/stems.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { withSpellings } from '../../../src/search/question/spelling.ts';
import { asked, type Named } from '../../answer/asking.ts';
import { articleAt, entryOf, newArchive, random } from '../../support/archives.ts';

let archive: Archive;
beforeAll(() => {
  archive = newArchive();
  const next = random(1);
  archive.add(
    Array.from({ length: 12 }, (_, i) => `وصلت المستشارة ميركل إلى الميناء رقم ${i}.`).map((text, i) =>
      entryOf(articleAt(`n${i}`, text), next),
    ),
    new Date('2025-01-01'),
  );
});
afterAll(() => archive.close());

const spellings = (text: string, named: Named = []): string[] => {
  const question = asked(text, named);
  const spelt = withSpellings(question, archive);
  expect({ ...spelt, spellings: null }).toEqual({ ...question, spellings: null });
  return [...spelt.spellings].flatMap(([own, others]) => others.map((other) => `${own} ${other}`));
};

describe('withSpellings', () => {
  it('knows what is meant by a word that the archive does not have', () => {
    expect(spellings('متى وصلت المستشاره ميركيل؟')).toEqual([`${stem('ميركيل')} ${stem('ميركل')}`]);
  });

  it('leaves alone what it has often, and what is like nothing', () => {
    expect(spellings('متى وصلت ميركل إلى الميناء؟')).toEqual([]);
    expect(spellings('من بنى الهرم؟')).toEqual([]);
    expect(spellings('متى؟')).toEqual([]);
  });

  it('looks for other spellings of a name in any case', () => {
    expect(spellings('متى وصلت ماركل؟', [['person', 'ماركل']])).toEqual([
      `${stem('ماركل')} ${stem('ميركل')}`,
    ]);
  });
});
