import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import { beginsWithVerb, hasHead, openIn, referents } from '../../../src/meetings/people/referents.ts';
import type { Tagged } from '../../../src/meetings/people/sentence-rows.ts';
import type { NameKind, NameSpan } from '../../../src/model/names.ts';

const SALMA = 'سلمى الهادي';
const KAMAL = 'كمال الصالح';
const PEOPLE = [SALMA, KAMAL, 'عادل المرواني', 'نوال العطار'];
const OFFICES = [
  'رئيس الجمهورية',
  'رئيس الحكومة',
  'رئيسة الحكومة',
  'وزير العدل',
  'الرئيس',
  'الوزيرة',
  'الوزير',
  'المدير',
];

/** What the tagger would find: the names above, wherever they stand, the longest first. */
function tagged(text: string): Tagged[] {
  return sentences(text).map((sentence) => {
    const own = text.slice(sentence.start, sentence.end);
    const found = (kind: NameKind, names: readonly string[]): NameSpan[] =>
      names.flatMap((name) =>
        [...own.matchAll(new RegExp(`${name}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
          kind,
          text: name,
          start: index,
          end: index + name.length,
        })),
      );
    return { sentence, spans: [...found('person', PEOPLE), ...found('office', OFFICES)] };
  });
}

/** The last sentence of a text with the names of whom its words mean. */
function read(text: string): string {
  const all = tagged(text);
  const last = all.at(-1)?.sentence as Tagged['sentence'];
  let from = last.start;
  let said = '';
  for (const { at, name } of referents({ text, published: '2021-03-08' }, all, last)) {
    said += `${text.slice(from, at)} [${name}]`;
    from = at;
  }
  return said + text.slice(from, last.end);
}

describe('referents', () => {
  it('knows the holder of an office told of alone', () => {
    const lead = `وصل رئيس الجمهورية ${KAMAL} إلى باريس.`;
    expect(read(`${lead} واستقبل الرئيس في المطار نوال العطار.`)).toBe(
      `واستقبل الرئيس [${KAMAL}] في المطار نوال العطار.`,
    );
  });

  it('is silent where two may be meant, or the sentence itself gives the name', () => {
    const two = `التقى رئيس الجمهورية ${KAMAL} رئيس الحكومة عادل المرواني.`;
    expect(read(`${two} وغادر الرئيس المدينة.`)).toBe('وغادر الرئيس المدينة.');
    const unnamed = `التقى رئيس الحكومة ${KAMAL} رئيس الجمهورية.`;
    expect(read(`${unnamed} وغادر الرئيس المدينة.`)).toBe('وغادر الرئيس المدينة.');
    const lead = `وصل رئيس الجمهورية ${KAMAL} إلى باريس.`;
    expect(read(`${lead} وقال الصالح إن الرئيس لا ينام.`)).toBe('وقال الصالح إن الرئيس لا ينام.');
  });

  it('is silent where another office of one who is named may follow', () => {
    const lead = `وصل الوزير ${KAMAL} إلى باريس.`;
    expect(read(`${lead} وحذر الوزير ورئيس الحكومة عادل المرواني من السيول.`)).not.toContain('[');
  });

  it('takes nobody for the minister of a country who is not said to be', () => {
    const lead = `تحادث وزير العدل ${KAMAL} مع زائره في باريس.`;
    expect(read(`${lead} وكشف أن الوزير القطري راض عن المحادثة.`)).not.toContain('الوزير القطري [');
  });

  it('knows the speaker of the sentence before, whose gender fits', () => {
    const lead = `أعلنت رئيسة الحكومة ${SALMA} أن الموسم جيد.`;
    expect(read(`${lead} وأضافت أن المطر وفير.`)).toBe(`وأضافت [${SALMA}] أن المطر وفير.`);
    expect(read(`${lead} وأضافت في تصريح لها أن المطر وفير.`)).toBe(
      `وأضافت [${SALMA}] في تصريح لها أن المطر وفير.`,
    );
    expect(read(`${lead} وأضافت أن المطر وفير. وأكدت أن السدود امتلأت.`)).toBe(
      `وأكدت [${SALMA}] أن السدود امتلأت.`,
    );
    expect(read(`${lead} وأضاف أن المطر وفير.`)).toBe('وأضاف أن المطر وفير.');
  });

  it('knows who met somebody right after what they did', () => {
    const lead = `وصلت رئيسة الحكومة ${SALMA} إلى باريس.`;
    expect(read(`${lead} واجتمعت في المساء بوزير العدل ${KAMAL}.`)).toBe(
      `واجتمعت [${SALMA}] في المساء بوزير العدل ${KAMAL}.`,
    );
    expect(read(`${lead} واجتمع في المساء بوزير العدل ${KAMAL}.`)).not.toContain('[');
    expect(read(`${lead} واجتمعت النقابة بوزير العدل ${KAMAL}.`)).not.toContain('[');
    expect(read(`${lead} واجتمعت نوال العطار بوزير العدل ${KAMAL}.`)).not.toContain('[');
    expect(read(`${lead} والتقت ${KAMAL} في المطار.`)).not.toContain('[');
  });

  it('does not take a speaker from before another sentence, or beside another who may speak', () => {
    const lead = `أعلنت رئيسة الحكومة ${SALMA} أن الموسم جيد.`;
    expect(read(`${lead} وتراجعت الأسعار في السوق. وأضافت أن المطر وفير.`)).toBe('وأضافت أن المطر وفير.');
    expect(read(`${lead} وأضافت النشرة أن المطر وفير.`)).toBe('وأضافت النشرة أن المطر وفير.');
    const beside = `أعلنت مساعدة ${SALMA}، نوال العطار أن الموسم جيد.`;
    expect(read(`${beside} وأضافت أن المطر وفير.`)).toBe('وأضافت أن المطر وفير.');
  });

  it('knows whom the pronoun on a verb means', () => {
    const lead = `وصلت رئيسة الحكومة ${SALMA} إلى باريس.`;
    expect(read(`${lead} واستقبلها ${KAMAL} في المطار.`)).toBe(`واستقبلها [${SALMA}] ${KAMAL} في المطار.`);
    expect(read(`${lead} واستقبله ${KAMAL} في المطار.`)).toBe(`واستقبله ${KAMAL} في المطار.`);
  });

  it('are looked for only where a sentence leaves somebody open, and in the sentences that may tell', () => {
    const open = (text: string) => tagged(text).map((one) => openIn({ text, published: null }, one))[0];
    expect(open(`التقى وزير العدل ${KAMAL} نوال العطار.`)).toEqual({ heads: [], before: false });
    expect(open('غادر الوزير المدينة.')).toEqual({ heads: ['وزير'], before: false });
    expect(open('وأضاف أن المطر وفير.')).toEqual({ heads: [], before: true });
    expect(hasHead('وصلت بالأمس وزيرة العدل', ['وزير'])).toBe(true);
    expect(hasHead('لقاء بالوزير', ['وزير'])).toBe(true);
    expect(hasHead('وزارة العدل', ['وزير'])).toBe(false);
    expect(beginsWithVerb('وأضافت أن المطر وفير')).toBe(true);
    expect(beginsWithVerb('تراجعت الأسعار')).toBe(false);
  });
});
