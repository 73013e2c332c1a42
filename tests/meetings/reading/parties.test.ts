import { describe, expect, it } from 'vitest';
import { partiesOf } from '../../../src/meetings/reading/parties.ts';
import { type PartGiven, readArticle } from '../../support/passages.ts';

/** Who has which part: first | second | company. */
function parties(written: string, ...parts: PartGiven[]): string {
  const { marked, reading, context } = readArticle(written, parts);
  const { first, second, company } = partiesOf(marked, reading, context);
  return [first, second, company].map((all) => all.map(({ name }) => name).join('، ')).join(' | ');
}

const [A, B, C] = ['سامر الحداد', 'هاني القصار', 'رامي السهل'];

describe('who took which part', () => {
  it('are those of whom it is likely', () => {
    const both = `*التقى* {${A}} {${B}} بحضور {${C}}.`;
    expect(parties(both, [A, 'first', 0.9], [B, 'second', 0.9], [C, 'company', 0.9])).toBe(
      `${A} | ${B} | ${C}`,
    );
    expect(parties(both, [A, 'first', 0.9], [B, 'second', 0.9], [C, 'company', 0.59])).toBe(`${A} | ${B} | `);
  });

  it('are of an empty side whoever is the likeliest there, the own sentence before others', () => {
    const own = `*التقى* {${A}} {${B}}.`;
    expect(parties(own, [A, 'first', 0.9], [B, 'second', 0.06])).toBe(`${A} | ${B} | `);
    expect(parties(own, [A, 'first', 0.9], [B, 'second', 0.04])).toBe(`${A} |  | `);
    const other = `وصل {${B}}. *التقى* {${A}} أمس.`;
    expect(parties(other, [A, 'first', 0.9], [B, 'second', 0.2])).toBe(`${A} | ${B} | `);
    expect(parties(other, [A, 'first', 0.9], [B, 'second', 0.19])).toBe(`${A} |  | `);
  });

  it('leave out others where the word’s sentence names somebody, sure enough', () => {
    const written = `وصل {${C}}. *التقى* {${A}} {${B}}.`;
    expect(parties(written, [A, 'first', 0.9], [B, 'second', 0.9], [C, 'second', 0.95])).toBe(
      `${A} | ${B} | `,
    );
    expect(parties(written, [A, 'first', 0.9], [B, 'second', 0.6], [C, 'second', 0.95])).toBe(
      `${A} | ${B} | `,
    );
    expect(parties(written, [A, 'first', 0.9], [B, 'second', 0.59], [C, 'second', 0.95])).toBe(
      `${A} | ${C} | `,
    );
  });

  it('take in who is beside the one that fills a side', () => {
    const written = `*التقى* {${A}} {${B}} و{${C}}.`;
    expect(parties(written, [A, 'first', 0.9], [B, 'second', 0.5], [C, 'second', 0.2])).toBe(
      `${A} | ${B}، ${C} | `,
    );
    expect(parties(written, [A, 'first', 0.9], [B, 'second', 0.5], [C, 'second', 0.19])).toBe(
      `${A} | ${B} | `,
    );
  });

  it('part two of one sentence who are on one side, where one may be on the other', () => {
    const written = `*لقاء* {${A}} {${B}}.`;
    const both: PartGiven[] = [
      [A, 'first', 0.9],
      [B, 'first', 0.85],
    ];
    expect(parties(written, ...both)).toBe(`${A}، ${B} |  | `);
  });

  it('are turned where whoever acts is named second', () => {
    const written = `*استُقبل* {${B}} من {${A}}.`;
    expect(parties(written, [B, 'first', 0.9], [A, 'second', 0.9])).toBe(`${A} | ${B} | `);
    const plain = `*استقبل* {${B}} مع {${A}}.`;
    expect(parties(plain, [B, 'first', 0.9], [A, 'second', 0.9])).toBe(`${B} | ${A} | `);
  });

  it('are turned behind a verb with the pronoun of whom it befell', () => {
    const written = `وصل {${B}} حيث *استقبله* {${A}}.`;
    expect(parties(written, [B, 'first', 0.9], [A, 'second', 0.9])).toBe(`${A} | ${B} | `);
    expect(parties(written, [A, 'first', 0.9], [B, 'second', 0.9])).toBe(`${A} | ${B} | `);
  });

  it('hold a new group of the sentence before people of others', () => {
    const written = `وصل {${C}}. *استقبل* {${A}} وفدا من المدينة.`;
    expect(parties(written, [A, 'first', 0.9], ['وفدا من المدينة', 'second', 0.9], [C, 'second', 0.9])).toBe(
      `${A} | وفدا من المدينة | `,
    );
  });

  it('hold people of other sentences beside a group that is known', () => {
    const written = `وصل {${C}}. *استقبل* {${A}} الوفد.`;
    expect(parties(written, [A, 'first', 0.9], ['الوفد', 'second', 0.9], [C, 'second', 0.95])).toContain(C);
  });

  it('are nobody where nobody is named', () => {
    expect(parties('*التقى* أمس.')).toBe(' |  | ');
  });
});
