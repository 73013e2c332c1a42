import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { table } from '../../../src/arabic/letters/tables.ts';
import { withoutPreposition } from '../../../src/arabic/words/clitics.ts';

describe('a phrase without the preposition written on it', () => {
  test.each([
    ['وبالقاهرة', 'القاهرة'],
    ['بالقاهرة', 'القاهرة'],
    ['والدوحة', 'الدوحة'],
    ['للرئيس', 'الرئيس'],
    ['وللوزير', 'الوزير'],
    ['بتونس', 'تونس'],
    ['وبتونس', 'تونس'],
    ['لبغداد', 'بغداد'],
    ['ببرلين', 'برلين'],
    ['لألمانيا', 'ألمانيا'],
    ['بِالقاهرةِ', 'القاهرةِ'],
    ['بـالقاهرة', 'القاهرة'],
    ['لوزارة العدل', 'وزارة العدل'],
    ['بثلاثين طنًا', 'ثلاثين طنًا'],
  ])('«%s» is «%s»', (phrase, rest) => {
    expect(withoutPreposition(phrase)).toBe(rest);
  });

  it('keeps the ل of a word that begins with one, with its article, and of a name without', () => {
    expect(withoutPreposition('للجنة المالية')).toBe('اللجنة المالية');
    expect(withoutPreposition('وللجنة المالية')).toBe('اللجنة المالية');
    expect(withoutPreposition('للقاء')).toBe('اللقاء');
    expect(withoutPreposition('للاعبين')).toBe('اللاعبين');
    expect(withoutPreposition('للبنان')).toBe('لبنان');
    expect(withoutPreposition('لليبيا')).toBe('ليبيا');
  });

  test.each(
    'وزارة برلين كركوك لبنان بلدية فلسطين ليبيا باريس كندا وهران فاس بغداد بيروت بلجيكا كربلاء لندن واشنطن وليد فؤاد بلال لطفي كمال والي فرنسا باكستان الكويت البصرة'.split(
      ' ',
    ),
  )('«%s» stays whole', (name) => {
    expect(withoutPreposition(name)).toBe(name);
    expect(withoutPreposition(`${name} وبغداد`)).toBe(`${name} وبغداد`);
  });

  it('leaves every name of the tables whole', () => {
    const names = [
      ...table('native-names').map(([name = '']) => name),
      ...table('women-names').map(([name = '']) => name),
      ...table('countries').flatMap(([, ...cells]) => cells.flatMap((cell) => cell.split('، '))),
    ].filter((name) => name !== '' && !name.includes(' '));
    expect(names.filter((name) => withoutPreposition(name) !== name)).toEqual([]);
    expect(withoutPreposition('ولبنى الخياط')).toBe('لبنى الخياط');
    expect(withoutPreposition('وبيومي')).toBe('بيومي');
  });

  it('takes letters from the first word alone, three at most, and but for the article adds none', () => {
    const letters = fc.constantFrom(...'وفبكلاسيتمنرهةء \u064E\u0640«'.split(''));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 14 }), (all) => {
        const phrase = all.join('');
        const rest = withoutPreposition(phrase);
        expect(phrase.endsWith(rest) || phrase.endsWith(rest.replace(/^ال/u, ''))).toBe(true);
        expect([...phrase.matchAll(/\p{L}/gu)].length - [...rest.matchAll(/\p{L}/gu)].length).toBeLessThan(3);
      }),
    );
    expect(withoutPreposition('')).toBe('');
    expect(withoutPreposition('27 أيلول')).toBe('27 أيلول');
  });
});
