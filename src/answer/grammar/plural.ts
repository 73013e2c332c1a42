import { type Digits, inDigits } from './days.ts';

/** The categories of number that each language tells apart, as Unicode CLDR and so `Intl.PluralRules` name them. */
interface Categories {
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly ckb: 'one' | 'other';
  readonly en: 'one' | 'other';
}

/** What is said of so many, by category; `#` stands for the number. */
export type Forms<Language extends keyof Categories> = Readonly<Record<Categories[Language], string>>;

const RULES = {
  ar: new Intl.PluralRules('ar'),
  ckb: new Intl.PluralRules('ckb'),
  en: new Intl.PluralRules('en'),
};

/** What `language` says of `count`: of «# لقاءات» for three, «٣ لقاءات». */
export function plural<Language extends keyof Categories>(
  language: Language,
  count: number,
  { forms, digits }: { readonly forms: Forms<Language>; readonly digits: Digits },
): string {
  const form = forms[RULES[language].select(count) as Categories[Language]];
  return form.replace('#', inDigits(String(count), digits));
}
