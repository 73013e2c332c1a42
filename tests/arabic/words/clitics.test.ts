import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { table } from '../../../src/arabic/letters/tables.ts';
import {
  cutForms,
  cutsOf,
  indefiniteBases,
  isDefinite,
  peelings,
  pronounOn,
  withoutArticle,
  withoutConjunction,
  withoutPreposition,
  withoutProclitics,
} from '../../../src/arabic/words/clitics.ts';

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

describe('the letters and pronouns on a word', () => {
  test.each([
    ['وزير', [0, 1]],
    ['وبالقصر', [0, 1, 2]],
    ['قصر', [0]],
    ['وبك', [0]],
  ])('%s: how many letters may be clitics', (word, cuts) => {
    expect(cutsOf(word, 3)).toEqual(cuts);
  });

  test.each([
    ['العام', ['العام']],
    ['بالعام', ['بالعام', 'العام']],
    ['للعام', ['للعام', 'لعام', 'العام']],
    ['ولعام', ['ولعام', 'لعام', 'عام']],
  ])('%s: its forms without them', (word, forms) => {
    expect(cutForms(word).map(({ form }) => form)).toEqual(forms);
    for (const { form, cut } of cutForms(word))
      expect(word.endsWith(form.replace(/^ال/u, '')), `${cut}`).toBe(true);
  });

  test.each([
    ['وبالوزير', { conj: true, prep: 'ب', definite: true, base: 'وزير' }],
    ['للوزير', { conj: false, prep: 'ل', definite: true, base: 'وزير' }],
    ['فلقاء', { conj: true, prep: 'ل', definite: false, base: 'قاء' }],
  ])('%s: a way to read it', (word, read) => {
    expect(peelings(word)[0]).toEqual({ conj: false, prep: '', definite: false, base: word });
    expect(peelings(word)).toContainEqual(read);
  });

  it('are told whether they are known words or not', () => {
    expect(withoutConjunction('وزير')).toBe('زير');
    expect(withoutConjunction('وزير', 4)).toBe('وزير');
    expect(withoutConjunction('قصر')).toBe('قصر');
    expect(withoutConjunction('و')).toBe('و');
    expect(indefiniteBases('وبالمكتب')).toEqual(['وبالمكتب', 'بالمكتب', 'المكتب']);
    expect(indefiniteBases('وبمكتب')).toContain('مكتب');
    expect(withoutArticle('بالقصر')).toBe('قصر');
    expect(withoutArticle('وللقصر')).toBe('قصر');
    expect(withoutArticle('ال')).toBe('ال');
    expect(['القصر', 'فبالقصر', 'للقصر', 'قصر', 'ال'].map(isDefinite)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['لقاؤهما', 'زارها', 'معه', 'قصر', ''].map(pronounOn)).toEqual(['هما', 'ها', 'ه', '', '']);
  });
});

describe('a word without what is written before it', () => {
  test.each(
    'والي بارزاني كركوك ألمانيا فلسطين بغداد لندن كوردستان فيفري وزير سوريا ليبيا برلمان لبنان فريق كتاب بيان سفير وفد ولاية فرنسا بريطانيا لجنة سيارة ستة بوتين كلينتون بلينكن بانيتا كالينينغراد فيرهوفشتات والد ألعاب بحث لقاء سؤال وقعت وضعت سيارته وزارته'.split(
      ' ',
    ),
  )('%s keeps its letters', (word) => {
    expect(withoutProclitics(word)).toBe(fold(word));
  });

  test.each([
    ['والتقى', 'التقى'],
    ['برئيس', 'رئيس'],
    ['وبرئيس', 'رئيس'],
    ['البصرة', 'بصرة'],
    ['وللرئيس', 'رئيس'],
    ['بالوزير', 'وزير'],
    ['كالوزير', 'وزير'],
    ['فالوزير', 'وزير'],
    ['للجنة', 'لجنة'],
    ['للمياه', 'مياه'],
    ['بألمانيا', 'ألمانيا'],
    ['للألعاب', 'ألعاب'],
    ['والألعاب', 'ألعاب'],
    ['لأحمد', 'أحمد'],
    ['بأستراليا', 'أستراليا'],
    ['فالتقى', 'التقى'],
    ['وفلسطين', 'فلسطين'],
    ['لفرنسا', 'فرنسا'],
    ['ببغداد', 'بغداد'],
    ['سيلتقي', 'يلتقي'],
    ['وستزور', 'تزور'],
    ['وَالتَّقَى', 'التقى'],
    ['وبـالـرئيس', 'رئيس'],
    ['کوردستان', 'كوردستان'],
    ['وألمانيا', 'ألمانيا'],
    ['تبرشنا', 'تبرشنا'],
    ['الم', 'الم'],
    ['', ''],
  ])('%s → %s', (word, rest) => {
    expect(withoutProclitics(word)).toBe(fold(rest));
  });
});
