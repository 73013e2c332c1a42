import { describe, expect, it } from 'vitest';
import { type AskedParty, partiesAsked, partiesNamed } from '../../../src/search/meetings/asked-parties.ts';
import type { QuestionTerm } from '../../../src/search/question/question-terms.ts';
import { asked } from '../../answer/asking.ts';
import { peopleOf } from '../../support/people.ts';
import { termsOf } from '../terms.ts';

const known = peopleOf([
  { article: 'a', name: 'سامر الحداد', titles: ['وزير العدل'], day: '2024-05-14' },
  { article: 'b', name: 'نادية الخوري', titles: ['وزيرة الثقافة'], day: '2024-05-14' },
]);

/** Parties as «office + name». */
const shape = (parties: readonly AskedParty[]): string[] =>
  parties.map(({ office, name }) =>
    [office, name].map((part) => part.map(({ text }) => text).join(' ')).join(' + '),
  );
const office = termsOf('وزير العدل');
const samer = termsOf('سامر الحداد', { person: true }, 2);

describe('the parties that a question names', () => {
  const named = (terms: readonly QuestionTerm[]) => shape(partiesNamed(terms, known));

  it('are one where a name after an office is its holder’s, and else two', () => {
    expect(named([...office, ...samer])).toEqual(['وزير العدل + سامر الحداد']);
    expect(named([...office, ...termsOf('نادية الخوري', { person: true }, 2)])).toEqual([
      'وزير العدل + ',
      ' + نادية الخوري',
    ]);
    expect(named([...office, ...termsOf('كريم الزيات', { person: true }, 2)])).toEqual([
      'وزير العدل + كريم الزيات',
    ]);
  });

  it('are two where something stands between', () => {
    expect(named([...office, ...termsOf('سامر الحداد', { person: true }, 3)])).toEqual([
      'وزير العدل + ',
      ' + سامر الحداد',
    ]);
  });

  it('are nobody who is only described, or stands in a circumstance, and no plain word', () => {
    expect(named(termsOf('وزير العدل', { described: true }))).toEqual([]);
    expect(named(termsOf('وزير العدل', { core: false }))).toEqual([]);
    expect(named(termsOf('محطة الضخ', { name: null }))).toEqual([]);
    expect(named([])).toEqual([]);
  });
});

describe('the parties of a question', () => {
  const verb = termsOf('استقبل', { name: null, meets: true, kind: 'received', sided: true }, -1);
  const of = (text: string, terms: readonly QuestionTerm[]) => shape(partiesAsked(asked(text), terms, known));

  it('are two where «هل» would else leave a verb without its object', () => {
    const text = 'هل استقبل وزير العدل سامر الحداد؟';
    expect(of(text, [...verb, ...office, ...samer])).toEqual(['وزير العدل + ', ' + سامر الحداد']);
  });

  it('are one where something else is asked, a place is said, or the verb takes none', () => {
    const one = ['وزير العدل + سامر الحداد'];
    const terms = [...verb, ...office, ...samer];
    expect(of('متى استقبل وزير العدل سامر الحداد؟', terms)).toEqual(one);
    const place = termsOf('طنجة', { name: null, place: true }, 9);
    expect(of('هل استقبل وزير العدل سامر الحداد في طنجة؟', [...terms, ...place])).toEqual(one);
    const visits = termsOf('زار', { name: null, meets: true, kind: 'visited', sided: true }, -1);
    expect(of('هل زار وزير العدل سامر الحداد؟', [...visits, ...office, ...samer])).toEqual(one);
  });
});
