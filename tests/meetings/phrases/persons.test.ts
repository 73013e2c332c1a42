import { expect, it } from 'vitest';
import { personAt } from '../../../src/meetings/phrases/persons.ts';
import { sentenceOf } from '../../support/tagged.ts';

/** Sort, name, titles, what governs and gender of who begins a text, and how far the phrase goes. */
function told(text: string): string | undefined {
  const s = sentenceOf(text);
  const found = personAt(s, 0);
  if (found === undefined) return undefined;
  const { sort, name, titles, prep, conj, gender, after } = found.actor;
  const signs = [conj ? 'و' : '', prep, gender ?? '', after === null ? '' : `after: ${after.text}`];
  return [sort, name, `(${titles.join('; ')})`, ...signs, `«${s.slice(0, found.last)}»`]
    .filter((part) => part !== '' && part !== null)
    .join(' ');
}

it.each([
  ['{سامر الحداد} قال', 'person سامر الحداد () «سامر الحداد»'],
  ['وزير العدل {سامر الحداد}', 'person سامر الحداد (وزير العدل) m «وزير العدل سامر الحداد»'],
  ['وبوزير العدل {سامر}', 'person سامر (وزير العدل) و ب m «وبوزير العدل سامر»'],
  ['وزير العدل، {سامر}', 'person سامر (وزير العدل) m «وزير العدل، سامر»'],
  ['وزير الصحة د. {سامر}', 'person سامر (وزير الصحة; د.) m «وزير الصحة د. سامر»'],
  ['السيدة {هدى القصار}', 'person هدى القصار (السيدة) f «السيدة هدى القصار»'],
  ['وزير العدل {سامر}، رئيس الوفد', 'person سامر (وزير العدل; رئيس الوفد) m «وزير العدل سامر، رئيس الوفد»'],
  ['{سامر} وزير العدل أمس', 'person سامر (وزير العدل) after: وزير العدل «سامر وزير العدل»'],
  ['{هدى}، وزيرة العدل', 'person هدى (وزيرة العدل) f «هدى، وزيرة العدل»'],
  ['الوزير {سامر}، مدير المعهد', 'person سامر (مدير المعهد; الوزير) m «الوزير سامر، مدير المعهد»'],
  ['الوزير {سامر} السفير الفرنسي', 'person سامر (الوزير) m «الوزير سامر»'],
  ['{سامر} وزير العدل {هدى}', 'person سامر () «سامر»'],
  ['وزير العدل أمس', 'office (وزير العدل) m «وزير العدل»'],
  ['والد {سامر الحداد}', 'office (والد سامر الحداد) m «والد سامر الحداد»'],
  ['وزير العدل و{سامر}', 'office (وزير العدل) m «وزير العدل»'],
  ['رئيسا للحكومة', undefined],
  ['السيد قال', undefined],
  ['كتاب', undefined],
])('«%s» begins with %s', (text, actor) => {
  expect(told(text)).toBe(actor);
});

it('is no adjective of a definite word before it', () => {
  const s = sentenceOf('الكتلة النائبة قالت');
  expect(personAt(s, 1)).toBeUndefined();
  expect(personAt(sentenceOf('كتلة النائبة قالت'), 1)?.actor.sort).toBe('office');
  expect(personAt(sentenceOf('التقى السفير أمس'), 1)?.actor.sort).toBe('office');
});
