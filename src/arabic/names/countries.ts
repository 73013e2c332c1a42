import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';

/** A country as CLDR names it in Arabic, with its ISO 3166 code. */
export interface Country {
  readonly code: string;
  readonly name: string;
  /** Null where the capital has the country's name («جيبوتي»). */
  readonly capital: string | null;
}

/** What a phrase says of a country: its name, its capital, or a nationality with its gender and number. */
export interface CountryForm {
  readonly country: Country;
  readonly is: 'name' | 'capital' | 'nationality';
  /** Of a nationality; null for one whose plural is of both («روس»). */
  readonly gender?: 'masculine' | 'feminine' | null;
  readonly number?: 'one' | 'two' | 'many';
}

const FORMS = new Map<string, CountryForm[]>();

/** The countries of `countries.tsv`, in its order. */
export const COUNTRIES: readonly Country[] = table('countries').map(
  ([code = '', names = '', men = '', women = '', people = '', capitals = '']) => {
    const [name = ''] = names.split('، ');
    const [capital = null] = forms(capitals);
    const country = { code, name, capital };
    for (const form of forms(names)) add(form, { country, is: 'name' });
    for (const form of forms(capitals)) add(form, { country, is: 'capital' });
    for (const form of forms(men)) addNationality(country, form, 'masculine');
    for (const form of forms(women)) addNationality(country, form, 'feminine');
    for (const form of forms(people)) {
      const gender = form.endsWith('ون') ? 'masculine' : null;
      add(form, { country, is: 'nationality', gender, number: 'many' });
      if (form.endsWith('ون'))
        add(`${form.slice(0, -2)}ين`, { country, is: 'nationality', gender, number: 'many' });
    }
    return country;
  },
);

/** The number of words of the longest form. */
export const LONGEST_COUNTRY = Math.max(...[...FORMS.keys()].map((form) => form.split(' ').length));

function forms(cell: string): string[] {
  return cell === '' ? [] : cell.split('، ');
}

function add(form: string, says: CountryForm): void {
  const key = fold(form);
  const known = FORMS.get(key) ?? [];
  if (!known.some(({ country, is }) => country === says.country && is === says.is))
    FORMS.set(key, [...known, says]);
}

/** One, two and, of women, many: «تونسية», «تونسيتان», «تونسيات». Nationalities of two words have no dual here. */
function addNationality(country: Country, form: string, gender: 'masculine' | 'feminine'): void {
  add(form, { country, is: 'nationality', gender, number: 'one' });
  if (form.includes(' ')) return;
  const stem = gender === 'feminine' ? `${form.slice(0, -1)}ت` : form;
  for (const end of ['ان', 'ين']) {
    // «تونسيين» is the plural as well, and is kept as it.
    if (gender === 'masculine' && end === 'ين') continue;
    add(stem + end, { country, is: 'nationality', gender, number: 'two' });
  }
  if (gender === 'feminine')
    add(`${form.slice(0, -1)}ات`, { country, is: 'nationality', gender, number: 'many' });
}

/**
 * What a phrase says of countries: «تونس», «الولايات المتحدة الأمريكية», «التونسية», «برلين»; the words parted by one
 * space, clitics but «ال» taken off. Several where a form is of several countries («عمان» is the capital of Jordan and
 * the name of Oman; «غينيون» of one Guinea only). Empty for any other phrase.
 */
export function countryForms(phrase: string): readonly CountryForm[] {
  const key = fold(phrase);
  return FORMS.get(key) ?? withoutArticle(key);
}

/** «الكورية الجنوبية» is known as «كورية جنوبية»; a name or capital keeps its article or the want of it. */
function withoutArticle(key: string): readonly CountryForm[] {
  if (!key.startsWith('ال')) return [];
  const bare = key.replace(/(?<=^| )ال/gu, '');
  return (FORMS.get(bare) ?? []).filter(({ is }) => is === 'nationality');
}
